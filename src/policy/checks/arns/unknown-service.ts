import {type Arn, isFixed} from '../../aws/arn.ts'
import {arnServices, isArnService} from '../../aws/arn-services.ts'
import {isOpen} from '../../open/is-open.ts'
import {OPEN} from '../../open/parts.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import type {CheckContext, PolicyCheck} from '../check.ts'
import {conditionTests} from '../conditions/condition-tests.ts'
import {identityPolicy} from './examples.ts'
import {toWrittenArn, type WrittenArn, withField, writtenArns} from './written-arns.ts'

export const unknownArnService: PolicyCheck = {
  code: 'PB_UNKNOWN_ARN_SERVICE',
  severity: 'warning',
  summary: 'An ARN whose third field is not an AWS service',
  why: 'No resource has such an ARN: the statement applies to nothing, and a condition on it never holds.',
  bad: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodbb:eu-west-1:111122223333:table/Orders'),
  good: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders'),
  source: {
    title: 'Actions, resources, and condition keys for AWS services',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  },
  async *check(context) {
    const {data} = context
    for (const {at, arn} of [...writtenArns(context), ...comparedArns(context)]) {
      const {service} = arn
      if (service === '' || !isFixed(service) || isOpen(service, 'service')) continue
      if (await isArnService(service.toLowerCase(), data)) continue
      const near = closest(service.toLowerCase(), await arnServices(data))
      const better = near.length === 1 ? near[0] : undefined
      const message = `Cannot find service ${showSource(service)} of an ARN${better ? `; did you mean \`${better}\`?` : ''}`
      yield {at, message, suggestion: withField(at.value, service, better)}
    }
  },
}

export const arnExtraColon: PolicyCheck = {
  code: 'PB_INVALID_ARN_COLONS',
  severity: 'error',
  summary: 'An ARN with one colon too many, which leaves a required field empty',
  why: 'Every field after the colon is read as the next one, so the statement applies to no resource.',
  bad: identityPolicy('s3:GetObject', 'arn:aws:s3::::amzn-s3-demo-bucket/*'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  source: {
    title: 'Amazon Resource Names (ARNs)',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  },
  *check(context) {
    for (const {at, arn} of writtenArns(context)) {
      const extra = emptyField(arn)
      if (extra === undefined) continue
      const suggestion = withoutColon(at.value, arn, extra)
      const message = `Unexpected empty ${extra} in ${showSource(at.value)}, expected one colon fewer; did you mean ${showSource(suggestion)}?`
      yield {at, message, suggestion}
    }
  },
}

/** ARNs that conditions compare with. */
function comparedArns({policy}: CheckContext): WrittenArn[] {
  return conditionTests(policy).flatMap(({values}) => values.flatMap(toWrittenArn))
}

/** The field that a colon too many leaves empty. */
function emptyField({service, account, resource}: Arn): 'service' | 'account' | 'resource' | undefined {
  if (service === '') return 'service'
  if (resource.startsWith(':')) return 'resource'
  return account === '' && /^\d{12}:/.test(resource) ? 'account' : undefined
}

/** The ARN without the colon before its resource, or without the first of two. */
function withoutColon(value: string, {resource}: Arn, field: 'service' | 'account' | 'resource'): string {
  if (field === 'service') return value.replace('::', ':')
  // What is left open is shorter in the fields than in the value.
  const end = resource.includes(OPEN) ? value.lastIndexOf('::') + 1 : value.length - resource.length
  return field === 'resource'
    ? value.slice(0, end) + value.slice(end + 1)
    : value.slice(0, end - 1) + value.slice(end)
}
