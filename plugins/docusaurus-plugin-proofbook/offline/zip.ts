import {deflateRawSync, crc32 as zlibCrc32} from 'node:zlib'

/** A file of an archive. */
export interface ZipEntry {
  /** With forward slashes. */
  path: string
  bytes: Uint8Array
}

/** The format counts in so many bits; what is larger needs another one. */
const MOST_FILES = 0xffff
const MOST_BYTES = 0xffffffff

/** 1980-01-01 00:00 as the format writes it: an archive of the same files has the same bytes whenever it is made. */
const DATE = 0x21

/** Names in UTF-8; deflated; for readers of version 2.0. */
const [FLAGS, METHOD, VERSION] = [0x800, 8, 20]

/**
 * A zip archive of files, in the order given.
 * @throws {RangeError} where they are more than the format counts
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const {path, bytes} of entries) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes)
    const facts = numbers([
      [2, FLAGS],
      [2, METHOD],
      [2, 0],
      [2, DATE],
      [4, zlibCrc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ])
    const head = numbers([
      [4, 0x04034b50],
      [2, VERSION],
    ])
    local.push(head, facts, name, packed)
    central.push(
      numbers([
        [4, 0x02014b50],
        [2, VERSION],
        [2, VERSION],
      ]),
      facts,
      numbers([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ]),
      name,
    )
    offset += head.length + facts.length + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  if (entries.length > MOST_FILES || offset + directory.length > MOST_BYTES)
    throw new RangeError('Cannot make a zip archive of so much: the format counts 65535 files and 4 GB')
  const end = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...local, directory, end])
}

/** Numbers of so many bytes each, the least byte first. */
function numbers(fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  const all = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = all.writeUIntLE(value, at, bytes)
  return all
}
