import {isFixed} from '../../aws/arn.ts'
import {PARTITIONS} from '../../aws/regions.ts'
import {isOpen} from '../../open/is-open.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {identityPolicy} from './examples.ts'
import {withField, writtenArns} from './written-arns.ts'

export const invalidPartition: PolicyCheck = {
  code: 'INVALID_PARTITION',
  severity: 'error',
  summary: 'An ARN whose second field is not an AWS partition',
  why: 'No resource has such an ARN, so the statement applies to nothing. The regions in China are in `aws-cn`, those of GovCloud in `aws-us-gov`.',
  bad: identityPolicy('sqs:SendMessage', 'arn:aws-china:sqs:cn-north-1:111122223333:jobs'),
  good: identityPolicy('sqs:SendMessage', 'arn:aws-cn:sqs:cn-north-1:111122223333:jobs'),
  *check(context) {
    for (const {at, arn} of writtenArns(context)) {
      const {partition} = arn
      if (PARTITIONS.includes(partition) || !isFixed(partition) || isOpen(partition, 'partition')) continue
      const near = closest(partition.toLowerCase(), PARTITIONS)
      const better = near.length === 1 ? near[0] : undefined
      yield {
        at,
        message: invalid(partition, better, at.value),
        suggestion: withField(at.value, partition, better),
      }
    }
  },
}

function invalid(partition: string, better: string | undefined, arn: string): string {
  if (partition === '')
    return `Unexpected empty partition in ${showSource(arn)}, expected one such as \`aws\``
  return `Cannot find partition ${showSource(partition)}${better ? `; did you mean \`${better}\`?` : ''}`
}
