import {isFixed} from '../../aws/arn.ts'
import {partitionOf} from '../../aws/regions.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {identityPolicy} from './examples.ts'
import {fittedArns} from './fitted-arns.ts'
import {withField, writtenArns} from './written-arns.ts'

/** Services that also have resources of AWS's own or for everyone, whose ARNs have no account, though the data gives one. */
const SOMETIMES_OF_NO_ACCOUNT = new Set([
  'braket',
  'cloudformation',
  'lambda',
  'resource-explorer-2',
  'securityhub',
  'ssm',
])

/** Digits with a letter that looks like one. */
const NEARLY_DIGITS = /^(?=(?:\D*\d){9})[\dOoIl]+$/

export const invalidArnAccount: PolicyCheck = {
  code: 'INVALID_ARN_ACCOUNT',
  severity: 'error',
  summary: 'An ARN whose account is not twelve digits',
  why: 'No account has such a number, so the statement applies to no resource.',
  bad: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:1111-2222-3333:jobs'),
  good: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs'),
  *check(context) {
    for (const {at, arn} of writtenArns(context)) {
      const {account} = arn
      // Without a service all fields are shifted: another check says so.
      if (arn.service === '' || !isFixed(account) || !isNoAccount(account)) continue
      // With a colon too many or too few the fields are shifted.
      const what = partitionOf(account) === undefined ? 'account' : 'Region in place of the account:'
      const message = `Unexpected ${what} ${showSource(account)}, expected twelve digits`
      yield {at, message, suggestion: withField(at.value, account, digitsOf(account))}
    }
  },
}

export const arnAccountNotAllowed: PolicyCheck = {
  code: 'ARN_ACCOUNT_NOT_ALLOWED',
  severity: 'error',
  summary: 'An ARN with an account, of a kind of resource that has none',
  why: 'The ARNs of buckets, hosted zones and others leave the field of the account empty: one with an account matches none of them.',
  bad: identityPolicy('s3:GetObject', 'arn:aws:s3::111122223333:amzn-s3-demo-bucket/*'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  async *check(context) {
    for (const {at, arn, formats} of await fittedArns(context)) {
      if (!/^\d{12}$/.test(arn.account)) continue
      if (formats.length === 0 || formats.some(({account}) => account)) continue
      const message = `Unexpected account ${showSource(arn.account)} in ${showSource(at.value)}, expected none in an ARN of \`${arn.service}\``
      yield {at, message, suggestion: withField(at.value, arn.account, '')}
    }
  },
}

export const missingArnAccount: PolicyCheck = {
  code: 'MISSING_ARN_ACCOUNT',
  severity: 'error',
  summary: 'An ARN without an account, of a kind of resource that always belongs to one',
  why: 'An empty field matches only an empty one: the statement applies to no resource. `*` means all accounts.',
  bad: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1::table/Orders'),
  good: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders'),
  async *check(context) {
    for (const {at, arn, formats} of await fittedArns(context)) {
      if (arn.account !== '' || SOMETIMES_OF_NO_ACCOUNT.has(arn.service)) continue
      if (formats.length === 0 || formats.some(({account}) => !account)) continue
      const message = `Unexpected empty account in ${showSource(at.value)}, expected an account or \`*\` in an ARN of \`${arn.service}\``
      yield {at, message}
    }
  },
}

/** Whether a field cannot be meant for an account's number or for a placeholder of one: words may be either. */
function isNoAccount(value: string): boolean {
  if (value === '' || isOpen(value, 'account') || /^\d{12}$/.test(value)) return false
  return (
    (/^[\d -]+$/.test(value) && /\d/.test(value)) ||
    NEARLY_DIGITS.test(value) ||
    partitionOf(value) !== undefined
  )
}

/** The twelve digits of a number written with hyphens or spaces; undefined if there are more or fewer. */
function digitsOf(account: string): string | undefined {
  const digits = account.replace(/[ -]/g, '')
  return /^\d{12}$/.test(digits) ? digits : undefined
}
