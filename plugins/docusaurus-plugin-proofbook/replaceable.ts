import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {SEARCH_INDEX} from './search/index-path.ts'
import {HARMLESS_PAGE} from './security/gate.ts'
import {RECORD} from './shards/record.ts'

/** Whether a folder may be emptied for a site: it is not there, is empty, or holds a site or a part that was built before. */
export function isReplaceable(out: string): boolean {
  if (!existsSync(out) || readdirSync(out).length === 0) return true
  return (
    existsSync(join(out, HARMLESS_PAGE)) && [SEARCH_INDEX, RECORD].some((name) => existsSync(join(out, name)))
  )
}
