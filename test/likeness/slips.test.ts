import {describe, expect, it} from 'vitest'
import {didYouMean, isSlip} from '../../src/likeness/slips.ts'

describe('did you mean', () => {
  it.each([
    ['severty', ['severity', 'category'], '; did you mean `severity`?'],
    ['PR.ac', ['PR.AC', 'PR.DS'], '; did you mean `PR.AC`?'],
    ['oure', ['ours', 'theirs'], '; did you mean `ours`?'],
    ['id', ['if'], '; did you mean `if`?'],
    ['up', ['id'], ''],
    ['respond', ['protect', 'detect'], ''],
    ['anything', [], ''],
  ])('answers %s, where %j are known, with "%s"', (word, known, hint) => {
    expect(didYouMean(word, known)).toBe(hint)
  })
})

describe('a slip', () => {
  it.each([
    ['Runbok.md', 'runbook.md', true],
    ['kms-1', 'kms-2', false],
    ['kms', 'kmz', false],
    ['CloudTrail', 'CloudWatch', false],
  ])('of %s for %s: %s', (one, other, verdict) => {
    expect(isSlip(one, other)).toBe(verdict)
  })
})
