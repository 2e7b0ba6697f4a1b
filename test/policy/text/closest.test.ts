import {describe, expect, it} from 'vitest'
import {closest, closestOne} from '../../../src/policy/text/closest.ts'

const SERVICES = new Set(['s3', 'sns', 'sqs', 'lambda', 'kinesis'])

describe('closest', () => {
  it.each([
    ['lamda', ['lambda']],
    ['kinisis', ['kinesis']],
    ['kniesis', ['kinesis']],
    ['snss', ['sns']],
    ['ssq', []],
    ['sbs', ['sns', 'sqs']],
    ['x', []],
    ['Lambda', ['lambda']],
  ])('finds for %s %j', (word, names) => {
    expect(closest(word, SERVICES)).toEqual(names)
  })

  it('looks among the names of a map', () => {
    expect(closest('lamda', new Map([['lambda', 1]]))).toEqual(['lambda'])
  })

  it('takes nothing for a slip that is longer than any name', () => {
    expect(closest('a'.repeat(81), ['a'.repeat(80)])).toEqual([])
  })
})

describe('closestOne', () => {
  it.each([
    ['stringequal', 'StringEquals'],
    ['STRINGLIKES', 'StringLike'],
    ['bool', 'Bool'],
    ['Numeric', undefined],
  ])('finds for %s %s', (word, name) => {
    expect(closestOne(word, ['StringEquals', 'StringLike', 'Bool'])).toBe(name)
  })

  it('does not choose between two that are as near', () => {
    expect(closestOne('sbs', ['SNS', 'SQS'])).toBeUndefined()
  })
})
