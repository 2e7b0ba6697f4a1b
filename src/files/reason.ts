import {getSystemErrorMap} from 'node:util'

/** Whether an error is one of the operating system's. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).errno === 'number'
}

/** Why the operating system refused something, in its own words and without its code: `no space left on device`. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  return getSystemErrorMap().get(error.errno ?? 0)?.[1] ?? error.message
}
