import {describe, expect, it} from 'vitest'
import {describeDifference, likeness} from '../../../src/rules/control-tables/wording-difference.ts'

const official = 'Keys are turned once a year'

describe('describeDifference', () => {
  it.each([
    ['another word', 'Keys are truned once a year', 'with `truned` for `turned`'],
    ['other words', 'Keys are locked up once a year', 'with `locked up` for `turned`'],
    ['a word too many', 'Keys are always turned once a year', 'with `always`'],
    ['a word too few', 'Keys turned once a year', 'without `are`'],
    ['a first word too few', 'are turned once a year', 'without `Keys`'],
    ['words too many behind it', 'Keys are turned once a year or so', 'with `or so`'],
    ['another case', 'keys are turned once a year', 'with `keys` for `Keys`'],
    ['two slips', 'Key are turned once year', 'with `Key` for `Keys`, without `a`'],
    ['three slips', 'Key are turned a per year', 'with `Key` for `Keys`, without `once`, with `per`'],
  ])('shows %s', (_, written, expected) => {
    expect(describeDifference(written, official)).toBe(expected)
  })

  it.each([
    ['nothing differs', official],
    ['only spaces, quotes and a final stop differ', 'Keys  are turned once a\u00a0year.'],
    ['less than half of the words are the same', 'Doors are locked twice a day'],
    ['nothing is the same', 'Ropes'],
    ['nothing is written', ''],
  ])('is silent where %s', (_, written) => {
    expect(describeDifference(written, official)).toBe('')
  })

  it('is silent past three places', () => {
    const words = 'a b c d e f g h i j k l'
    expect(describeDifference('a X c X e X g h i j k l', words)).toBe(
      'with `X` for `b`, with `X` for `d`, with `X` for `f`',
    )
    expect(describeDifference('a X c X e X g X i j k l', words)).toBe('')
  })
})

describe('likeness', () => {
  it.each([
    ['all', 'a b c d', 'a b c d', 1],
    ['all, with other spaces and a final stop', ' a  b c d.', 'a b c d', 1],
    ['three in four', 'a b c d', 'a b x d', 0.75],
    ['half', 'a b', 'a x', 0.5],
    ['three in four, with a word less', 'a b c', 'a b c d e', 0.75],
    ['none', 'a b', 'x y', 0],
    ['none but in another order', 'a b', 'b a', 0.5],
    ['none of nothing', '', 'a', 0],
  ])('is the share of words in common: %s', (_, one, other, share) => {
    expect(likeness(one, other)).toBe(share)
  })
})
