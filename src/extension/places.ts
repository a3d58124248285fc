import * as v from "valibot";
import { type Anchor, anchorSchema } from "../protocol/reader.ts";
import type { Memory } from "./progress/folder.ts";

const key = "lectern.places";

/** Of so many lessons the place is kept; the one left longest ago goes first. */
const kept = 200;

const storedSchema = v.array(v.tuple([v.string(), anchorSchema]));

/** Where the learner is in each article, by lesson id: for a page that is opened again. Nothing is lost with it but a scroll. */
export class Places {
  readonly #places: Map<string, Anchor>;

  constructor(private readonly memory: Pick<Memory, "get" | "update">) {
    const stored = v.safeParse(storedSchema, memory.get(key));
    this.#places = new Map(stored.success ? stored.output : []);
  }

  get(lesson: string): Anchor | undefined {
    return this.#places.get(lesson);
  }

  /** `null`: at the beginning, which needs no keeping. */
  async keep(lesson: string, place: Anchor | null): Promise<void> {
    const known = this.#places.delete(lesson);
    if (place) {
      this.#places.set(lesson, place);
    }
    if (known || place) {
      await this.memory.update(key, [...this.#places].slice(-kept));
    }
  }
}
