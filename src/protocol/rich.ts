/** `core/rich.ts` as it crosses a wire. The annotations make the compiler compare the two. */
import * as v from "valibot";
import type { Block, Leaf, Mark, Range, Rich, Run, Tag } from "../core/rich.ts";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const rangeSchema: v.GenericSchema<Range> = v.object({ start: offset, end: offset });

const tagSchema: v.GenericSchema<Tag> = v.picklist([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "pre",
  "blockquote",
  "ul",
  "ol",
  "li",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "hr",
  "footnotes",
]);

const markSchema: v.GenericSchema<Mark> = v.variant("type", [
  v.object({ type: v.picklist(["em", "strong", "s"]) }),
  v.object({ type: v.literal("link"), href: v.string(), title: v.exactOptional(v.string()) }),
]);

const runSchema: v.GenericSchema<Run> = v.object({
  start: offset,
  end: offset,
  source: rangeSchema,
  kind: v.picklist(["text", "code", "break", "image", "footnote", "gap"]),
  marks: v.exactOptional(v.array(markSchema)),
  image: v.exactOptional(v.object({ src: v.string(), alt: v.string(), title: v.exactOptional(v.string()) })),
  footnote: v.exactOptional(offset),
  gap: v.exactOptional(offset),
});

const leafSchema: v.GenericSchema<Leaf> = v.object({
  tag: tagSchema,
  source: rangeSchema,
  text: v.string(),
  runs: v.array(runSchema),
});

const blockSchema: v.GenericSchema<Block> = v.object({
  tag: tagSchema,
  source: rangeSchema,
  children: v.exactOptional(v.array(v.lazy(() => blockSchema))),
  leaf: v.exactOptional(offset),
  id: v.exactOptional(v.string()),
  attributes: v.exactOptional(v.array(v.string())),
  start: v.exactOptional(v.number()),
  checked: v.exactOptional(v.boolean()),
  footnote: v.exactOptional(offset),
  align: v.exactOptional(v.picklist(["left", "center", "right"])),
  language: v.exactOptional(v.string()),
});

export const richSchema: v.GenericSchema<Rich> = v.object({
  blocks: v.array(blockSchema),
  leaves: v.array(leafSchema),
});
