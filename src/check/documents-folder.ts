import {posix} from 'node:path'
import type {Config} from '../config/config.ts'
import {DEFAULT_DOCUMENTS} from '../config/defaults.ts'
import {pathFrom} from '../files/globs.ts'
import {writtenWithSlashes} from '../files/slashes.ts'

/**
 * The folder that is checked and published when none is named: `PROOFBOOK_DOCS`, else the one that the configuration
 * names, else `docs/playbooks` beside the configuration.
 */
export function documentsFolder({folder, documents}: Pick<Config, 'folder' | 'documents'>): string {
  const named = process.env.PROOFBOOK_DOCS || (documents ?? posix.join(folder, DEFAULT_DOCUMENTS))
  return posix.normalize(writtenWithSlashes(named)).replace(/(?<=.)\/$/, '')
}

/**
 * The folder below which a file's path names its service, so that a control has one id however its file is asked for:
 * the documents' own folder, else the folder that was asked for, else the one above the file's folder.
 * @param asked path as it was asked for: the file itself, or a folder that holds it
 */
export function serviceRoot(file: string, asked: string, documents: string): string {
  if (pathFrom(documents, file) !== undefined) return documents
  return asked === file ? posix.dirname(posix.dirname(file)) : asked
}
