/** Renames the id of a question, in its heading. What is known of the question follows when the quiz is saved. */
import type { Position, Range } from "vscode-languageserver-textdocument";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { moved } from "../core/section-reader.ts";
import { headingOf } from "../core/check/quiz/rule.ts";
import { rangeIn } from "./diagnostics.ts";
import { attributesAfter } from "./heading.ts";
import type { Quizzes } from "./quizzes.ts";
import type { Refusal } from "./rename.ts";
import type { Say } from "./say.ts";
import type { Workspace } from "./workspace.ts";

/** An id that is another from now on. */
export interface RenamedId {
  /** The quiz, or the glossary. */
  uri: string;
  what: "question" | "term";
  from: string;
  to: string;
}

export class QuestionRenaming {
  constructor(
    private readonly workspace: Workspace,
    private readonly quizzes: Quizzes,
    private readonly say: Say,
  ) {}

  /** The id that a heading says at a position, without its `#`. */
  at(uri: string, position: Position): { range: Range; placeholder: string } | undefined {
    const document = fileKind(uri) === "quiz" ? this.workspace.document(uri) : undefined;
    if (!document) {
      return undefined;
    }
    const offset = document.offsetAt(position);
    const { questions, drafts } = this.quizzes.of(document);
    const text = document.getText();
    const headings = [
      ...questions.map(({ at, value }) => moved(headingOf(value), at)),
      ...drafts.map(({ at, value }) => moved(value.words, at)),
    ];
    for (const words of headings.filter(({ start }) => document.positionAt(start).line === position.line)) {
      const { start, end } = attributesAfter(text, words);
      const found = /#([^\s{}]+)/.exec(text.slice(start, end));
      const from = start + (found?.index ?? 0) + 1;
      const placeholder = found?.[1] ?? "";
      if (found && from - 1 <= offset && offset <= from + placeholder.length) {
        return { range: rangeIn(document, { start: from, end: from + placeholder.length }), placeholder };
      }
    }
    return undefined;
  }

  /** Undefined where no id stands. */
  rename(
    uri: string,
    position: Position,
    newName: string,
  ): { edit: WorkspaceEdit; renamed: RenamedId } | Refusal | undefined {
    const here = this.at(uri, position);
    const document = this.workspace.document(uri);
    if (!here || !document) {
      return undefined;
    }
    const to = newName.trim().replace(/^#/, "");
    if (!/^[^\s{}#.][^\s{}#]*$/u.test(to)) {
      return { refused: this.say("An id is one word without spaces, braces and #, such as bsa-meaning.") };
    }
    const { questions, drafts, unreadable } = this.quizzes.of(document);
    const taken = [...questions, ...drafts, ...unreadable].some(({ value }) => value.id === to);
    if (taken && to !== here.placeholder) {
      return { refused: this.say("“{0}” is the id of another question.", to) };
    }
    const { version } = document;
    const edits = [{ range: here.range, newText: to }];
    return {
      edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
      renamed: { uri, what: "question", from: here.placeholder, to },
    };
  }
}
