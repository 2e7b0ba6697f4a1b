import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {version} from '../../../package.json'
import type {ShardChoice} from '../../../src/check/shard.ts'
import {UserError} from '../../../src/parse/user-error.ts'
import type {BuiltSite} from '../built-site.ts'
import type {CompletionOptions, Gathered} from '../complete-site.ts'
import type {Pages} from '../pages.ts'
import type {Elsewhere} from './elsewhere.ts'

/** Name of the file in the folder of a part, which is not in that of the joined site. */
export const RECORD = 'proofbook-part.json'

/** What a part of a site keeps for those who join it to the others. */
export interface PartRecord {
  shard: ShardChoice
  run: Run
  place: Omit<BuiltSite, 'outDir'>
  options: CompletionOptions
  gathered: Gathered
  /** What the other parts have to have. */
  elsewhere: Elsewhere[]
}

/** What all parts of a site have in common, each as a hash or a name. */
export interface Run {
  version: string
  documents: string
  configuration: string
  day: string
}

/** Says what a build is made of. */
export async function describeRun(pages: Pages): Promise<Run> {
  const documents = createHash('sha256')
  for (const {corpus, unread} of await pages.library.shelves()) {
    for (const {path, source} of corpus.playbooks) documents.update(JSON.stringify([path, source]))
    documents.update(JSON.stringify(unread))
  }
  return {
    version,
    documents: documents.digest('hex').slice(0, 16),
    configuration: await pages.siteFacts(),
    day: pages.library.today,
  }
}

/** Writes the record of a part into its folder. */
export function writeRecord(folder: string, record: PartRecord): void {
  writeFileSync(join(folder, RECORD), JSON.stringify(record))
}

/**
 * Reads the record of a part.
 * @throws {UserError} if the folder is not one
 */
export function readRecord(folder: string): PartRecord {
  const file = join(folder, RECORD)
  if (!existsSync(file))
    throw new UserError(
      `Cannot find \`${file}\`, expected the folder of a part, built with \`PROOFBOOK_SHARD=1/4\` and the like`,
    )
  const record = parsed(readFileSync(file, 'utf8'))
  if (!record?.shard || !record.run)
    throw new UserError(`Cannot read \`${file}\`: it is not the record of a part`)
  return record
}

function parsed(text: string): PartRecord | undefined {
  try {
    return JSON.parse(text) as PartRecord
  } catch {
    return undefined
  }
}
