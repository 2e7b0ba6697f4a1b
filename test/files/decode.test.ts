import {describe, expect, it} from 'vitest'
import {decodeText} from '../../src/files/decode.ts'

const TEXT = '# Schlüssel\n\n日本 🔑\n'

/** A text in UTF-32, which Node does not write. */
function utf32(text: string, write: (buffer: Buffer, value: number, at: number) => void): Buffer {
  const points = [...text].map((character) => character.codePointAt(0)!)
  const bytes = Buffer.alloc(points.length * 4)
  for (const [index, point] of points.entries()) write(bytes, point, index * 4)
  return bytes
}

describe('text', () => {
  it('is UTF-8 without a word', () => {
    expect(decodeText(Buffer.from(TEXT))).toEqual({text: TEXT, flaw: undefined})
    expect(decodeText(Buffer.from(`\uFEFF${TEXT}`))).toEqual({text: `\uFEFF${TEXT}`, flaw: undefined})
    expect(decodeText(Buffer.alloc(0))).toEqual({text: '', flaw: undefined})
  })

  it('is decoded from UTF-16 and UTF-32 with a mark', () => {
    const marked = `\uFEFF${TEXT}`
    const wide: [string, Buffer][] = [
      ['UTF-16LE', Buffer.from(marked, 'utf16le')],
      ['UTF-16BE', Buffer.from(marked, 'utf16le').swap16()],
      ['UTF-32LE', utf32(marked, (buffer, value, at) => buffer.writeUInt32LE(value, at))],
      ['UTF-32BE', utf32(marked, (buffer, value, at) => buffer.writeUInt32BE(value, at))],
    ]
    for (const [encoding, bytes] of wide)
      expect(decodeText(bytes)).toEqual({text: marked, flaw: {kind: 'other-encoding', encoding}})
  })

  it('is decoded from UTF-16 without a mark, by the zeros of Latin text', () => {
    const latin = '# Keys\n\n<<<<<<< HEAD\n'
    const bytes = Buffer.from(latin, 'utf16le')
    expect(decodeText(bytes)).toEqual({text: latin, flaw: {kind: 'other-encoding', encoding: 'UTF-16LE'}})
    expect(decodeText(Buffer.from(bytes).swap16())).toEqual({
      text: latin,
      flaw: {kind: 'other-encoding', encoding: 'UTF-16BE'},
    })
  })

  it('with a few zero bytes stays UTF-8', () => {
    expect(decodeText(Buffer.from('a\0b\0cdefgh\n')).flaw).toBeUndefined()
  })
})

describe('the first byte that is not UTF-8', () => {
  it.each([
    ['a Latin-1 letter', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]), 0xe9, 1, 4],
    ['on a later line', Buffer.from([0x61, 0x0d, 0x0a, 0x62, 0x0a, 0x63, 0xff]), 0xff, 3, 2],
    ['after characters of two units', Buffer.concat([Buffer.from('🔑x'), Buffer.from([0x80])]), 0x80, 1, 4],
    ['after a mark, which takes no column', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 0xff, 1, 2],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 0xed, 1, 2],
  ])('%s', (_, bytes, byte, line, column) => {
    expect(decodeText(bytes).flaw).toEqual({kind: 'broken-bytes', byte, line, column})
  })
})
