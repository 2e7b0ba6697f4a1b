import {visible} from './visible.ts'

/**
 * An error whose message says what its reader can fix. It may name files, keys and values as they are: each line of the
 * message is made visible here, so that it can be printed wherever it is caught.
 */
export class UserError extends Error {
  /** @param message a line, or several */
  constructor(message: string | readonly string[]) {
    super([message].flat().map(visible).join('\n'))
  }
}
