import {describeBrokenByte, firstBrokenByte} from '../files/decode.ts'
import {FileError} from '../files/file-error.ts'
import {readRegularFile} from '../files/regular-file.ts'
import {createSource} from '../parse/source.ts'
import {CatalogError} from './catalog.ts'

/** Largest size in bytes; the largest catalogue that NIST publishes has a sixth of it. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Reads a file's bytes.
 * @throws {CatalogError} for what is not a file, or a larger one than any catalogue
 */
export function readBytes(path: string): Buffer {
  try {
    return readRegularFile(path, {
      what: 'an OSCAL catalogue or a CPRT export in JSON',
      most: MOST_BYTES,
    })
  } catch (error) {
    throw error instanceof FileError ? new CatalogError(error.message) : error
  }
}

/**
 * The text of some bytes, without a byte order mark.
 * @throws {CatalogError} with the place of the first byte that is not UTF-8
 */
export function decode(bytes: Buffer, path: string): string {
  const broken = firstBrokenByte(bytes)
  if (!broken) return createSource(path, bytes.toString('utf8')).text
  throw new CatalogError(`${describeBrokenByte(path, broken)}; convert the file, or download it again`)
}
