import {arnFields} from '../../aws/arn.ts'
import {isOpen} from '../../open/is-open.ts'
import {OPEN} from '../../open/parts.ts'
import {fillPolicyVariables} from '../../open/variables.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {conditionTests} from '../conditions/condition-tests.ts'
import {identityPolicy} from './examples.ts'
import {writtenResources} from './written-arns.ts'

/** The short form of API Gateway's resource policies. */
const SHORT_FORM = /^execute-api:\//i
/** A placeholder for nothing but an account. */
const ACCOUNT = /\$\{AWS::AccountId\}|<account(?:[-_ ]?(?:id|number))?>|\{\{\s*account(?:_?id)?\s*\}\}/gi
/** A second ARN after a mark that no ARN can have before it: in a list, or on the next line. */
const TWO_ARNS = /^\s*arn:[^:]*:.*(?:[,;|]\s*|\s)arn:[^:\s]*:/is
/** Something like `arn:`, which can be put right. */
const NEARLY_ARN = /^\s*arn:(?=[^:]*:[^:]*:[^:]*:[^:]*:)/i

export const invalidArnPrefix: PolicyCheck = {
  code: 'INVALID_ARN_PREFIX',
  severity: 'error',
  summary: 'A resource that is neither `*` nor begins with `arn:`',
  why: 'IAM accepts only an ARN or a single `*` as a resource and rejects a policy with anything else, such as the bare name of a bucket.',
  bad: identityPolicy('s3:GetObject', 'amzn-s3-demo-bucket/*'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  *check(context) {
    for (const at of writtenResources(context)) {
      const {value} = at
      if (value.startsWith('arn:') || /^[*?]*$/.test(value)) continue
      const better = NEARLY_ARN.test(value) ? value.replace(NEARLY_ARN, 'arn:') : undefined
      if (better === undefined && (SHORT_FORM.test(value) || isOpen(value, 'arn'))) continue
      const message = `Unexpected resource ${showSource(value)}, expected \`*\` or an ARN that begins with \`arn:\``
      yield {at, message, suggestion: better}
    }
  },
}

export const missingArnField: PolicyCheck = {
  code: 'MISSING_ARN_FIELD',
  severity: 'error',
  summary: 'An ARN with fewer than its six fields, some of which may be empty but not left out',
  why: 'If a colon is missing, every field after it is read as another one, so the statement applies to no resource at all.',
  bad: identityPolicy('s3:GetObject', 'arn:aws:s3:amzn-s3-demo-bucket/*'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  *check(context) {
    for (const at of writtenResources(context)) {
      if (!at.value.startsWith('arn:')) continue
      const fields = arnFields(withoutVariables(at.value))
      if (fields.length >= 6 || coversMore(fields)) continue
      const message = `Unexpected ${fields.length} fields in ${showSource(at.value)}, expected six: \`arn:partition:service:region:account:resource\``
      yield {at, message}
    }
  },
}

export const twoArns: PolicyCheck = {
  code: 'PB_TWO_ARNS_IN_ONE_STRING',
  severity: 'error',
  summary: 'Two ARNs in one string, which is then one ARN that no resource has',
  why: 'The statement is for neither of them. Several resources are strings of their own in a list.',
  bad: identityPolicy(
    's3:GetObject',
    'arn:aws:s3:::amzn-s3-demo-bucket/*, arn:aws:s3:::amzn-s3-demo-archive/*',
  ),
  good: identityPolicy('s3:GetObject', [
    'arn:aws:s3:::amzn-s3-demo-bucket/*',
    'arn:aws:s3:::amzn-s3-demo-archive/*',
  ]),
  source: {
    title: 'AWS JSON policy elements: Resource',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
  },
  *check(context) {
    for (const at of [
      ...writtenResources(context),
      ...conditionTests(context.policy).flatMap(({values}) => values),
    ]) {
      if (!TWO_ARNS.test(at.value)) continue
      const message = `Unexpected second ARN in ${showSource(at.value)}, expected one in each string, and several in a list`
      yield {at, message}
    }
  },
}

/** Whether a field may stand for the missing ones too: a star at the end matches colons, and a placeholder may hold some. */
function coversMore(fields: readonly string[]): boolean {
  const last = fields.at(-1)!
  if (last === '*' || (fields.length <= 3 && last.endsWith('*'))) return true
  return fields.slice(2).some((field) => field.startsWith(OPEN))
}

/** The value with a letter for what has no colons when it is filled in: policy variables, and accounts. */
function withoutVariables(value: string): string {
  return fillPolicyVariables(value, () => 'x').replace(ACCOUNT, '0')
}
