import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy} from '../../tree/ast.ts'
import type {PolicyType} from '../../tree/type.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {READ, SEND} from './example-statements.ts'
import {RESOURCE_TYPES, statementGroups} from './members.ts'

const RECEIVE = {...SEND, Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage']}
const WRITE = {...READ, Action: 's3:PutObject'}

const STRICT_TYPES: readonly PolicyType[] = ['identity', 'boundary', 'session', 'scp', 'rcp']

export const uniqueSidsRequired: PolicyCheck = {
  code: 'UNIQUE_SIDS_REQUIRED',
  severity: 'error',
  summary: 'Two statements with the same Sid, in a policy that requires unique Sids',
  why: 'AWS refuses the policy. It happens when a statement is copied to make another of it.',
  bad: policyExample('identity', {Sid: 'Jobs', ...SEND}, {Sid: 'Jobs', ...RECEIVE}),
  good: policyExample('identity', {Sid: 'SendJobs', ...SEND}, {Sid: 'ReceiveJobs', ...RECEIVE}),
  *check({policy, type}) {
    if (STRICT_TYPES.includes(type)) yield* repeated(policy)
  },
}

export const uniqueSidsRecommended: PolicyCheck = {
  code: 'UNIQUE_SIDS_RECOMMENDED',
  severity: 'warning',
  summary: 'Two statements with the same Sid, in a policy that should have unique Sids',
  why: 'Not every service accepts it, and tools that find a statement by its Sid change or remove the wrong one.',
  bad: policyExample('bucket', {Sid: 'Reports', ...READ}, {Sid: 'Reports', ...WRITE}),
  good: policyExample('bucket', {Sid: 'ReadReports', ...READ}, {Sid: 'WriteReports', ...WRITE}),
  *check({policy, type}) {
    if (RESOURCE_TYPES.includes(type)) yield* repeated(policy)
  },
}

export const unsupportedSid: PolicyCheck = {
  code: 'UNSUPPORTED_SID',
  severity: 'error',
  summary: 'A Sid of an identity policy with characters other than letters and digits',
  why: 'IAM refuses the policy. In the policies of keys and buckets spaces are fine, so a Sid that was copied from one may not be.',
  bad: policyExample('identity', {Sid: 'Send jobs', ...SEND}),
  good: policyExample('identity', {Sid: 'SendJobs', ...SEND}),
  types: ['identity', 'boundary'],
  *check({policy}) {
    for (const {sid} of policy.statements) {
      if (sid?.type !== 'string' || isOpen(sid.value, 'marked')) continue
      const character = /[^A-Za-z0-9]/u.exec(sid.value)?.[0]
      if (character === undefined) continue
      const suggestion = sid.value.replace(/[^A-Za-z0-9]+/g, '')
      yield {
        at: sid,
        message: `Unexpected ${showCharacter(character)} in Sid ${showSource(sid.value)}, expected only letters \`A-Za-z\` and digits`,
        suggestion: suggestion || undefined,
      }
    }
  },
}

export const emptySidValue: PolicyCheck = {
  code: 'EMPTY_SID_VALUE',
  severity: 'info',
  summary: 'An empty Sid, which names nothing',
  why: 'It looks as if a name had been forgotten. A statement needs no Sid, and a good one helps people to find it.',
  bad: policyExample('identity', {Sid: '', ...SEND}),
  good: policyExample('identity', {Sid: 'SendJobs', ...SEND}),
  *check({policy}) {
    for (const {sid} of policy.statements)
      if (sid?.type === 'string' && sid.value === '')
        yield {at: sid, message: 'Unexpected empty `Sid`, expected a name or no `Sid`'}
  },
}

/** The later statements of a Sid; an empty one is not a name. */
function* repeated(policy: Policy): Generator<PolicyRemark> {
  for (const statements of statementGroups(policy)) {
    const seen = new Set<string>()
    for (const {sid} of statements) {
      if (sid?.type !== 'string' || sid.value === '' || isOpen(sid.value, 'marked')) continue
      if (seen.has(sid.value))
        yield {
          at: sid,
          message: `Unexpected second Sid ${showSource(sid.value)}, expected it once in a policy`,
        }
      seen.add(sid.value)
    }
  }
}

/** What cannot be seen in backticks is named by its code point. */
function showCharacter(character: string): string {
  if (character === ' ') return 'space'
  if (/[!-_a-~]/.test(character)) return `\`${character}\``
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
