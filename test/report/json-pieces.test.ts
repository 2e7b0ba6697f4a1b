import {describe, expect, it} from 'vitest'
import {printPieces} from '../../src/report/json.ts'
import {jsonPieces} from '../../src/report/json-pieces.ts'

describe('jsonPieces', () => {
  it.each([
    ['an object', {version: 1, name: 'a "quoted"\nname', none: undefined, empty: null}],
    ['what is empty', {list: [], object: {}, deep: [[], {}, {none: undefined}]}],
    ['lists within one another', {a: [{b: [{c: [{d: [1, {e: []}]}]}]}]}],
    ['a list', [{a: 1}, 'text', undefined, null, true]],
    ['a single value', 'text'],
    ['what makes its own JSON', {list: [{toJSON: () => ({a: [1, 2], none: undefined})}], date: new Date(0)}],
  ])('is the text of JSON.stringify for %s', (_, value) => {
    expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, null, 2))
  })

  it('makes the items of a long list one after the other', () => {
    const made: number[] = []
    const item = (index: number) => ({
      toJSON: () => {
        made.push(index)
        return 'x'.repeat(50_000)
      },
    })
    const pieces = jsonPieces({findings: [item(0), item(1), item(2), item(3)]})
    pieces.next()
    expect(made).toEqual([0, 1])
    pieces.next()
    expect(made).toEqual([0, 1, 2, 3])
  })
})

describe('printPieces', () => {
  it('escapes what a terminal would obey, and ends in a newline', () => {
    expect([...printPieces({text: '\u009b31m ##[error] \u202e'})].join('')).toBe(
      '{\n  "text": "\\u009b31m #\\u0023[error] \\u202e"\n}\n',
    )
  })
})
