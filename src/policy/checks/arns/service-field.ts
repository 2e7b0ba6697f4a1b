import {isFixed} from '../../aws/arn.ts'
import {OPEN} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {identityPolicy} from './examples.ts'
import {withField, writtenArns} from './written-arns.ts'

export const invalidArnServiceCase: PolicyCheck = {
  code: 'INVALID_ARN_SERVICE_CASE',
  severity: 'error',
  summary: 'An ARN whose service is not in lower case',
  why: 'ARNs are compared letter by letter, and those of resources have the service in lower case: the statement is for none of them.',
  bad: identityPolicy('dynamodb:GetItem', 'arn:aws:DynamoDB:eu-west-1:111122223333:table/Orders'),
  good: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders'),
  async *check(context) {
    const services = await context.data.services()
    for (const {at, arn} of writtenArns(context)) {
      const lower = arn.service.toLowerCase()
      if (lower === arn.service || !services.has(lower)) continue
      const message = `Unexpected service ${showSource(arn.service)}, expected \`${lower}\``
      yield {at, message, suggestion: withField(at.value, arn.service, lower)}
    }
  },
}

export const wildcardInServiceName: PolicyCheck = {
  code: 'WILDCARD_IN_SERVICE_NAME',
  severity: 'info',
  summary: 'An ARN with a wildcard in its service',
  why: 'Nobody can tell which services the statement is for, and it grows with every new service whose name matches.',
  bad: identityPolicy('s3:GetObject', 'arn:aws:s*:::amzn-s3-demo-bucket/*'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  *check(context) {
    for (const {at, arn} of writtenArns(context)) {
      if (isFixed(arn.service) || arn.service.includes(OPEN)) continue
      const message = `Unexpected service ${showSource(arn.service)}, expected one without wildcards in ${showSource(at.value)}`
      yield {at, message}
    }
  },
}
