import type {ToldRevision} from '../../routes/playbook-histories'

/** Which revisions are compared, by their cut hashes; empty for none. */
export interface View {
  from: string
  to: string
}

/** Reads a view from a query. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  return {from: query.get('from') ?? '', to: query.get('to') ?? ''}
}

/** Writes a view as a query. */
export function writeView({from, to}: View): string {
  return from === '' && to === '' ? '' : `?${new URLSearchParams({from, to})}`
}

/** Two revisions that are compared, and those whose changes lead from one to the other. */
export interface ComparedRevisions {
  older: ToldRevision
  newer: ToldRevision
  /** Newest first: the newer one, and all that are between them. */
  steps: ToldRevision[]
}

/** The revisions that a view means, whichever of them it names first; undefined unless they are two. */
export function comparedRevisions(
  revisions: readonly ToldRevision[],
  {from, to}: View,
): ComparedRevisions | undefined {
  const at = (commit: string) => revisions.findIndex((each) => each.commit === commit)
  const [first, last] = [at(from), at(to)].sort((a, b) => a - b)
  const newer = revisions[first ?? -1]
  const older = revisions[last ?? -1]
  if (!newer || !older || newer === older) return undefined
  return {older, newer, steps: revisions.slice(first, last)}
}
