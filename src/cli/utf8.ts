import {UndecidedError} from './exit.ts'

/** Decodes a file's bytes; refuses those that are no UTF-8, with their place, since they would be lost. */
export function decodeUtf8(path: string, bytes: Buffer): string {
  const text = bytes.toString('utf8')
  const again = Buffer.from(text, 'utf8')
  if (again.equals(bytes)) return text
  const offset = bytes.findIndex((byte, index) => byte !== again[index])
  const before = bytes.subarray(0, offset).toString('utf8')
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  const byte = bytes[offset]!.toString(16).padStart(2, '0')
  throw new UndecidedError(
    `${path}:${line}:${column} Unexpected byte 0x${byte}, expected UTF-8; convert the file first, so that nothing of it is lost`,
  )
}
