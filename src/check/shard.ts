import {UserError} from '../parse/user-error.ts'

/** A part of some work on documents, as it is asked for: `2/5`. */
export interface ShardChoice {
  /** From 1. */
  index: number
  count: number
}

/** Parts that are worth having; each reads all documents. */
const MOST_SHARDS = 1000

/**
 * Reads `2/5`.
 * @throws {UserError}
 */
export function readShard(text: string): ShardChoice {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count && count <= MOST_SHARDS) return {index, count}
  throw new UserError(
    `Unexpected shard \`${text}\`, expected a number of a part and how many there are, such as \`2/5\``,
  )
}

/** Which paths are of a part: every `count`th of all, in the order of their names. */
export function pathsOfShard(paths: Iterable<string>, {index, count}: ShardChoice): Set<string> {
  const sorted = [...new Set(paths)].sort()
  return new Set(sorted.filter((_, place) => place % count === index - 1))
}
