import {createHash} from 'node:crypto'
import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from '../files-below.ts'
import {HERE} from '../here.ts'
import {OFFLINE_STORE, OFFLINE_WORKER} from './address.ts'
import {keptFiles} from './files.ts'

/** Writes the service worker of a built site. Its text, and with it the store, changes with any file of the site. */
export function writeOfflineWorker({outDir, baseUrl}: {outDir: string; baseUrl: string}): void {
  const hash = createHash('sha256')
  const files = filesBelow(outDir).map((path) => {
    const file = join(outDir, path)
    hash.update(`${path}\0`).update(readFileSync(file))
    return {path, bytes: statSync(file).size}
  })
  const prefix = `${OFFLINE_STORE}${baseUrl}:`
  const store = prefix + hash.digest('hex').slice(0, 16)
  const site = {base: baseUrl, prefix, store, files: keptFiles(files).map(encodeURI)}
  const code = readFileSync(join(HERE, 'offline/worker.js'), 'utf8')
  writeFileSync(join(outDir, OFFLINE_WORKER), `const SITE = ${JSON.stringify(site)}\n${code}`)
}
