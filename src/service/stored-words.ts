/** What is known of the words of files, as it is kept from one session to the next. */
import * as v from "valibot";
import { decode, encode, type WordFilter } from "./word-filter.ts";

export interface KnownWords {
  /** Of the file when it was read; undefined when it may have changed since. */
  stamp: string | undefined;
  filter: WordFilter;
  /** Its front matter names glossaries, wherever they are. */
  names: boolean;
}

const storedSchema = v.object({
  version: v.literal(1),
  files: v.record(v.string(), v.tuple([v.string(), v.string(), v.boolean()])),
});
export type Stored = v.InferOutput<typeof storedSchema>["files"];

/** Of files that may have changed since, nothing is kept. */
export function storedText(known: Iterable<readonly [uri: string, known: KnownWords]>): string {
  const files = [...known].flatMap(([uri, { stamp, filter, names }]) =>
    stamp === undefined ? [] : [[uri, [stamp, encode(filter), names]] as const],
  );
  return JSON.stringify({ version: 1, files: Object.fromEntries(files) });
}

/** What was kept of a file with a stamp. */
export function storedWords(files: Stored, uri: string, stamp: string): KnownWords | undefined {
  const [was, data = "", names = false] = files[uri] ?? [];
  const filter = stamp === was ? decode(data) : undefined;
  return filter && { stamp, filter, names };
}

/** What is damaged, or of another version, counts as nothing. */
export function readStored(text: string | undefined): Stored {
  try {
    const read = v.safeParse(storedSchema, JSON.parse(text ?? "null"));
    return read.success ? read.output.files : {};
  } catch {
    return {};
  }
}
