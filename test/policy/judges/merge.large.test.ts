import {expect, it} from 'vitest'
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

it('merges many in time', () => {
  const many = Array.from({length: 20_000}, (_, index) => [...ACTION, index])
  const merged = mergeFindings(
    [own('INVALID_ACTION', 0, []), ...many.map((path, index) => own('INVALID_ACTION', index, path))],
    many.map((path, index) => theirs('INVALID_ACTION', index, path)),
  )
  expect(merged).toHaveLength(20_001)
})
