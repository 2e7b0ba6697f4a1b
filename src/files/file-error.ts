/** Thrown for a file that is not read or written; the message says why. */
export class FileError extends Error {}

/** Thrown where somebody else has changed a file between reading and writing it. */
export class ChangedMeanwhile extends FileError {
  constructor(message = 'it has been changed in the meantime; run the command again') {
    super(message)
  }
}
