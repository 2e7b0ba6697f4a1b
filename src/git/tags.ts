import {askLineIn} from './git.ts'

/** A tag of commits that lead to a tip. */
export interface Tag {
  name: string
  /** Whole hash of the commit that it means. */
  commit: string
  /** ISO date on which that was committed, as its committer's clock had it. */
  day: string
}

/** The tags of commits that lead to a commit, the newest first; none where git knows none. */
export function tagsOf(tip: string, folder = '.'): Tag[] {
  const format = [
    'refname:strip=2',
    'objectname',
    '*objectname',
    'committerdate:short',
    '*committerdate:short',
  ]
    .map((field) => `%(${field})`)
    .join('%00')
  const said = askLineIn(folder, 'for-each-ref', `--merged=${tip}`, `--format=${format}`, 'refs/tags')
  return (said ?? '')
    .split('\n')
    .flatMap((line): Tag[] => {
      const [name = '', own = '', commit = '', ownDay = '', day = ''] = line.split('\0')
      return name === '' ? [] : [{name, commit: commit || own, day: day || ownDay}]
    })
    .sort((a, b) => b.day.localeCompare(a.day) || b.name.localeCompare(a.name, 'en', {numeric: true}))
}
