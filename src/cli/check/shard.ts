import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {posix} from 'node:path'
import {describeRun} from '../../check/check.ts'
import type {Loaded} from '../../check/check-files.ts'
import {documentsFolder} from '../../check/documents-folder.ts'
import {pathFrom} from '../../files/globs.ts'
import {HANDBOOK} from '../../report/handbook.ts'
import type {Shard} from '../../report/result.ts'
import {UsageError} from '../exit.ts'
import type {Baseline} from './baseline.ts'
import type {CheckOptions} from './run.ts'

/** A part of a run as `--shard` names it: `2/5`. */
export interface ShardChoice {
  index: number
  count: number
}

/** Parts that are worth having; each reads all documents. */
const MOST_SHARDS = 1000

/**
 * Reads `2/5`.
 * @throws {UsageError}
 */
export function readShard(text: string): ShardChoice {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count && count <= MOST_SHARDS) return {index, count}
  throw new UsageError(
    `Unexpected shard \`${text}\`, expected a number of a part and how many there are, such as \`2/5\``,
  )
}

/** Which files are of a part: every `count`th of all, in the order of their names. */
export function filesOfShard({corpus}: Loaded, {index, count}: ShardChoice): (path: string) => boolean {
  const paths = [...corpus.playbooks, ...corpus.sidecars, ...corpus.flaws].map(({path}) => path)
  const sorted = [...new Set(paths.filter(corpus.isAsked))].sort()
  const own = new Set(sorted.filter((_, place) => place % count === index - 1))
  return (path) => own.has(path)
}

/** Says what the whole is that a part is of; all parts say the same. */
export async function describeShard(
  {config, corpus}: Loaded,
  choice: ShardChoice,
  {options, baseline}: {options: CheckOptions; baseline: Baseline | undefined},
): Promise<Shard> {
  const {summary, notChecked, suggestion} = await describeRun(corpus, config)
  const {failOn, rule, changed} = options
  const today = new Date().toISOString().slice(0, 10)
  return {
    ...choice,
    run: {
      documents: hashOf(corpus.playbooks.map(({path, source}) => [path, corpus.isAsked(path), source])),
      configuration: hashOf({...config, frameworks: config.frameworks.ids}),
      baseline: hashOf([baseline?.file, baseline?.text]),
      options: hashOf([failOn, rule, changed, today]),
    },
    whole: {notChecked, summary, unrecognisedTables: suggestion ?? null},
    handbook: config.handbook ?? HANDBOOK,
    failOn,
    boundary: corpus.boundary,
    files: corpus.playbooks.map(({path}) => path).filter(corpus.isAsked),
  }
}

function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => (each instanceof RegExp ? String(each) : each))
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/**
 * Of a file that is gone, its entries may be known again in a file of any part, and no part knows of the others.
 * @throws {UsageError}
 */
export function refuseGoneEntries(baseline: Baseline, paths: readonly string[], {config}: Loaded): void {
  const {entries, folder, file} = baseline
  const asked = paths.length > 0 ? paths : [documentsFolder(config)]
  const gone = entries
    .map((entry) => posix.join(folder, entry.file))
    .find((path) => !existsSync(path) && asked.some((each) => pathFrom(each, path) !== undefined))
  if (gone === undefined) return
  throw new UsageError(
    `Cannot check a part: \`${file}\` lists findings of \`${gone}\`, which is gone; run \`--update-baseline\` over all first`,
  )
}
