/** Puts the service together: every answer is one call of its feature's file. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { child, fileKind, folderOf } from "../core/files.ts";
import { cardsText, englishWords } from "../core/card-text.ts";
import { isInLogs } from "../core/log/files.ts";
import { AskedArticles } from "./asked.ts";
import { Checks } from "./checks.ts";
import { CollectedAnswers } from "./collected-answers.ts";
import { completions, inFrontMatter } from "./completion.ts";
import { definition } from "./definition.ts";
import { diagnostics } from "./diagnostics.ts";
import { fixAll } from "./fix-all.ts";
import { foldingRanges } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { documentLinks } from "./links.ts";
import { addAlias } from "./glossary-edits.ts";
import { Lookup } from "./lookup.ts";
import { markHover } from "./mark-hover.ts";
import { marks } from "./marks.ts";
import { QuestionDrafts } from "./question-drafts.ts";
import { QuestionRenaming } from "./question-rename.ts";
import { quickFixes } from "./quick-fixes.ts";
import { Quizzes } from "./quizzes.ts";
import { highlights, locations, References } from "./references.ts";
import { Passages } from "./passages.ts";
import { pathItems, pathTyped } from "./path-completion.ts";
import { prepareRename, Renaming } from "./rename.ts";
import { sayInEnglish } from "./say.ts";
import { Scopes } from "./scopes.ts";
import { documentSymbols } from "./symbols.ts";
import { selectionActions } from "./selection-actions.ts";
import { ServedWords } from "./served-words.ts";
import { Texts } from "./texts.ts";
import { WordIndex } from "./word-index.ts";
import { workspaceSymbols } from "./workspace-symbols.ts";
import type { Service, ServiceOptions } from "./api.ts";
import type { Workspace } from "./workspace.ts";

export function createService(workspace: Workspace, options: ServiceOptions = {}): Service {
  const {
    cardWords = englishWords,
    say = sayInEnglish,
    docs,
    aliasCommand,
    placesCommand,
    readerCommand,
    askCommand,
    articles,
    learned,
    replaces = false,
    answers = new CollectedAnswers(workspace, learned),
  } = options;
  const texts = new Texts(workspace, !articles);
  const scopes = new Scopes(workspace, texts);
  const lookup = new Lookup(workspace, scopes, texts);
  const index = new WordIndex(workspace);
  const quizzes = new Quizzes(workspace, !articles);
  const asked = new AskedArticles(workspace, scopes, texts, quizzes, articles);
  const checks = new Checks(
    workspace,
    scopes,
    texts,
    quizzes,
    asked,
    articles ? new ServedWords(articles, workspace, texts) : index,
    answers,
  );
  const passages = new Passages(workspace, scopes, quizzes, asked);
  const idRenaming = new QuestionRenaming(workspace, quizzes, say);
  const drafts = new QuestionDrafts(workspace, scopes, quizzes, asked);
  const references = new References(workspace, scopes, texts, quizzes, index);
  const renaming = new Renaming(workspace, texts, references, say);
  const open = <T>(uri: string, make: (document: TextDocument) => T[]): T[] => {
    const document = workspace.document(uri);
    return document ? make(document) : [];
  };
  return {
    async hover(uri, position, cancellation) {
      const [mark] = open(uri, (document) => [markHover(document, position, say)]);
      return mark ?? hover(await lookup.at(uri, position, cancellation), cardWords);
    },
    async definition(uri, position, cancellation) {
      const passage = await passages.link(uri, position, cancellation);
      return passage ? [passage] : definition(await lookup.at(uri, position, cancellation));
    },
    async references(uri, position, withDeclaration, cancellation) {
      const here = await lookup.at(uri, position, cancellation);
      if (!here) {
        return await passages.questions(uri, position, cancellation);
      }
      const found = await references.of(here.entries, cancellation);
      return locations(found ?? [], withDeclaration);
    },
    async highlights(...place) {
      const here = await lookup.at(...place);
      await (here && texts.searched(here.document, here.terms.scope));
      return here ? highlights(here, texts, quizzes) : [];
    },
    async prepareRename(...place) {
      const id = idRenaming.at(place[0], place[1]);
      if (id) {
        return id;
      }
      const here = await lookup.at(...place);
      return here && prepareRename(here, say);
    },
    async rename(uri, position, newName, cancellation) {
      const id = idRenaming.rename(uri, position, newName);
      if (id) {
        return id;
      }
      const here = await lookup.at(uri, position, cancellation);
      return here && (await renaming.of(here, newName, cancellation));
    },
    async completions(uri, position, cancellation, trigger) {
      const [path] = open(uri, (document) => [
        inFrontMatter(document, position) ? pathTyped(document, position) : undefined,
      ]);
      if (path) {
        const folder = folderOf(uri);
        const beside = (await workspace.list(folder)).map((name) => child(folder, name));
        const files = [...beside, ...(await index.files(cancellation))];
        return {
          isIncomplete: true,
          items: open(uri, (document) => pathItems(document, position, path, files)),
        };
      }
      const isQuiz = fileKind(uri) === "quiz";
      const article = isQuiz ? await asked.get(await scopes.articleOf(uri)) : undefined;
      const here = await lookup.terms(uri, cancellation);
      if (!here) {
        return { isIncomplete: false, items: [] };
      }
      const { document, terms } = here;
      const quiz = isQuiz ? quizzes.of(document) : undefined;
      const around = { terms, article: article?.rich, quiz, say, replaces };
      return completions(document, position, around, trigger);
    },
    async describe({ uri, key }) {
      const { scope, entries } = await scopes.of(uri);
      const scoped = entries.get(key);
      return scoped && cardsText([scoped], scope, cardWords);
    },
    async workspaceSymbols(query, cancellation) {
      return workspaceSymbols(await scopes.glossaries(await index.files(cancellation)), query);
    },
    documentSymbols: (uri) => open(uri, (document) => documentSymbols(document, quizzes, texts)),
    documentLinks: (uri) => open(uri, documentLinks),
    foldingRanges: (uri) => open(uri, (document) => foldingRanges(document, quizzes)),
    formatting: (uri) => open(uri, formatting),
    inlayHints: (uri, range) =>
      fileKind(uri) === "quiz" ? open(uri, (document) => inlayHints(document, range, quizzes, say)) : [],
    lenses: (uri, cancellation) =>
      passages.lenses(uri, cancellation, { say, places: placesCommand, reader: readerCommand }),
    async diagnostics(uri, settings, cancellation) {
      const checked = await checks.of(uri, settings.everyArticle, cancellation);
      return checked ? diagnostics(checked, settings, say, docs) : [];
    },
    async codeActions(uri, range, settings, cancellation) {
      const checked = await checks.of(uri, settings.everyArticle, cancellation);
      const here = await lookup.terms(uri, cancellation);
      return [
        ...(checked ? quickFixes(checked, range, settings, { workspace, say, docs }) : []),
        ...(here
          ? selectionActions(here.document, range, here.terms, {
              texts,
              workspace,
              say,
              aliasCommand,
              askCommand,
            })
          : []),
      ];
    },
    async fixAll(uri, settings, cancellation) {
      const checked = await checks.of(uri, settings.everyArticle, cancellation);
      return checked ? fixAll(checked, settings, say) : [];
    },
    async marks(uri, cancellation) {
      const here = await lookup.terms(uri, cancellation);
      return here && marks(here.document, here.terms, texts);
    },
    async entries(uri) {
      const { entries } = await scopes.of(uri);
      return [...entries.values()].map(({ key, entry }) => ({
        key,
        term: entry.term,
        aliases: entry.aliases.map(({ text }) => text),
      }));
    },
    async makeAlias(uri, key, alias) {
      const terms = await scopes.of(uri);
      const scoped = terms.entries.get(key);
      return scoped && addAlias(scoped, terms, alias, workspace, say);
    },
    draftQuestions: (uri, range) => drafts.of(uri, range),
    addQuestions: (uri, questions) => drafts.add(uri, questions),
    async index(cancellation, progress) {
      const complete = await index.build(cancellation, progress);
      if (complete) {
        await index.save();
      }
      return complete;
    },
    async verify(uri) {
      const document = workspace.document(uri);
      return !document || (await texts.verify(document));
    },
    changed(all) {
      answers.changed(all);
      const uris = all.filter((uri) => !isInLogs(uri));
      index.changed(uris);
      scopes.changed(uris);
      quizzes.changed(uris);
      asked.changed(uris);
    },
  };
}
