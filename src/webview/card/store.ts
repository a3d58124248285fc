import type { Card } from "../../protocol/reader.ts";
import type { Host } from "../host.ts";

/** Cards that were asked for, so that what a pointer rests on is there when the rest is over. */
export class CardStore {
  readonly #cards = new Map<string, Promise<Card | null>>();

  constructor(private readonly host: Pick<Host, "card">) {}

  /** Those that exist, in the order of the keys. A failure is not kept. */
  async get(keys: readonly string[]): Promise<Card[]> {
    const cards = await Promise.all(keys.map((key) => this.#card(key)));
    return cards.filter((card) => card !== null);
  }

  clear(): void {
    this.#cards.clear();
  }

  #card(key: string): Promise<Card | null> {
    const known = this.#cards.get(key);
    if (known) {
      return known;
    }
    const asked = this.host.card({ key });
    this.#cards.set(key, asked);
    asked.catch(() => this.#cards.delete(key));
    return asked;
  }
}
