import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

/**
 * Loads the package `pagefind` by its file. By its name it cannot be: it has no entry for `require`, which is what the
 * platform's loader makes of every import.
 */
export async function loadIndexer(): Promise<typeof import('pagefind')> {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? []
  const file = folders.map((folder) => join(folder, 'pagefind', 'lib', 'index.js')).find(existsSync)
  if (!file)
    throw new Error('Cannot find the package `pagefind`, which makes the search index: run `npm install`')
  return import(/* @vite-ignore */ file)
}
