/** What the language server asks of its client beyond LSP: it has no file system of its own. Method names and params. */
import * as v from "valibot";

/** Client answers with the text of a file, open documents first; null when there is none. */
export const readFile = "lectern/readFile";
export const readFileTakes = v.object({ uri: v.string() });
export const readFileGives = v.nullable(v.string());

/** Client answers with the names of the files in a folder; empty when it cannot be listed. */
export const listFolder = "lectern/listFolder";
export const listFolderTakes = v.object({ uri: v.string() });
export const listFolderGives = v.array(v.string());

/** `initializationOptions` */
export const initializationSchema = v.object({
  /** Folders above which no glossary is looked for: the workspace folders and the shipped lessons. */
  roots: v.array(v.string()),
});
export type Initialization = v.InferOutput<typeof initializationSchema>;
