import {isUtf8} from 'node:buffer'

/** A file's text, and what of its encoding is not as expected. */
export interface Decoded {
  text: string
  /** Undefined for UTF-8 without a flaw. */
  flaw: EncodingFlaw | undefined
}

/** What is wrong with the encoding of a file. */
export type EncodingFlaw =
  /** Another encoding, which was decoded without loss. */
  | {kind: 'other-encoding'; encoding: string}
  /** Shown as U+FFFD in the text. */
  | ({kind: 'broken-bytes'} & BrokenByte)

/** The first byte of a file that is not UTF-8; line and column from 1, in the text. */
export interface BrokenByte {
  byte: number
  line: number
  column: number
}

/** How much of a file without a mark is looked at to tell UTF-16 from UTF-8, in bytes. */
const SAMPLE = 4096

/** Decodes a file: UTF-8, or UTF-16 and UTF-32 by their mark, UTF-16 also by the zero bytes that Latin text has in it. */
export function decodeText(bytes: Buffer): Decoded {
  const encoding = wideEncoding(bytes)
  if (encoding) return {text: decodeWide(bytes, encoding), flaw: {kind: 'other-encoding', encoding}}
  const text = bytes.toString('utf8')
  const broken = firstBrokenByte(bytes)
  return {text, flaw: broken && {kind: 'broken-bytes', ...broken}}
}

type Wide = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE'

function wideEncoding(bytes: Buffer): Wide | undefined {
  const mark = bytes.subarray(0, 4).toString('hex')
  if (mark === 'fffe0000') return 'UTF-32LE'
  if (mark === '0000feff') return 'UTF-32BE'
  if (mark.startsWith('fffe')) return 'UTF-16LE'
  if (mark.startsWith('feff')) return 'UTF-16BE'
  return bytes.length >= 4 && bytes.length % 2 === 0 ? wideByZeros(bytes.subarray(0, SAMPLE)) : undefined
}

/** Text in a Latin script has a zero byte in nearly each pair of UTF-16, always in the same half; UTF-8 has none. */
function wideByZeros(sample: Buffer): Wide | undefined {
  if (!sample.includes(0)) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++
  const most = sample.length / 2
  if (zeros[1]! >= most * 0.7 && zeros[0] === 0) return 'UTF-16LE'
  if (zeros[0]! >= most * 0.7 && zeros[1] === 0) return 'UTF-16BE'
  return undefined
}

function decodeWide(bytes: Buffer, encoding: Wide): string {
  if (encoding === 'UTF-16LE') return bytes.toString('utf16le')
  if (encoding === 'UTF-16BE')
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  const points: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = encoding === 'UTF-32LE' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
    points.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD')
  }
  return points.join('')
}

/** The first byte that is not UTF-8; undefined if all are. Line and column from 1, a byte order mark not counted. */
export function firstBrokenByte(bytes: Buffer): BrokenByte | undefined {
  if (isUtf8(bytes)) return undefined
  const again = Buffer.from(bytes.toString('utf8'), 'utf8')
  const differs = bytes.findIndex((byte, index) => byte !== again[index])
  // A character that is cut off at the end differs in nothing but what follows.
  const offset = differs === -1 ? bytes.length - 1 : differs
  const before = bytes
    .subarray(0, offset)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const lines = before.split(/\r\n|\r|\n/)
  return {byte: bytes[offset]!, line: lines.length, column: lines.at(-1)!.length + 1}
}

/** A place and its problem, as messages show it: `a.md:1:2 Unexpected byte 0xe9, expected UTF-8`. */
export function describeBrokenByte(path: string, {byte, line, column}: BrokenByte): string {
  return `${path}:${line}:${column} Unexpected byte 0x${byte.toString(16).padStart(2, '0')}, expected UTF-8`
}
