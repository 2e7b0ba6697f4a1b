/** A file of a built site. */
export interface BuiltFile {
  /** Path below the site's folder. */
  path: string
  bytes: number
}

/** How much of a site is kept from the start; the rest when it has been read once. */
export const MOST_KEPT = 20_000_000

/** What no reader of pages needs: what programs read, downloads, and the data of drafts, which is loaded by service. */
const LEFT_OUT = /^(?:api|downloads|try-it)\/|(?:\.(?:md|zip|txt|xml|csv|map)|(?:^|\/)findings\.json)$/

/** What goes first: the frame of all pages, then the playbooks, then the search. */
const RANKS = [
  /^(?:index\.html|404\.html|(?:assets|img|controls|coverage|search)\/)/,
  /^(?:playbooks|media)\//,
  /^search-index\//,
]

/** The files that are kept, as a browser asks for them below the base: of each rank all that fit into what is left. */
export function keptFiles(files: readonly BuiltFile[]): string[] {
  const ranked = files
    .filter(({path}) => !LEFT_OUT.test(path))
    .map((file) => ({...file, rank: rankOf(file.path)}))
    .sort((one, other) => one.rank - other.rank || (one.path < other.path ? -1 : 1))
  const kept: string[] = []
  let sum = 0
  for (const {path, bytes} of ranked) {
    if (sum + bytes > MOST_KEPT) continue
    sum += bytes
    kept.push(path.replace(/(^|\/)index\.html$/, '$1'))
  }
  return kept
}

function rankOf(path: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(path))
  return rank === -1 ? RANKS.length : rank
}
