import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {PathError} from '../../src/check/path-error.ts'
import {UndecidedError} from '../../src/cli/exit.ts'
import {readText, replaceFile} from '../../src/cli/text-file.ts'
import {WorkFolder} from '../command.ts'

const folder = new WorkFolder({})
afterAll(() => folder.remove())
const path = (name: string) => join(folder.path, name)

describe('replaceFile', () => {
  it('leaves a file that has been changed since it was read', () => {
    writeFileSync(path('a.md'), 'new')
    expect(() => replaceFile(path('a.md'), 'mine', 'old')).toThrow(UndecidedError)
    expect(readFileSync(path('a.md'), 'utf8')).toBe('new')
    expect(readdirSync(folder.path)).toEqual(['a.md'])
  })

  it('leaves nothing behind where it fails', () => {
    mkdirSync(path('folder/x'), {recursive: true})
    expect(() => replaceFile(path('folder'), 'mine')).toThrow(PathError)
    expect(() => replaceFile(path('none/a.md'), 'mine')).toThrow(
      /^Cannot write `.*none\/a\.md`: no such file or directory$/,
    )
    expect(readdirSync(folder.path).sort()).toEqual(['a.md', 'folder'])
  })

  it('makes a file that is not there', () => {
    replaceFile(path('b.yml'), 'x\n')
    expect(existsSync(path('b.yml'))).toBe(true)
  })
})

describe('readText', () => {
  it.each([
    ['a byte that begins nothing', [0x61, 0x0a, 0x62, 0xff], '2:2 Unexpected byte 0xff'],
    ['a character that is cut off', [0x61, 0xe2, 0x82], '1:2 Unexpected byte 0xe2'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], '1:1 Unexpected byte 0xff'],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], '1:1 Unexpected byte 0xed'],
  ])('refuses %s, with its place', (_, bytes, message) => {
    writeFileSync(path('c.md'), Buffer.from(bytes))
    expect(() => readText(path('c.md'))).toThrow(`${path('c.md')}:${message}, expected UTF-8`)
  })

  it('takes a replacement character for what it is', () => {
    writeFileSync(path('c.md'), '\uFEFFa\uFFFD\0\r')
    expect(readText(path('c.md'))).toBe('\uFEFFa\uFFFD\0\r')
  })
})
