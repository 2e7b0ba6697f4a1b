import {describe, expect, it} from 'vitest'
import {formatBaseline} from '../../src/baseline/entry.ts'
import {readBaseline} from '../../src/baseline/read.ts'

const entry = {file: 'a.md', rule: 'no-x/x', fingerprint: '0123456789abcdef', text: '[x](y)'}

describe('a baseline', () => {
  it('is written in one form: sorted, a line an entry', () => {
    const entries = [{...entry, file: 'b.md'}, {...entry, rule: 'no-y/y'}, entry]
    const text = formatBaseline(entries)
    expect(text).toBe(`{
  "version": 1,
  "entries": [
    {"file":"a.md","rule":"no-x/x","fingerprint":"0123456789abcdef","text":"[x](y)"},
    {"file":"a.md","rule":"no-y/y","fingerprint":"0123456789abcdef","text":"[x](y)"},
    {"file":"b.md","rule":"no-x/x","fingerprint":"0123456789abcdef","text":"[x](y)"}
  ]
}
`)
    expect(readBaseline(text, 'b.json')).toEqual([entries[2], entries[1], entries[0]])
    expect(formatBaseline([])).toBe('{\n  "version": 1,\n  "entries": []\n}\n')
  })

  it.each([
    ['', 'b.json:1:1 Unexpected end of the file, expected a value'],
    ['{\n  "version": 1,\n  "entries": [\n}\n', 'b.json:4:1 '],
    [
      '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n',
      'b.json:1:1 Unexpected merge conflict, expected JSON; take one of its sides',
    ],
    ['[]', 'b.json:1:1 Cannot find `"version": 1` of a baseline; `--update-baseline` writes one'],
    [
      '{\n "version": 2}',
      'b.json:2:13 Cannot find `"version": 1` of a baseline; `--update-baseline` writes one',
    ],
    ['{"version": 1}', 'b.json:1:1 Cannot find the list `entries` of the baseline'],
    ['{"version": 1,\n"entries": {}}', 'b.json:2:12 Cannot find the list `entries` of the baseline'],
    ['{"version": 1, "entries": [\n  7]}', 'b.json:2:3 Cannot find text `file` of this entry'],
    ['{"version": 1, "entries": [\n  {"file": 7}]}', 'b.json:2:3 Cannot find text `file` of this entry'],
    [
      '{"version": 1, "entries": [\n  {"file": "a", "rule": "x", "text": "y"}]}',
      'b.json:2:3 Cannot find text `fingerprint` of this entry',
    ],
  ])('that is broken is told by line and column: %j', (text, message) => {
    let told = ''
    try {
      readBaseline(text, 'b.json')
    } catch (error) {
      told = error instanceof Error ? error.message : ''
    }
    expect(told.slice(0, message.length)).toBe(message)
  })
})
