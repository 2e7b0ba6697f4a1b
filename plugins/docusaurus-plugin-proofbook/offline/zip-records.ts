/** The records of a zip archive, as PKWARE's APPNOTE.TXT gives them (4.3 and 4.5.3); numbers have the least byte first. */

/** What a field of two or of four bytes says where the number is in a longer field elsewhere. */
const [LARGE_2, LARGE_4] = [0xffff, 0xffffffff]

/** 1980-01-01 00:00: an archive of the same files has the same bytes whenever it is made. */
const DATE = 0x21

/** Names in UTF-8; deflated; for readers of version 2.0, or of 4.5, which know longer fields. */
const [FLAGS, METHOD, VERSION, LONG_VERSION] = [0x800, 8, 20, 45]

/** The kind of extra data that longer fields are. */
const LONG_FIELDS = 1

/** What both records of a file tell of it; it has less than 4 GB. */
export interface FileFacts {
  name: Buffer
  /** CRC-32 of its bytes. */
  sum: number
  /** In bytes, deflated and as it is. */
  sizes: readonly [packed: number, whole: number]
}

/** What is before a file. */
export function fileRecord(facts: FileFacts): Buffer {
  const head = numbers([4, 0x04034b50], [2, VERSION])
  return Buffer.concat([head, told(facts), numbers([2, 0]), facts.name])
}

/**
 * A file as the directory at the end lists it.
 * @param offset of its first record, in bytes
 */
export function directoryRecord(facts: FileFacts, offset: number): Buffer {
  const isFar = offset >= LARGE_4
  const extra = isFar ? numbers([2, LONG_FIELDS], [2, 8], [8, offset]) : Buffer.alloc(0)
  const version = isFar ? LONG_VERSION : VERSION
  const head = numbers([4, 0x02014b50], [2, version], [2, version])
  const place = numbers([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, Math.min(offset, LARGE_4)])
  return Buffer.concat([head, told(facts), place, facts.name, extra])
}

/**
 * The end of an archive, which says where its directory is.
 * @param count of files
 * @param size of the directory, in bytes
 * @param offset of the directory, in bytes
 */
export function endRecords(count: number, size: number, offset: number): Buffer {
  const short = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, LARGE_2)],
    [2, Math.min(count, LARGE_2)],
    [4, Math.min(size, LARGE_4)],
    [4, Math.min(offset, LARGE_4)],
    [2, 0],
  )
  if (count < LARGE_2 && size < LARGE_4 && offset < LARGE_4) return short
  const long = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, LONG_VERSION],
    [2, LONG_VERSION],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  )
  const locator = numbers([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1])
  return Buffer.concat([long, locator, short])
}

function told({name, sum, sizes: [packed, whole]}: FileFacts): Buffer {
  return numbers(
    [2, FLAGS],
    [2, METHOD],
    [2, 0],
    [2, DATE],
    [4, sum],
    [4, packed],
    [4, whole],
    [2, name.length],
  )
}

/** Numbers of so many bytes each. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const all = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) at = all.writeBigUInt64LE(BigInt(value), at)
    else at = all.writeUIntLE(value, at, bytes)
  }
  return all
}
