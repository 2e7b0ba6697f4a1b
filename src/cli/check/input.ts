import {readFileSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {MOST_BYTES} from '../../files/budgets.ts'
import {writtenWithSlashes} from '../../files/slashes.ts'
import {BOM, createSource} from '../../parse/source.ts'
import {UsageError} from '../exit.ts'
import {readText} from '../text-file.ts'
import {decodeUtf8} from '../utf8.ts'

/** What a check reads. */
export interface Input {
  /** Files, folders and globs; none for the folder of the documents. */
  paths: string[]
  /** The text of standard input, without a byte order mark, by the path that it stands for; else empty. */
  texts: ReadonlyMap<string, string>
  /** Whether the one document is on standard input. */
  isPiped: boolean
  /** What a document holds, with its byte order mark. */
  written(path: string): string
}

/**
 * Reads standard input where `-` is asked for.
 * @param stdinFilename the path that the text of standard input stands for; the file need not exist
 * @throws {UsageError}
 */
export function readInput(paths: string[], stdinFilename: string | undefined): Input {
  if (!paths.includes('-')) {
    if (stdinFilename !== undefined)
      throw new UsageError('Unexpected `--stdin-filename`, expected it with the path `-`')
    return {paths, texts: new Map(), isPiped: false, written: (path) => readText(path)}
  }
  if (paths.length > 1) throw new UsageError('Unexpected `-` among other paths, expected it by itself')
  if (!stdinFilename)
    throw new UsageError(
      'Cannot check standard input without a name, expected `--stdin-filename PATH`: links and configuration depend on it',
    )
  const path = writtenWithSlashes(relative('.', resolve(stdinFilename)))
  const {text, bom} = createSource(path, readStandardInput())
  const written = bom ? BOM + text : text
  return {paths: [path], texts: new Map([[path, text]]), isPiped: true, written: () => written}
}

function readStandardInput(): string {
  const bytes = readFileSync(0)
  const most = MOST_BYTES.document
  if (bytes.length > most)
    throw new UsageError(
      `Cannot check standard input: it has ${bytes.length} bytes, expected at most ${most}`,
    )
  return decodeUtf8('standard input', bytes)
}
