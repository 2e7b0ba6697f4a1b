import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {posix} from 'node:path'
import {describeRun} from '../../check/check.ts'
import type {Loaded} from '../../check/check-files.ts'
import {documentsFolder} from '../../check/documents-folder.ts'
import {pathsOfShard, type ShardChoice} from '../../check/shard.ts'
import {pathFrom} from '../../files/globs.ts'
import {HANDBOOK} from '../../report/handbook.ts'
import type {Shard} from '../../report/result.ts'
import {UsageError} from '../exit.ts'
import type {Baseline} from './baseline.ts'
import type {CheckOptions} from './run.ts'

/** Which files are of a part. */
export function filesOfShard({corpus}: Loaded, choice: ShardChoice): (path: string) => boolean {
  const paths = [...corpus.playbooks, ...corpus.sidecars, ...corpus.flaws].map(({path}) => path)
  const own = pathsOfShard(paths.filter(corpus.isAsked), choice)
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
