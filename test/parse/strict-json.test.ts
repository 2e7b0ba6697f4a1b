import {describe, expect, it} from 'vitest'
import {readJson} from '../../src/parse/strict-json.ts'

describe('readJson', () => {
  it('stops at the bracket or comma that passes a limit', () => {
    const few = {levels: 2, values: 4}
    expect(readJson('[[[', few).faults).toEqual([
      {offset: 2, length: 1, actual: '`[`', expected: 'at most 2 levels of brackets'},
    ])
    expect(readJson('[1,2,3,4]', few).faults).toEqual([
      {offset: 6, length: 1, actual: '`,`', expected: 'at most 4 values'},
    ])
    expect(readJson('["[[[,,,,"]', few).faults).toEqual([])
  })
})
