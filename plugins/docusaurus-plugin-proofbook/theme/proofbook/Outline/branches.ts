import type {OutlineEntry} from '../../../rehype/outline'

/** A heading of the second level with those of the third below it; deeper ones are left to the page. */
export interface Branch {
  entry: OutlineEntry
  below: OutlineEntry[]
}

/** Puts the headings of a page into branches; one of the third level without one above it is a branch of its own. */
export function branchesOf(toc: readonly OutlineEntry[]): Branch[] {
  const branches: Branch[] = []
  for (const entry of toc) {
    if (entry.level > 3) continue
    const last = branches.at(-1)
    if (entry.level === 2 || !last) branches.push({entry, below: []})
    else last.below.push(entry)
  }
  return branches
}
