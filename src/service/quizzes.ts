/** Quizzes as they are read, open or not. An edit of an open one costs the reading of the question that it is in. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Question } from "../core/quiz.ts";
import { type Placed, type PlacedQuiz, QuizReader } from "../core/quiz-reader.ts";
import { PerFile } from "./per-file.ts";
import type { Workspace } from "./service.ts";

interface Read {
  version: number;
  reader: QuizReader;
  quiz: PlacedQuiz;
}

export class Quizzes {
  readonly #open = new WeakMap<TextDocument, Read>();
  readonly #files: PerFile<PlacedQuiz | undefined>;

  constructor(workspace: Workspace) {
    this.#files = new PerFile(workspace, async (uri) => {
      const open = workspace.document(uri);
      const text = open ? undefined : await workspace.read(uri);
      return open ? this.of(open) : text === undefined ? undefined : new QuizReader().read(text);
    });
  }

  /** Undefined when it cannot be read. */
  get(uri: string): Promise<PlacedQuiz | undefined> {
    return this.#files.get(uri);
  }

  of(document: TextDocument): PlacedQuiz {
    const read = this.#open.get(document);
    if (read?.version === document.version) {
      return read.quiz;
    }
    const reader = read?.reader ?? new QuizReader();
    const quiz = reader.read(document.getText());
    this.#open.set(document, { version: document.version, reader, quiz });
    return quiz;
  }

  changed(uris: readonly string[]): void {
    uris.forEach((uri) => this.#files.forget(uri));
  }
}

/** The question in whose text an offset stands. */
export function questionAt({ questions }: PlacedQuiz, offset: number): Placed<Question> | undefined {
  return questions.find(
    ({ at, value: { source } }) => at + source.start <= offset && offset <= at + source.end,
  );
}
