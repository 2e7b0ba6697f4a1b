import type {RecordedVersion} from '../../../src/versions/record.ts'
import type {Shelf} from '../library.ts'

/** Folder of the index pages of versions, below the site's base. */
const VERSIONS = 'versions/'

/** A version besides the latest, as every page knows it. */
export interface SiteVersion {
  name: string
  /** Other names whose documents are the same, newest first. */
  also: string[]
  /** ISO date of the commit that it was made of; null for one that was cut by hand. */
  date: string | null
  /** Address of its first page, below which its other index pages are; with a slash at its end. */
  home: string
  /** Address below which the pages of its documents are, with a slash at its end. */
  docs: string
  /** Whether its documents are those of the latest, to the byte; else whether it is the newest one that is kept. */
  state: 'same' | 'newest' | 'older'
}

/** Address of a version's index pages; of the latest, the site's own base. */
export function homeOf(version: string | undefined, baseUrl: string): string {
  return version === undefined ? baseUrl : `${baseUrl}${VERSIONS}${version}/`
}

/**
 * The versions besides the latest, newest first.
 * @param docsPaths where the platform puts the documents of each, by its name
 */
export function versionFacts(
  [latest, ...kept]: readonly Shelf[],
  {
    baseUrl,
    record,
    docsPaths,
  }: {
    baseUrl: string
    record: readonly RecordedVersion[]
    docsPaths: ReadonlyMap<string, string>
  },
): SiteVersion[] {
  return kept.flatMap((shelf, index) => {
    const name = shelf.version
    const docs = name === undefined ? undefined : docsPaths.get(name)
    if (latest === undefined || name === undefined || docs === undefined) return []
    const recorded = record.find((each) => each.name === name)
    const isSame = textsOf(shelf) === textsOf(latest)
    return {
      name,
      also: recorded?.also ?? [],
      date: recorded?.date ?? null,
      home: homeOf(name, baseUrl),
      docs: `${docs.replace(/\/$/, '')}/`,
      state: isSame ? 'same' : index === 0 ? 'newest' : 'older',
    }
  })
}

/** All that is written in the documents of a shelf, and in the files beside them. */
function textsOf({root, corpus, unread}: Shelf): string {
  const texts = [
    ...corpus.playbooks.map(({id, source}) => [id, source]),
    ...corpus.sidecars.map(({path, text}) => [path.slice(root.length), text]),
    ...unread.map(({id}) => [id]),
  ]
  return JSON.stringify(texts.sort())
}
