import {createHash} from 'node:crypto'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Folder of the whole lists of a large library, below the base of our pages. */
const FOLDER = 'lists'

/** Keeps a whole list for the readers who ask for it; its address, with the site's base. */
export type KeepWhole = (name: string, page: object) => string

/**
 * Keeps whole lists in a folder that the platform serves, each under a name that changes with its content; those of an
 * earlier build go.
 */
export function wholeLists(served: string, baseUrl: string): KeepWhole {
  const folder = join(served, FOLDER)
  rmSync(folder, {recursive: true, force: true})
  return (name, page) => {
    const text = JSON.stringify(page)
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, `${name}-${hash}.json`), text)
    return `${baseUrl}${FOLDER}/${name}-${hash}.json`
  }
}
