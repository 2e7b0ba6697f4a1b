import {describe, expect, it} from 'vitest'
import {allHunks, scanConflicts} from '../../src/parse/conflict.ts'
import {splitVariants} from '../../src/parse/variants.ts'

describe('conflicts of hostile files', () => {
  it('copes with 64,000 starts, then as many ends', () => {
    const {hunks, faults} = scanConflicts('<<<<<<< a\n'.repeat(64_000) + '>>>>>>> b\n'.repeat(64_000))
    expect(hunks).toEqual([])
    expect(faults).toHaveLength(64_000)
    expect(new Set(faults.map((fault) => fault.code))).toEqual(new Set(['unexpected-order']))
  })

  it('copes with 64,000 conflicts', () => {
    const document = scanConflicts('<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'.repeat(64_000))
    expect(document.hunks).toHaveLength(64_000)
    expect(
      splitVariants(document).map(({label, text}) => [label, text === `${text[0]}\n`.repeat(64_000)]),
    ).toEqual([
      ['a', true],
      ['b', true],
    ])
  })

  it('copes with conflicts nested 20,000 deep', () => {
    const depth = 20_000
    const document = scanConflicts(
      `${'<<<<<<< a\n'.repeat(depth)}innermost\n${'=======\ny\n>>>>>>> b\n'.repeat(depth)}`,
    )
    expect(document.hunks).toHaveLength(1)
    expect(allHunks(document.hunks).at(-1)?.depth).toBe(depth - 1)
    expect(splitVariants(document).map(({label, text}) => [label, text])).toEqual([
      ['a', 'innermost\n'],
      ['b', 'y\n'],
    ])
  })

  it('copes with 400 nested conflicts of which each has labels of its own', () => {
    const depth = 400
    const starts = Array.from({length: depth}, (_, index) => `<<<<<<< ours-${index}\n${index}\n=======\n`)
    const ends = Array.from({length: depth}, (_, index) => `>>>>>>> theirs-${depth - index}\n`)
    const document = scanConflicts([...starts, 'innermost\n', ...ends].join(''))
    // Past the limit of labels the sides are read by role.
    expect(document.faults.map(({code}) => code)).toEqual(['too-many-variants'])
    const texts = splitVariants(document).map(({label, text}) => [label, text])
    expect(texts).toEqual([
      ['ours', '0\n'],
      ['theirs', 'innermost\n'],
    ])
  })
})
