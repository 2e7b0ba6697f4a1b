import {expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import type {PolicyFinding, PolicyType} from '../../../src/policy/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'
import {growthOf, LINEAR} from '../../growth.ts'

type Told = Pick<PolicyFinding, 'code' | 'severity' | 'path' | 'offset' | 'length' | 'message' | 'suggestion'>

/** What the checks of elements say, with their own code and severity. */
async function judge(text: string, type: PolicyType = 'identity'): Promise<Told[]> {
  const found = await runChecks(checkFamilies.elements, parsePolicy(text), {type})
  return found.map((finding) => ({suggestion: undefined, ...finding}))
}

const whole = (statements: string) => `{"Version": "2012-10-17", "Statement": ${statements}}`
/** A whole policy of one statement. */
const one = (statement: string) => whole(`[${statement}]`)

const SQS = '"Action": "sqs:SendMessage", "Resource": "*"'

const deep = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`
const many = (count: number) => Array(count).fill(`{"Sid": "A", "Effect": "Allow", ${SQS}}`).join(',')
const quotes = (count: number) => '\\"'.repeat(count)

it.each<[string, number, (count: number) => string, PolicyType]>([
  ['brackets', 50_000, (count) => one(`{"Effect": "Deny", ${SQS}, "Condition": ${deep(count)}}`), 'identity'],
  ['statements', 2000, (count) => whole(`[${many(count)}]`), 'identity'],
  [
    'escaped quotes',
    50_000,
    (count) => one(`{"Effect": "Deny", "Principal": {"AWS": "${quotes(count)}"}, ${SQS}}`),
    'key',
  ],
  ['brackets for a version', 50_000, (count) => `{"Version": ${deep(count)}}`, 'identity'],
])('judges a large and hostile example in linear time: %s', async (_, size, make, type) => {
  expect(await growthOf((count) => judge(make(count), type), size)).toBeLessThan(LINEAR)
})
