import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from './files-below.ts'
import {HERE} from './here.ts'

/** What makes pages: a change of it is a change of every page. The sources beside the plugin are there only in a clone. */
const SOURCES = [HERE, join(HERE, '../../src'), join(HERE, '../../package.json')]

/** A hash of the code that makes the pages. */
export function codeVersion(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.filter(existsSync)) {
    const files = path.endsWith('.json') ? [path] : filesBelow(path).map((name) => join(path, name))
    for (const file of files) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
