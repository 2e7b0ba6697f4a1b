import type {Decoded, EncodingFlaw} from '../files/decode.ts'
import type {Refusal} from '../files/refusal.ts'
import {stampOf} from '../files/stamp.ts'
import {PathError} from './path-error.ts'

/** The text of a file as it is read, or why there is none. */
export type ReadText = (Decoded & {refusal?: undefined}) | {refusal: Refusal}

/** A file and its text, which may be read only when somebody asks for it. */
export interface FileText {
  path: string
  /** As `stampOf` gives it; undefined where it does not tell the text from another. */
  stamp: string | undefined
  readonly text: string
}

/** A file became another one between two looks at it in one run. */
export class ChangedFileError extends PathError {
  constructor(path: string) {
    super(`Cannot check \`${path}\`: it changed while it was checked; check it again`)
  }
}

/** Says whether the text of a file is known by its stamp, so that it need not be read. */
export type IsKnown = (path: string, stamp: string) => boolean

/** A file of which there is a text, and what of its encoding is not as expected; or why there is no text. */
export type OpenedText =
  | {file: FileText; flaw: EncodingFlaw | undefined; refusal?: undefined}
  | {file?: undefined; refusal: Refusal}

/** Reads a file, unless its text is known. */
export function openText(path: string, read: () => ReadText, isKnown?: IsKnown): OpenedText {
  // Before the file is read: a later change gives it another one.
  const stamp = isKnown && stampOf(path)
  if (stamp !== undefined && isKnown?.(path, stamp))
    return {file: textOfStamp(path, stamp, read), flaw: undefined}
  const opened = read()
  if (opened.refusal) return opened
  const {text, flaw} = opened
  // A flaw is found by reading, so that a file with one is read each time.
  return {file: {path, stamp: flaw ? undefined : stamp, text}, flaw}
}

function textOfStamp(path: string, stamp: string, read: () => ReadText): FileText {
  let known: string | undefined
  return {
    path,
    stamp,
    get text() {
      known ??= textOf(read())
      return known
    },
  }

  /** @throws {ChangedFileError} if what is known of the file would be told of another text */
  function textOf(opened: ReadText): string {
    if (!opened.refusal && stampOf(path) === stamp) return opened.text
    throw new ChangedFileError(path)
  }
}
