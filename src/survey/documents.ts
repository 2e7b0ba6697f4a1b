import {posix} from 'node:path'

/** Share of the documents that a folder has to hold to be taken for the documents' own. */
const MOST_OF_THEM = 0.8

/** Documents about a repository itself, which lie at its top and are no playbooks. */
const ABOUT =
  /^(?:readme|changelog|changes|contributing|code[-_]of[-_]conduct|security|license|support|governance|maintainers|agents|claude)\b/i

/**
 * Guesses the folder that a team's documents are in: the deepest one that holds most of them. Files about the repository
 * itself do not count.
 * @param paths of markdown files, from the folder that is looked at
 * @returns that folder; `.` where no folder below holds most of them
 */
export function guessFolder(paths: readonly string[]): string {
  const documents = paths.filter((path) => posix.dirname(path) !== '.' || !ABOUT.test(path))
  let folder = '.'
  for (;;) {
    const next = fullest(documents, folder)
    if (next === undefined || next.count < documents.length * MOST_OF_THEM) return folder
    folder = next.folder
    if (hasOwnPages(documents, folder)) return folder
  }
}

/** The folder in a folder that holds most documents. */
function fullest(documents: readonly string[], folder: string): {folder: string; count: number} | undefined {
  const counts = new Map<string, number>()
  for (const path of documents) {
    const [name, ...rest] = posix.relative(folder, path).split('/')
    if (name === undefined || name === '..' || rest.length === 0) continue
    const child = posix.join(folder, name)
    counts.set(child, (counts.get(child) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most && {folder: most[0], count: most[1]}
}

/** Whether documents lie in several places of a folder, so that none of its folders stands for all. */
function hasOwnPages(documents: readonly string[], folder: string): boolean {
  const names = new Set(
    documents.flatMap((path) => {
      const below = posix.relative(folder, path)
      return below.startsWith('..') ? [] : (below.split('/')[0] ?? [])
    }),
  )
  return names.size > 1
}
