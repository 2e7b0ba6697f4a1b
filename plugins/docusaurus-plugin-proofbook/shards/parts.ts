import {UserError} from '../../../src/parse/user-error.ts'
import {type PartRecord, type Run, readRecord} from './record.ts'

/** A part of a site, and where it is. */
export interface Part {
  folder: string
  record: PartRecord
}

/**
 * Reads the parts of a site; gives them in their order.
 * @throws {UserError} if they are not all parts of one build, each once
 */
export function readParts(folders: readonly string[]): Part[] {
  const parts = folders.map((folder) => ({folder, record: readRecord(folder)}))
  parts.sort((one, other) => one.record.shard.index - other.record.shard.index)
  refuseStrangers(parts)
  refuseGaps(parts)
  return parts
}

/** How the builds of two parts differ, if one fact of theirs does. */
const NAMES: Record<keyof Run, string> = {
  version: 'by another version of Proofbook',
  documents: 'from other documents',
  configuration: 'with another configuration or other data',
  day: 'on another day, which pages name',
}

function refuseStrangers([first, ...others]: readonly Part[]): void {
  if (!first) throw new UserError('Found no part, expected the folders of all parts of a site')
  for (const {folder, record} of others) {
    const keys = Object.keys(NAMES) as (keyof Run)[]
    const key = keys.find((name) => record.run[name] !== first.record.run[name])
    const why =
      record.shard.count === first.record.shard.count
        ? key && `it was built ${NAMES[key]}`
        : `it is one of ${record.shard.count} parts, the other one of ${first.record.shard.count}`
    if (why) throw new UserError(`Cannot join \`${folder}\` to \`${first.folder}\`: ${why}`)
  }
}

function refuseGaps(parts: readonly Part[]): void {
  const {count} = parts[0]!.record.shard
  for (let index = 1; index <= count; index++) {
    const [one, second] = parts.filter(({record}) => record.shard.index === index)
    if (!one) throw new UserError(`Cannot find part ${index} of ${count}, expected the folders of all parts`)
    if (second)
      throw new UserError(
        `Unexpected part in \`${second.folder}\`: \`${one.folder}\` is part ${index} as well`,
      )
  }
}
