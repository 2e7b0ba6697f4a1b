import {describe, expect, it} from 'vitest'
import {parsePolicy} from '../../../src/policy/index.ts'
import {growthOf, LINEAR} from '../../growth.ts'

describe('syntax faults', () => {
  it.each(['[', '{', '{"a":', ']', '"', '“', '{{', '/*"', '<!--', 'a\u00A0', '\uFEFF', "'"])(
    'reads a hundred thousand characters of %j in linear time',
    async (unit) => {
      const read = (size: number) =>
        expect(parsePolicy(unit.repeat(size / unit.length)).syntaxFaults.length).toBeGreaterThan(0)
      expect(await growthOf(read, 100_000)).toBeLessThan(LINEAR)
    },
  )

  it('refuses to go deeper than a policy ever does', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(parsePolicy(text).syntaxFaults).toEqual([
      {
        kind: 'grammar',
        offset: 64,
        length: 1,
        message: 'Unexpected `[`, expected at most 64 levels of brackets',
      },
    ])
  })
})
