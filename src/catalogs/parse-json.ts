import type {Node} from 'jsonc-parser'
import {type JsonLimits, readJson} from '../parse/strict-json.ts'
import type {Problems} from './problems.ts'

/** Real catalogues nest some thirty levels deep, and none has so many values. */
const LIMITS: JsonLimits = {levels: 128, values: 2_000_000}

/**
 * Parses JSON into a tree with places. Comments and trailing commas are not JSON.
 * @param mend what the user can do about a broken file
 * @throws {CatalogError} with the place of the first fault
 */
export function parseJson(text: string, problems: Problems, mend: string): Node {
  const {root, faults} = readJson(text, LIMITS)
  const [first] = faults
  if (first) problems.report(first.offset, `Unexpected ${first.actual}, expected ${first.expected}; ${mend}`)
  problems.throwIfAny()
  return root!
}
