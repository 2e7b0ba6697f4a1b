import type {DuplicateKey} from './duplicate-keys.ts'
import {findDuplicatesAmong} from './duplicate-keys.ts'
import {readJson} from './json-reader.ts'
import type {SyntaxFault} from './syntax-faults.ts'

/** What is wrong with a text as JSON, whatever it is about; offsets are 0-based UTF-16. */
export interface JsonFaults {
  /** In document order. */
  syntaxFaults: readonly SyntaxFault[]
  /** In document order. */
  duplicateKeys: readonly DuplicateKey[]
}

/** Reads a text that should be JSON. Never throws; takes time linear in the text. */
export function findJsonFaults(text: string): JsonFaults {
  const {roots, faults} = readJson(text)
  // Each side of a merge has its own value of a key.
  const isConflict = faults.some(({kind}) => kind === 'conflict')
  return {syntaxFaults: faults, duplicateKeys: isConflict ? [] : findDuplicatesAmong(roots)}
}
