import {describe, expect, it} from 'vitest'
import {readResolutions} from '../../src/resolutions/read.ts'
import type {Resolution} from '../../src/resolutions/resolution.ts'
import {writeResolutions} from '../../src/resolutions/write.ts'

const hash = (digit: string) => `sha256-${digit.repeat(16)}`
const resolution = (file: string, key: string, take = 'a', label = 'HEAD'): Resolution => ({
  file,
  key: hash(key),
  take: hash(take),
  label,
})

const one = resolution('a.md', '1')
const two = resolution('a.md', '2')
const three = resolution('b.md', '0', 'c', 'topic: 1 #x')

describe('writeResolutions', () => {
  it('writes a block an entry, by file and key', () => {
    expect(writeResolutions('', [three, two, one])).toBe(
      [
        '# Sides of merge conflicts, chosen with `proofbook resolve --record`; commit this file with the documents.',
        '',
        ...['- file: a.md', `  key: ${hash('1')}`, `  take: ${hash('a')}`, '  label: HEAD', ''],
        ...['- file: a.md', `  key: ${hash('2')}`, `  take: ${hash('a')}`, '  label: HEAD', ''],
        ...['- file: b.md', `  key: ${hash('0')}`, `  take: ${hash('c')}`, '  label: "topic: 1 #x"', ''],
      ].join('\n'),
    )
  })

  it('is the same in whatever order and how often entries come', () => {
    const all = writeResolutions('', [one, two, three])
    expect(writeResolutions(writeResolutions('', [three, one]), [two])).toBe(all)
    expect(writeResolutions(all, [one, two])).toBe(all)
    expect(writeResolutions(all.replaceAll('\n', '\r\n'), [])).toBe(all)
  })

  it('is read as it was written, whatever the names', () => {
    const odd = ['- a: b.md', 'ü "x".md', "it's [1].md", '#.md', ' x.md', 'null'].map((file) =>
      resolution(file, '7', 'b', file),
    )
    const read = readResolutions(writeResolutions('', odd), 'r.yml')
    const byFile = (a: Resolution, b: Resolution) => (a.file < b.file ? -1 : 1)
    expect(read.map(({line: _, column: __, record: ___, ...rest}) => rest)).toEqual(odd.toSorted(byFile))
  })

  it('replaces the entry of a hunk, and keeps the comments of all entries', () => {
    const text = writeResolutions('', [one, two]).replace('\n- file', '\n# As agreed.\n- file')
    const changed = writeResolutions(text, [resolution('a.md', '1', 'f', 'topic'), resolution('A.md', '1')])
    expect(changed).toContain(`# As agreed.\n- file: a.md\n  key: ${hash('1')}\n  take: ${hash('f')}\n`)
    expect(readResolutions(changed, 'r.yml').map(({file, label}) => [file, label])).toEqual([
      ['A.md', 'HEAD'],
      ['a.md', 'topic'],
      ['a.md', 'HEAD'],
    ])
  })
})
