import {describe, expect, it} from 'vitest'
import {readTags} from '../../src/model/tags.ts'

describe('the tags of a piece of HTML', () => {
  it('have names as written, kinds and offsets', () => {
    expect(readTags('<A_b x>y</A_b><Foo/>')).toEqual([
      {name: 'A_b', kind: 'start', from: 0, to: 7},
      {name: 'A_b', kind: 'end', from: 8, to: 14},
      {name: 'Foo', kind: 'alone', from: 14, to: 20},
    ])
  })

  it.each([
    ['<a b=">" c = \'<d>\'><e>', ['a', 'e']],
    ['<the owner\'s id><f "g>', ['the', 'f']],
    ['<!-- <a> --><!DOCTYPE html><?php <b> ?><c>', ['c']],
    ['1 < 2 <3> </ d> <e', []],
    ['<a b="c <d>', []],
    ['<!-- <a>', []],
  ])('of %j are %j', (html, names) => {
    expect(readTags(html).map(({name}) => name)).toEqual(names)
  })
})
