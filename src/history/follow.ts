import type {Commit} from '../git/commits.ts'
import type {FileChange, FileVersion} from '../git/file-changes.ts'

/** A document while it is followed from the newest commit to the oldest. */
export interface Followed {
  /** The newest path. */
  path: string
  /** Newest first. */
  steps: Step[]
}

/** What a commit did to a document. */
export interface Step {
  commit: Commit
  /** One for each parent; the first tells what it is called. */
  changes: FileChange[]
  document: Followed
}

/** Which documents the paths of a commit's tree are. Several where one document became several. */
export type Names = ReadonlyMap<string, readonly Followed[]>

/** What differs between a commit and each of its parents; and the empty tree, where it has none. */
export type Edges = ReadonlyMap<Commit, readonly (readonly FileChange[])[]>

/** Documents, and what became of them. */
export interface Following {
  documents: Followed[]
  /** By commit, newest first. */
  steps: Map<Commit, Step[]>
  /** By the hash of the commit. */
  names: ReadonlyMap<string, Names>
}

/**
 * Follows documents through the renames that git found, from every commit to each of its parents, so that the order of
 * commits of parallel branches is nothing. A document that comes back under its old name is the same.
 * @param commits newest first, no parent before its child
 * @param atTip the files of the newest
 * @param isDocument whether a path is one of the library's documents; what moved into the library is followed out of it
 */
export function followDocuments(
  commits: readonly Commit[],
  edges: Edges,
  atTip: readonly FileVersion[],
  isDocument: (path: string) => boolean,
): Following {
  const there = atTip.filter(({path}) => isDocument(path)).map(({path}): Followed => ({path, steps: []}))
  const gone = new Map<string, Followed>()
  const names = new Map<string, Names>()
  const steps = new Map<Commit, Step[]>()
  if (commits[0]) names.set(commits[0].commit, new Map(there.map((each) => [each.path, [each]])))
  const goneFrom = (path: string): readonly Followed[] => {
    const known = gone.get(path) ?? {path, steps: []}
    gone.set(path, known)
    return [known]
  }
  for (const commit of commits) {
    const own = names.get(commit.commit) ?? new Map()
    const documentsOf = (path: string) => own.get(path) ?? (isDocument(path) ? goneFrom(path) : [])
    const lists = edges.get(commit) ?? []
    steps.set(commit, stepsOf(commit, lists, documentsOf))
    for (const [index, parent] of commit.parents.entries()) {
      const before = namesBefore(own, lists[index] ?? [], documentsOf)
      names.set(parent, unite(names.get(parent), before))
    }
  }
  return {documents: [...there, ...gone.values()], steps, names}
}

const nameOf = ({before, after}: FileChange) => (after ?? before)?.path ?? ''

/** What a commit did itself: what it has otherwise than every parent. */
function stepsOf(
  commit: Commit,
  lists: readonly (readonly FileChange[])[],
  documentsOf: (path: string) => readonly Followed[],
): Step[] {
  const [first = [], ...others] = lists.map((list) => new Map(list.map((change) => [nameOf(change), change])))
  const found: Step[] = []
  for (const [path, change] of first) {
    const changes = [change, ...others.flatMap((other) => other.get(path) ?? [])]
    if (changes.length < lists.length || !isOwn(changes)) continue
    for (const document of documentsOf(path)) {
      const step = {commit, changes, document}
      document.steps.push(step)
      found.push(step)
    }
  }
  return found.sort((a, b) => (nameOf(a.changes[0]!) < nameOf(b.changes[0]!) ? -1 : 1))
}

/** Whether no parent has the content, or none the path: what is one parent's content under another's name is merged. */
function isOwn(changes: readonly FileChange[]): boolean {
  const isNew = (part: 'blob' | 'path') =>
    changes.every(({before, after}) => before?.[part] !== after?.[part])
  return isNew('blob') || isNew('path')
}

/** The names that documents had before some changes; the same map where none is another. */
function namesBefore(
  own: Names,
  changes: readonly FileChange[],
  documentsOf: (path: string) => readonly Followed[],
): Names {
  const [fresh, old]: [string[], [string, readonly Followed[]][]] = [[], []]
  for (const {status, before, after} of changes) {
    const documents = after ? documentsOf(after.path) : []
    if (after && before && status === 'renamed' && documents.length > 0) {
      fresh.push(after.path)
      old.push([before.path, documents])
    } else if (before && (!after || status === 'renamed') && !own.has(before.path)) {
      const removed = documentsOf(before.path)
      if (removed.length > 0) old.push([before.path, removed])
    }
  }
  if (old.length === 0) return own
  const names = new Map(own)
  for (const path of fresh) names.delete(path)
  for (const [path, documents] of old) names.set(path, documents)
  return names
}

/** The names that a commit has for all that was made on it. */
function unite(known: Names | undefined, more: Names): Names {
  if (!known || known === more) return more
  const missing = [...more].filter(([path, documents]) =>
    documents.some((each) => !known.get(path)?.includes(each)),
  )
  if (missing.length === 0) return known
  const names = new Map(known)
  for (const [path, documents] of missing)
    names.set(path, [...new Set([...(known.get(path) ?? []), ...documents])])
  return names
}
