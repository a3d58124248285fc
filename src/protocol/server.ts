/** What the language server asks of its client beyond LSP: it has no file system of its own. Method names and params. */
import * as v from "valibot";
import type { Kind } from "../core/quiz.ts";

const kinds = [
  "choice",
  "choices",
  "text",
  "number",
  "cloze",
  "order",
  "match",
  "evidence",
  "open",
] as const satisfies readonly Kind[];

/** Client answers with the text of a file, open documents first; null when there is none. */
export const readFile = "lectern/readFile";
export const readFileTakes = v.object({ uri: v.string() });
export const readFileGives = v.nullable(v.string());

/** Client answers with the names of the files in a folder; empty when it cannot be listed. */
export const listFolder = "lectern/listFolder";
export const listFolderTakes = v.object({ uri: v.string() });
export const listFolderGives = v.array(v.string());

/** Client answers with the URIs of the Markdown files of the workspace. */
export const findFiles = "lectern/findFiles";
export const findFilesGives = v.array(v.string());

/** Client answers for each file with something that is another when the file is; null when there is none. */
export const fileStamps = "lectern/fileStamps";
export const fileStampsTakes = v.object({ uris: v.array(v.string()) });
export const fileStampsGives = v.array(v.nullable(v.string()));

/**
 * Client answers with the logs of answers that lie in `.lectern/progress` of the workspace's folders, and in the folders there.
 * `size`: in bytes; `stamp`: another one when the file is.
 */
export const findLogs = "lectern/findLogs";
export const findLogsGives = v.array(
  v.object({ uri: v.string(), path: v.string(), size: v.number(), stamp: v.string() }),
);

/** Client answers with a part of such a file from a byte on, and where the next begins, if any; null when it cannot be read. */
export const readLog = "lectern/readLog";
export const readLogTakes = v.object({ uri: v.string(), at: v.number() });
export const readLogGives = v.nullable(v.object({ text: v.string(), next: v.exactOptional(v.number()) }));

/** Client keeps a text for the next session, and answers with it then; null when there is none. */
export const saveIndex = "lectern/saveIndex";
export const saveIndexTakes = v.object({ text: v.string() });
export const loadIndex = "lectern/loadIndex";
export const loadIndexGives = v.nullable(v.string());

/**
 * Server answers with where an open article shows terms, as line and character of start and end; null when it is not
 * open or has changed meanwhile.
 */
export const termMarks = "lectern/termMarks";
export const termMarksTakes = v.object({ uri: v.string() });
const place = v.tuple([v.number(), v.number(), v.number(), v.number()]);
export const termMarksGives = v.nullable(v.object({ version: v.number(), ranges: v.array(place) }));

/** Server answers with the entries in scope of a file. */
export const entriesOf = "lectern/entries";
export const entriesOfTakes = v.object({ uri: v.string() });
export const entriesOfGives = v.array(
  v.object({ key: v.string(), term: v.string(), aliases: v.array(v.string()) }),
);

/** Server answers with LSP's edit that gives an entry an alias; null when it has it already. */
export const makeAlias = "lectern/makeAlias";
export const makeAliasTakes = v.object({ uri: v.string(), key: v.string(), alias: v.string() });

/** The command of a code action that lets the user choose an entry, and what it is called with. */
export const makeAliasCommand = "_lectern.makeAlias";
export const makeAliasCommandTakes = v.object({ uri: v.string(), alias: v.string() });

/** The command of a lens that lists places beside one, and what it is called with, all as LSP has them. */
export const showPlacesCommand = "_lectern.showPlaces";
const position = v.object({ line: v.number(), character: v.number() });
export const showPlacesCommandTakes = v.object({
  uri: v.string(),
  position,
  places: v.array(v.object({ uri: v.string(), range: v.object({ start: position, end: position }) })),
});

/** The client's command that shows a line (from 0) of the active text in the reader; it is called with that number. */
export const showInReaderCommand = "lectern.showInReader";

/** The command of a code action that asks which kind of question the words in a range are to become. */
export const askCommand = "_lectern.askAbout";
const range = v.object({ start: position, end: position });
export const askCommandTakes = v.object({ uri: v.string(), range });

/** Server answers with questions to begin with: about a range one of each kind, without one what the article suggests. */
export const draftQuestions = "lectern/draftQuestions";
export const draftQuestionsTakes = v.object({ uri: v.string(), range: v.exactOptional(range) });
const draft = v.object({ kind: v.picklist(kinds), heading: v.string(), id: v.string(), body: v.string() });
export const draftQuestionsGives = v.array(v.object({ ...draft.entries, about: v.string() }));

/** Server answers with LSP's edit that adds drafts to the quiz of an article, and what is to be written first. */
export const addQuestions = "lectern/addQuestions";
export const addQuestionsTakes = v.object({ uri: v.string(), drafts: v.array(draft) });
export const addQuestionsGives = v.object({ edit: v.unknown(), uri: v.string(), range });

/** Server tells which id an edit that it was asked for makes another. */
export const idRenamed = "lectern/idRenamed";
export const idRenamedTakes = v.object({
  uri: v.string(),
  what: v.picklist(["question", "term"]),
  from: v.string(),
  to: v.string(),
});
export type IdRenamed = v.InferOutput<typeof idRenamedTakes>;

/** Client tells that the roots are others now. */
export const rootsChanged = "lectern/rootsChanged";
const roots = v.array(v.string());
export const rootsChangedTakes = v.object({ roots });

/** The words around an entry's own in a hover; in sentences `{0}` is what they are about. */
const cardWordsSchema = v.object({
  term: v.string(),
  person: v.string(),
  place: v.string(),
  organisation: v.string(),
  event: v.string(),
  aliases: v.string(),
  asOf: v.string(),
  sinceThen: v.string(),
  source: v.string(),
  see: v.string(),
});

/** `initializationOptions` */
export const initializationSchema = v.object({
  /** Folders above which no glossary is looked for: the workspace folders and the shipped lessons. */
  roots,
  /** In the language of the window; English when absent. */
  cardWords: v.exactOptional(cardWordsSchema),
  /** Of all other sentences, by their English template. */
  translations: v.exactOptional(v.record(v.string(), v.string())),
  /** Whether the client has `makeAliasCommand`. */
  picksAlias: v.exactOptional(v.boolean()),
  /** Whether the client has `showPlacesCommand`. */
  showsPlaces: v.exactOptional(v.boolean()),
  /** Whether the client has `showInReaderCommand`. */
  showsReader: v.exactOptional(v.boolean()),
  /** Whether the client has `askCommand`. */
  asksKind: v.exactOptional(v.boolean()),
  /** Whether the client keeps the index. */
  keepsIndex: v.exactOptional(v.boolean()),
  /** Whether the client gives logs. */
  givesLogs: v.exactOptional(v.boolean()),
  /** The page that explains every check, and the line (from 1) of each, since an editor knows no headings. */
  docs: v.exactOptional(v.object({ uri: v.string(), lines: v.record(v.string(), v.number()) })),
});
export type Initialization = v.InferOutput<typeof initializationSchema>;
