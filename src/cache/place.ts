import {closeSync, openSync, readSync} from 'node:fs'
import {relative} from 'node:path'
import {policyDataVersion} from '../policy/index.ts'
import type {Place} from './store.ts'

/** What a check is asked for. */
interface AskedFor {
  /** Files, folders and globs; none for the usual folder. */
  paths: readonly string[]
  /** The file of a configuration, where one is named. */
  config?: string | undefined
}

/**
 * Where checks of some paths from the working folder are kept; undefined for a program that runs from its sources, which
 * nothing names.
 * @param folder of the cache
 * @param version of the program
 */
export async function placeOfChecks(
  folder: string,
  version: string,
  {paths, config}: AskedFor,
): Promise<Place | undefined> {
  const program = await programVersion(version)
  if (program === undefined) return undefined
  // From the cache, so that a checkout may move with it.
  return {folder, version: program, run: [relative(folder, '.'), paths, config, process.env.PROOFBOOK_DOCS]}
}

/** What finds what: the program, whose bundle begins with a digest of its content, its data and what runs it. */
async function programVersion(version: string): Promise<string | undefined> {
  try {
    const bundle = firstLine(new URL('./cli.cjs', import.meta.url))
    const data = await policyDataVersion()
    return JSON.stringify([version, bundle, data, process.version])
  } catch {
    return undefined
  }
}

/** The first line of a file, of which the first 100 bytes are read. */
function firstLine(file: URL): string {
  const start = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, start)
  } finally {
    closeSync(descriptor)
  }
  return start.toString('latin1').split('\n', 1)[0]!
}
