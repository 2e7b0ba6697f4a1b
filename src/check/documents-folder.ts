import {posix} from 'node:path'

/** The folder that is checked and published when none is named: `PROOFBOOK_DOCS`, else `docs/playbooks`. */
export function documentsFolder(): string {
  return posix
    .normalize((process.env.PROOFBOOK_DOCS || 'docs/playbooks').replaceAll('\\', '/'))
    .replace(/(?<=.)\/$/, '')
}

/**
 * The folder below which a file's path names its service, so that a control has one id however its file is asked for:
 * the documents' own folder, else the folder that was asked for, else the one above the file's folder.
 * @param asked path as it was asked for: the file itself, or a folder that holds it
 */
export function serviceRoot(file: string, asked: string): string {
  const documents = documentsFolder()
  if (file.startsWith(`${documents}/`)) return documents
  return asked === file ? posix.dirname(posix.dirname(file)) : asked
}
