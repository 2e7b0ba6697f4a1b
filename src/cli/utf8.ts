import {describeBrokenByte, firstBrokenByte} from '../files/decode.ts'
import {UndecidedError} from './exit.ts'

/** Decodes a file's bytes; refuses those that are not UTF-8, with their place, since they would be lost. */
export function decodeUtf8(path: string, bytes: Buffer): string {
  const broken = firstBrokenByte(bytes)
  if (!broken) return bytes.toString('utf8')
  throw new UndecidedError(
    `${describeBrokenByte(path, broken)}; convert the file first, so that nothing is lost`,
  )
}
