import {describe, expect, it} from 'vitest'
import type {PolicyFinding, PolicyPath} from '../../../src/policy/index.ts'
import {type JudgeFinding, mergeFindings} from '../../../src/policy/judges/index.ts'

const own = (code: string, offset: number, path: PolicyPath): PolicyFinding => ({
  code,
  severity: 'error',
  path,
  offset,
  length: 10,
  message: 'Unexpected `a`, expected `b`',
  suggestion: 'b',
})
const theirs = (code: string, offset: number, path: PolicyPath): JudgeFinding => ({
  code,
  severity: 'error',
  path,
  offset,
  length: 10,
  message: 'The a is no b',
  source: 'Access Analyzer',
})
const ACTION: PolicyPath = ['Statement', 0, 'Action']

describe('what only one found', () => {
  it('is there in document order, and the judge’s bears its name', () => {
    const ours = [own('INVALID_ACTION', 50, [...ACTION, 0]), own('PB_KMS_LOCKOUT', 90, [])]
    const added = theirs('INVALID_ACTION', 70, [...ACTION, 1])
    expect(mergeFindings(ours, [added])).toEqual([ours[0], added, ours[1]])
  })

  it('has another code at the same place', () => {
    const ours = own('INVALID_ACTION', 50, ACTION)
    const added = theirs('REDUNDANT_ACTION', 50, ACTION)
    expect(mergeFindings([ours], [added])).toEqual([ours, added])
  })

  it('is nothing where no judge found anything', () => {
    const ours = [own('INVALID_ACTION', 50, ACTION)]
    expect(mergeFindings(ours, [])).toEqual(ours)
    expect(mergeFindings([], [])).toEqual([])
  })
})

describe('what both found', () => {
  it.each<[string, PolicyPath, PolicyPath]>([
    ['at the same place', [...ACTION, 0], [...ACTION, 0]],
    ['inside our place', ACTION, [...ACTION, 3]],
    ['around our place', [...ACTION, 3], ['Statement', 0]],
  ])('%s is there once, as ours and confirmed', (_, ourPath, theirPath) => {
    const ours = own('INVALID_ACTION', 50, ourPath)
    expect(mergeFindings([ours], [theirs('INVALID_ACTION', 40, theirPath)])).toEqual([
      {...ours, confirmedBy: ['Access Analyzer']},
    ])
  })

  it('may be where the judge names it second', () => {
    const ours = own('MISMATCHED_ACTION_FOR_PRINCIPAL', 50, ['Statement', 0, 'Principal', 'Federated'])
    const otherPlaces = [{path: ours.path, offset: 50, length: 10}]
    const other = {...theirs(ours.code, 70, [...ACTION, 0]), otherPlaces}
    expect(mergeFindings([ours], [other])).toEqual([{...ours, confirmedBy: ['Access Analyzer']}])
    expect(mergeFindings([], [other])).toEqual([theirs(ours.code, 70, [...ACTION, 0])])
  })

  it('names every judge once', () => {
    const ours = own('INVALID_ACTION', 50, ACTION)
    const others = [0, 1].map((index) => theirs('INVALID_ACTION', 50 + index, [...ACTION, index]))
    const once = mergeFindings([ours], others)
    expect(mergeFindings(once, [{...theirs('INVALID_ACTION', 50, ACTION), source: 'Another'}])).toEqual([
      {...ours, confirmedBy: ['Access Analyzer', 'Another']},
    ])
  })
})
