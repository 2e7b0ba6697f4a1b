import {compareSides} from '../../src/changes/compare-sides.ts'
import type {Difference} from '../../src/changes/difference.ts'
import type {Side} from '../../src/changes/side.ts'
import {checkCorpus} from '../../src/check/check.ts'
import {readConfig} from '../../src/config/load.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {readPlaybookText} from '../reading.ts'

/** Files in memory: paths to contents; null for one that is gone. */
export type Files = Record<string, string | null>

/** Reads and checks the markdown files of a folder in memory. */
export async function sideOf(files: Files): Promise<Side> {
  const names = Object.keys(files).filter((name) => files[name] !== null)
  const config = readConfig('', 'proofbook.config.yml')
  const playbooks = names.map((path) => readPlaybookText(files[path] ?? '', {path}))
  const corpus = createCorpus(playbooks, {
    frameworks: config.frameworks,
    files: {
      has: (path) => path === '.' || names.some((each) => each === path || each.startsWith(`${path}/`)),
      list: () => [],
      follow: (path) => ({path, isFolder: !names.includes(path)}),
    },
    boundary: '.',
    publicRoots: ['.'],
  })
  return {corpus, findings: (await checkCorpus(corpus, config)).findings}
}

const known = new Map<string, Promise<Side>>()

/** What the change of some files comes to; a side that many tests have is read once. */
export async function difference(before: Files, changes: Files): Promise<Difference> {
  const key = JSON.stringify(before)
  const old = known.get(key) ?? sideOf(before)
  known.set(key, old)
  return compareSides(await old, await sideOf({...before, ...changes}))
}
