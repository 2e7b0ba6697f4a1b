import {readdirSync} from 'node:fs'
import {join, posix} from 'node:path'
import {isMarkdown} from '../check/walk.ts'
import {FileError} from '../files/file-error.ts'
import {isFolder} from '../files/stats.ts'
import {sameName} from './name.ts'

/**
 * Names that the addresses of a library's documents begin with: its folders, and the documents beside these. The pages of
 * a version lie below its name, so that a version of such a name would share their addresses.
 * @param docs folder of the documents; there are no names if it is not there
 */
export function firstNames(docs: string): string[] {
  if (!isFolder(docs)) return []
  return readdirSync(docs, {withFileTypes: true}).flatMap((entry) => {
    const {name} = entry
    if (isMarkdown(name)) return [posix.parse(name).name]
    // A link is not followed: it may lead nowhere, or round in circles.
    return entry.isSymbolicLink() || (entry.isDirectory() && holdsMarkdown(join(docs, name))) ? [name] : []
  })
}

function holdsMarkdown(folder: string): boolean {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).some(isMarkdown)
}

/** @throws {FileError} for the name of a version whose addresses documents have */
export function refuseFirstName(version: string, names: Iterable<string>): void {
  const taken = sameName(version, names)
  if (taken !== undefined)
    throw new FileError(
      `Unexpected version name \`${version}\`: the addresses of \`${taken}\` in the playbooks begin with it; expected another name, such as \`v-${version}\``,
    )
}
