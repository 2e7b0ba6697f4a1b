import {FileError} from '../files/file-error.ts'

/** Versions become folders, parts of addresses, and choices in a menu. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9_-])?$/

/** What a name may be, in words. */
export const NAME_RULE =
  '1 to 32 letters, digits, `.`, `_` or `-`, the first a letter or a digit, the last no full stop'

/** Whether a name may be that of a version. */
export function isName(name: string): boolean {
  return NAME.test(name) && !isCurrent(name)
}

/** @throws {FileError} that says what a name may be */
export function refuseName(name: string): void {
  if (!NAME.test(name)) throw new FileError(`Unexpected version name \`${name}\`, expected ${NAME_RULE}`)
  if (isCurrent(name))
    throw new FileError(
      `Unexpected version name \`${name}\`, which is the address of the playbooks as they are now`,
    )
}

/** The one among some names that a folder of this name would be too, on systems that take `A` for `a`. */
export function sameName(name: string, names: Iterable<string>): string | undefined {
  for (const other of names) if (other.toLowerCase() === name.toLowerCase()) return other
  return undefined
}

function isCurrent(name: string): boolean {
  return name.toLowerCase() === 'current'
}
