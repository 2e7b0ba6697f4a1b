import type {Phrase} from '../../../src/changes/phrase.ts'
import {loadResolutions} from '../../../src/check/resolutions.ts'
import {compareTexts} from '../../../src/comparison/texts.ts'
import type {Config} from '../../../src/config/config.ts'
import {MOST_BYTES} from '../../../src/files/budgets.ts'
import {decodeText} from '../../../src/files/decode.ts'
import {tagsOf} from '../../../src/git/tags.ts'
import {changeLog} from '../../../src/history/change-log.ts'
import {type RevisionFacts, revisionsOf} from '../../../src/history/document-revisions.ts'
import type {Entry} from '../../../src/history/entry.ts'
import {type History, historyOf} from '../../../src/history/history.ts'
import type {DocumentHistory} from '../../../src/history/revision.ts'
import type {DocumentRevision, DocumentRevisions, LibraryHistory} from './library-history.ts'

/** Tags that the change log can begin with: a number with a bit for each tells which of them a commit follows. */
const MOST_VERSIONS = 24

/**
 * Reads the history of a folder once, to the last entry of its change log.
 * @param docs folder of the documents, named from the working folder
 * @throws {GitError} where git does not have it
 */
export async function readHistory(docs: string, config: Config, today: string): Promise<LibraryHistory> {
  const resolutions = loadResolutions([docs])
  const history = await historyOf(docs, '.', {config, today, resolutions, withAuthors: config.site.authors})
  try {
    const entries = (await changeLog(history)).map((entry) => withPathsBelow(history.folder, entry))
    const documents = new Map<string, DocumentRevisions>()
    for (const document of history.documents)
      documents.set(document.key, await documentRevisions(history, document))
    const {commit} = history.tip
    const versions = tagsOf(commit, docs).slice(0, MOST_VERSIONS)
    return {
      revisions: history.revisions,
      entries,
      versions: versions.map((tag) => ({...tag, since: history.since(tag.commit)})),
      documents,
    }
  } finally {
    history.close()
  }
}

/** An entry that names documents by their paths below the library's folder: where that is, is nobody's business. */
function withPathsBelow(folder: string, entry: Entry): Entry {
  const below = (phrase: Phrase): Phrase =>
    phrase.map((piece) =>
      typeof piece !== 'string' && piece.code.startsWith(`${folder}/`)
        ? {code: piece.code.slice(folder.length + 1)}
        : piece,
    )
  const {phrase, details} = entry
  return {...entry, phrase: below(phrase), ...(details && {details: details.map(below)})}
}

async function documentRevisions(history: History, document: DocumentHistory): Promise<DocumentRevisions> {
  const {key, id, isGone, path, revisions} = document
  const told = await revisionsOf(history, document)
  const own: DocumentRevision[] = []
  for (const facts of told) own.push(await documentRevision(history, facts))
  const former = revisions.flatMap(({file}) => file.before.flatMap((before) => before?.path ?? []))
  const prefix = path.slice(0, path.length - id.length)
  const formerIds = [...new Set(former)]
    .filter((each) => each !== path && each.startsWith(prefix))
    .map((each) => each.slice(prefix.length))
  return {key, id, isGone, revisions: own, formerIds}
}

async function documentRevision(
  history: History,
  {revision, file, facts, doubt}: RevisionFacts,
): Promise<DocumentRevision> {
  const text = await textOf(history, file.blob)
  const before = await textOf(history, file.before[0]?.blob ?? null)
  return {
    revision,
    facts,
    doubt,
    text,
    lines: text === null || before === null ? [] : compareTexts(before, text),
  }
}

/** The text of a version; null where nothing is there to be read. */
async function textOf({playbooks}: History, blob: string | null): Promise<string | null> {
  if (blob === null) return null
  const object = await playbooks.objects.read(blob, MOST_BYTES.document)
  return object?.bytes ? decodeText(object.bytes).text : null
}
