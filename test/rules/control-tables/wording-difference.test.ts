import {describe, expect, it} from 'vitest'
import {describeDifference, likeness} from '../../../src/rules/control-tables/wording-difference.ts'

const official = 'Keys are turned once a year'

describe('describeDifference', () => {
  it.each([
    ['another word', 'Keys are truned once a year', '`truned` instead of `turned`'],
    ['other words', 'Keys are locked up once a year', '`locked up` instead of `turned`'],
    ['a word too many', 'Keys are always turned once a year', '`always` is extra'],
    ['a word too few', 'Keys turned once a year', '`are` is missing'],
    ['a first word too few', 'are turned once a year', '`Keys` is missing'],
    ['words too many after it', 'Keys are turned once a year or so', '`or so` is extra'],
    ['another case', 'keys are turned once a year', '`keys` instead of `Keys`'],
    ['two slips', 'Key are turned once year', '`Key` instead of `Keys`, `a` is missing'],
    [
      'three slips',
      'Key are turned a per year',
      '`Key` instead of `Keys`, `once` is missing, `per` is extra',
    ],
  ])('shows %s', (_, written, expected) => {
    expect(describeDifference(written, official)).toBe(expected)
  })

  it.each([
    ['nothing differs', official],
    ['only spaces, quotes and a final stop differ', 'Keys  are turned once a\u00a0year.'],
    ['less than half of the words are the same', 'Doors are locked twice a day'],
    ['nothing is the same', 'Ropes'],
    ['nothing is written', ''],
  ])('says nothing if %s', (_, written) => {
    expect(describeDifference(written, official)).toBe('')
  })

  it('is silent past three places', () => {
    const words = 'a b c d e f g h i j k l'
    expect(describeDifference('a X c X e X g h i j k l', words)).toBe(
      '`X` instead of `b`, `X` instead of `d`, `X` instead of `f`',
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
