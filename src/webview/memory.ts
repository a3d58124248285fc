/** What the page remembers while it is away: VS Code destroys a hidden one and makes it anew. */
import * as v from "valibot";
import { responseSchema } from "../core/progress.ts";
import { type Anchor, anchorSchema } from "../protocol/reader.ts";
import type { Line } from "./host.ts";

const draftSchema = v.object({ question: v.string(), again: v.boolean(), response: responseSchema });
export type Draft = v.InferOutput<typeof draftSchema>;

const memorySchema = v.object({
  lesson: v.string(),
  anchor: v.exactOptional(anchorSchema),
  card: v.exactOptional(v.string()),
  draft: v.exactOptional(draftSchema),
  /** Of a review: what brings it back. */
  review: v.exactOptional(v.string()),
});
type Kept = v.InferOutput<typeof memorySchema>;

export class Memory {
  #kept: Kept = { lesson: "" };

  constructor(private readonly line: Pick<Line, "kept" | "keep">) {
    const read = v.safeParse(memorySchema, line.kept());
    if (read.success) {
      this.#kept = read.output;
    }
  }

  /** What is remembered of another lesson says nothing about this one. */
  enter(lesson: string): void {
    if (lesson !== this.#kept.lesson) {
      this.#kept = { lesson };
    }
  }

  get anchor(): Anchor | undefined {
    return this.#kept.anchor;
  }

  get card(): string | undefined {
    return this.#kept.card;
  }

  /** The answer that was begun and not checked, if it is one to this very question. */
  draft(question: string, again: boolean): Draft["response"] | undefined {
    const { draft } = this.#kept;
    return draft?.question === question && draft.again === again ? draft.response : undefined;
  }

  /** An entry that is `undefined` is forgotten. */
  keep(change: { [K in Exclude<keyof Kept, "lesson">]?: Kept[K] | undefined }): void {
    const merged = Object.entries({ ...this.#kept, ...change }).filter(([, value]) => value !== undefined);
    this.#kept = Object.fromEntries(merged) as Kept;
    this.line.keep(this.#kept);
  }
}
