import {resolve} from 'node:path'
import type {VFile} from 'vfile'
import {type Loaded, loadFiles} from '../check/check-files.ts'
import type {Config} from '../config/config.ts'
import {UserError} from '../parse/user-error.ts'

/** With which configuration a document is read. */
export interface DocumentOptions {
  /** A configuration, or the file of one; the document's own where left out, as for the command. */
  config?: Config | string | undefined
}

/** What was read of a text with a configuration. */
interface Known {
  text: string
  config: DocumentOptions['config']
  loaded: Promise<Loaded>
}

const known = new WeakMap<VFile, Known>()

/**
 * Reads a file that somebody else holds, as the command would if its text were on the disk: once, however many plugins
 * ask. Files that it links to are looked up on the disk.
 */
export function loadDocument(file: VFile, {config}: DocumentOptions): Promise<Loaded> {
  const text = String(file)
  const before = known.get(file)
  if (before?.text === text && before.config === config) return before.loaded
  const path = pathOf(file)
  const loaded = loadFiles({paths: [path], texts: new Map([[path, text]]), config})
  known.set(file, {text, config, loaded})
  return loaded
}

/** The absolute path of a file. */
export function pathOf(file: VFile): string {
  if (file.path === undefined)
    throw new UserError('Cannot check a text without a path: what it links to is looked up beside its file')
  return resolve(file.cwd, file.path)
}
