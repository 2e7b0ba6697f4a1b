import {mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {openText, type ReadText} from '../../src/check/file-text.ts'

let folder: string
let file: string
let reads: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-text-'))
  file = join(folder, 'a.md')
  writeFileSync(file, 'one')
  reads = 0
  // Long after the file is written, so that its times tell its text.
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2100-01-01')})
})

afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, {recursive: true, force: true})
})

function read(): ReadText {
  reads++
  return {text: readFileSync(file, 'utf8'), flaw: undefined}
}

describe('a text', () => {
  it('is read at once, and stamped, where it is not known', () => {
    const opened = openText(file, read, () => false)
    expect([reads, opened.file?.text, typeof opened.file?.stamp]).toEqual([1, 'one', 'string'])
  })

  it('is read when it is asked for, once, where it is known', () => {
    const opened = openText(file, read, () => true)
    expect([opened.refusal, reads]).toEqual([undefined, 0])
    expect([opened.file?.text, opened.file?.text, reads]).toEqual(['one', 'one', 1])
  })

  it('has no stamp where its encoding has a flaw, so that the flaw is found again', () => {
    const flaw = {kind: 'other-encoding', encoding: 'UTF-16LE'} as const
    const opened = openText(
      file,
      () => ({text: 'one', flaw}),
      () => false,
    )
    expect(opened).toEqual({file: {path: file, stamp: undefined, text: 'one'}, flaw})
  })

  it('is refused where the file has become another since it was known', () => {
    const opened = openText(file, read, () => true)
    utimesSync(file, 1, 1)
    expect(() => opened.file?.text).toThrow(
      `Cannot check \`${file}\`: it changed while it was checked; check it again`,
    )
  })
})
