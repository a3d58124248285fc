/**
 * Lists of the forms that end in nodes of the automaton. A list is a number: 0 is empty, a form (a positive number) is the
 * list of that form, and a longer one is the negative place of its newest form, which the list of the older ones follows.
 */
import { grown } from "./grown.ts";

export class Endings {
  #cells = new Int32Array(64);
  #used = 1;

  /** The list with one more form. */
  add(list: number, form: number): number {
    if (list === 0) {
      return form;
    }
    const place = this.#used;
    this.#used += 2;
    this.#cells = grown(this.#cells, this.#used);
    this.#cells[place] = form;
    this.#cells[place + 1] = list;
    return -place;
  }

  /** How many lists are longer than one form. */
  get size(): number {
    return this.#used >> 1;
  }

  /** Of such a list, below the size. */
  index(list: number): number {
    return -list >> 1;
  }

  /** The newest form of a list that is not empty. */
  form(list: number): number {
    return list > 0 ? list : (this.#cells[-list] ?? 0);
  }

  /** The list without its newest form. */
  older(list: number): number {
    return list > 0 ? 0 : (this.#cells[1 - list] ?? 0);
  }

  /** All forms of a list, the newest first. */
  forms(list: number): number[] {
    const forms: number[] = [];
    for (let rest = list; rest !== 0; rest = this.older(rest)) {
      forms.push(this.form(rest));
    }
    return forms;
  }

  /** The list with another form in the place of one that it has. */
  replace(list: number, form: number, by: number): number {
    if (list === form) {
      return by;
    }
    for (let at = list; at < 0; at = this.older(at)) {
      if (this.#cells[-at] === form) {
        this.#cells[-at] = by;
      } else if (this.#cells[1 - at] === form) {
        this.#cells[1 - at] = by;
      }
    }
    return list;
  }
}
