import {crc32, deflateRawSync} from 'node:zlib'
import {directoryRecord, endRecords, fileRecord} from './zip-records.ts'

/** A file of an archive, of less than 4 GB. */
export interface ZipEntry {
  /** With forward slashes. */
  path: string
  bytes: Uint8Array
}

/** A zip archive of files, in the order given, piece by piece; Zip64 where there are more than 65,534 files, or 4 GB. */
export function* zip(entries: Iterable<ZipEntry>): Generator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const {path, bytes} of entries) {
    const packed = deflateRawSync(bytes)
    const sizes = [packed.length, bytes.length] as const
    const facts = {name: Buffer.from(path), sum: crc32(bytes), sizes}
    directory.push(directoryRecord(facts, offset))
    const file = Buffer.concat([fileRecord(facts), packed])
    yield file
    offset += file.length
  }
  const list = Buffer.concat(directory)
  yield list
  yield endRecords(directory.length, list.length, offset)
}
