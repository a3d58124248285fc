/** Quizzes as they are read, open or not. An edit of an open one costs the reading of the question that it is in. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Question } from "../core/quiz.ts";
import { type PlacedQuiz, QuizReader } from "../core/quiz-reader.ts";
import type { Placed } from "../core/section-reader.ts";
import { PerFile } from "./per-file.ts";
import type { Workspace } from "./workspace.ts";

interface Read {
  version: number;
  reader: QuizReader;
  quiz: PlacedQuiz;
}

/** A quiz with the text by which places in it are counted. */
export interface ReadQuiz {
  document: TextDocument;
  quiz: PlacedQuiz;
}

export class Quizzes {
  readonly #open = new WeakMap<TextDocument, Read>();
  readonly #files: PerFile<ReadQuiz | undefined>;

  /** `edited`: an open document is read again and again. */
  constructor(
    workspace: Workspace,
    private readonly edited = true,
  ) {
    this.#files = new PerFile(workspace, async (uri) => {
      const open = workspace.document(uri);
      const text = open ? open.getText() : await workspace.read(uri);
      if (text === undefined) {
        return undefined;
      }
      const document = TextDocument.create(uri, "markdown", open?.version ?? 0, text);
      return { document, quiz: open ? this.of(open) : new QuizReader(true).read(text) };
    });
  }

  /** Undefined when it cannot be read. */
  get(uri: string): Promise<ReadQuiz | undefined> {
    return this.#files.get(uri);
  }

  of(document: TextDocument): PlacedQuiz {
    const read = this.#open.get(document);
    if (read?.version === document.version) {
      return read.quiz;
    }
    const reader = read?.reader ?? new QuizReader(!this.edited);
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
