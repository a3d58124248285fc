/** What a reader's page tells of terms: which were looked up, known, guessed, and are to be reviewed. */
import * as vscode from "vscode";
import type { Lesson } from "../../core/lesson.ts";
import type { Progress, ProgressEvent } from "../../core/progress.ts";
import { lookedUpIn, type TermProgress } from "../../core/review/terms.ts";
import type { hostContract, ReaderState } from "../../protocol/reader.ts";
import type { Handlers } from "../../protocol/rpc.ts";

interface TermWorld {
  lesson: () => Lesson | undefined;
  progress: () => Progress;
  record: (...events: ProgressEvent[]) => Promise<void>;
  /** What the page shows may be another now. */
  changed: () => void;
}

type Verbs = "lookedUp" | "knowTerm" | "guessed" | "answerOffer" | "reviewNow";

export function termHandlers(world: TermWorld): Pick<Handlers<typeof hostContract>, Verbs> {
  const record = async (...events: ProgressEvent[]) => {
    if (events.length > 0) {
      await world.record(...events);
      world.changed();
    }
    return {};
  };
  const known = (key: string) => world.lesson()?.scope.entries.some((entry) => entry.key === key) ?? false;
  const at = () => Date.now();
  return {
    lookedUp: ({ keys }) =>
      record(...keys.filter(known).map((term) => ({ type: "lookedUp" as const, at: at(), term }))),
    knowTerm: ({ key }) => record(...(known(key) ? [{ type: "known" as const, at: at(), term: key }] : [])),
    guessed: ({ key, verdict }) =>
      record(...(known(key) ? [{ type: "guessed" as const, at: at(), term: key, verdict }] : [])),
    answerOffer: ({ accepted }) => {
      const terms = lookedUpIn(world.progress().terms).filter(known);
      return record(...(terms.length > 0 ? [{ type: "offered" as const, at: at(), terms, accepted }] : []));
    },
    reviewNow: async () => {
      await vscode.commands.executeCommand("lectern.reviewDue");
      return {};
    },
  };
}

/** The terms that the learner is to be asked about, by name. */
export function lookUps({ scope }: Lesson, { terms }: Progress): Pick<ReaderState, "lookedUp"> {
  const names = lookedUpIn(terms).flatMap((key) => scope.find(key)?.entry.term ?? []);
  return names.length > 0 ? { lookedUp: names } : {};
}

/** How a term's card is to be shown, by what is known of it. */
export function cardStanding(term: TermProgress | undefined): { review?: "taken" | "known"; guess?: true } {
  const guessFirst = vscode.workspace.getConfiguration("lectern.review").get("guessFirst", false);
  if (term?.taken !== undefined) {
    return { review: "taken" };
  }
  if (term?.known) {
    return { review: "known" };
  }
  return guessFirst && !term?.guessed ? { guess: true } : {};
}
