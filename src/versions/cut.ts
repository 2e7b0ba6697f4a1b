import {documentsFolder} from '../check/documents-folder.ts'
import {loadConfig} from '../config/load.ts'
import {FileError} from '../files/file-error.ts'
import {isBelow} from '../files/inside.ts'
import {isFolder} from '../files/stats.ts'
import type {Workspace} from '../files/workspace.ts'
import {firstNames, refuseFirstName} from './addresses.ts'
import {changeVersions, refuseTaken, settle} from './change.ts'
import {copyFolder} from './copy-folder.ts'
import {folderOf, readVersions, realPath} from './kept.ts'
import {refuseName, sameName} from './name.ts'

/**
 * Keeps the documents as they are now as a version; returns what was copied, in words.
 * @throws {FileError} where there is nothing to copy, or no place for it
 */
export function cutVersion(name: string, workspace: Workspace): string {
  refuseName(name)
  settle(workspace)
  const listed = readVersions()
  const same = sameName(name, listed)
  if (same !== undefined)
    throw new FileError(`Unexpected version name \`${name}\`: there is a version \`${same}\``)
  refuseTaken(name)
  const docs = documentsFolder(loadConfig())
  if (!isFolder(docs)) throw new FileError(`Cannot find \`${docs}\`, expected a folder of playbooks`)
  refuseSelf(name, docs)
  refuseFirstName(name, firstNames(docs))
  const tree = workspace.path('tree')
  const files = copyFolder(docs, tree)
  if (files === 0) throw new FileError(`Cannot find a file in \`${docs}\`, expected playbooks`)
  changeVersions(workspace, {
    added: new Map([[name, tree]]),
    replaced: new Map(),
    removed: [],
    list: [name, ...listed],
  })
  return `copied ${files === 1 ? '1 file' : `${files} files`} of ${docs} to ${folderOf(name)}`
}

/**
 * Refuses to make a version that its own documents' folder would hold.
 * @throws {FileError}
 */
export function refuseSelf(name: string, docs: string): void {
  if (isBelow(realPath(folderOf(name)), realPath(docs)))
    throw new FileError(`Cannot cut a version of \`${docs}\`: the version would be a part of it`)
}
