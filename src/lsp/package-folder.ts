import {existsSync} from 'node:fs'

let found: URL | undefined

/** The folder of Proofbook's own package, in which the pages of its rules are; from the source and from the bundle. */
export function packageFolder(): URL {
  found ??= findUpwards(new URL('.', import.meta.url))
  return found
}

function findUpwards(start: URL): URL {
  for (let folder = start; ; folder = new URL('..', folder)) {
    if (existsSync(new URL('docs/reference/rules', folder))) return folder
    if (new URL('..', folder).href === folder.href) return start
  }
}
