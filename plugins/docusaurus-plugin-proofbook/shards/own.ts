import {pathsOfShard, readShard, type ShardChoice} from '../../../src/check/shard.ts'
import type {Pages} from '../pages.ts'

/**
 * The part of a site that a build is to make, as the environment variable `PROOFBOOK_SHARD` says it; undefined for the
 * whole site.
 * @throws {UserError}
 */
export function shardOf({PROOFBOOK_SHARD: text}: NodeJS.ProcessEnv): ShardChoice | undefined {
  return text ? readShard(text) : undefined
}

/**
 * Whether a build makes what belongs to no document: the first page, lists, the handbook, files for programs. The first
 * part makes them for all.
 */
export function makesIndexes({shard}: Pick<Pages, 'shard'>): boolean {
  return shard === undefined || shard.index === 1
}

/**
 * Whether a build makes the pages of a document. Every part knows all documents, and so what its pages say of the others;
 * what takes long is to make pages.
 */
export async function ownDocuments({library, shard}: Pages): Promise<(path: string) => boolean> {
  if (shard === undefined) return () => true
  const shelves = await library.shelves()
  const own = pathsOfShard(
    shelves.flatMap(({corpus, unread}) => [...corpus.playbooks, ...unread].map(({path}) => path)),
    shard,
  )
  return (path) => own.has(path)
}
