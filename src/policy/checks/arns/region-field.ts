import {type Arn, isFixed} from '../../aws/arn.ts'
import {closeRegion, isUnknownRegion, PARTITIONS, partitionOf} from '../../aws/regions.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {identityPolicy} from './examples.ts'
import {fittedArns} from './fitted-arns.ts'
import {withField, writtenArns} from './written-arns.ts'

/** Services whose ARNs have a Region in their documentation, though the data has none. */
const SOMETIMES_REGIONAL = new Set(['swf', 'opsworks-cm'])
/** Services that also have resources of AWS's own, whose ARNs lack what the data gives to all. */
const SOMETIMES_GLOBAL = new Set(['braket', 'quicksight', 'ssm'])

export const invalidArnRegion: PolicyCheck = {
  code: 'INVALID_ARN_REGION',
  severity: 'error',
  summary: 'An ARN with a Region that does not exist, or that is of another partition',
  why: 'There is no resource with such an ARN, so the statement applies to nothing.',
  bad: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:eu-wst-1:111122223333:jobs'),
  good: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs'),
  *check(context) {
    for (const {at, arn} of writtenArns(context)) {
      const fault = regionFault(arn)
      if (!fault) continue
      const {message, better} = fault
      yield {at, message, suggestion: withField(at.value, arn.region, better)}
    }
  },
}

export const arnRegionNotAllowed: PolicyCheck = {
  code: 'ARN_REGION_NOT_ALLOWED',
  severity: 'error',
  summary: 'An ARN with a Region, of a kind of resource that has none',
  why: 'Buckets, IAM roles and others are in no Region, and their ARNs leave that field empty: one with a Region matches none of them.',
  bad: identityPolicy('iam:GetRole', 'arn:aws:iam:eu-west-1:111122223333:role/Deploy'),
  good: identityPolicy('iam:GetRole', 'arn:aws:iam::111122223333:role/Deploy'),
  async *check(context) {
    for (const {at, arn, formats} of await fittedArns(context)) {
      if (!isSurelyRegion(arn.region) || SOMETIMES_REGIONAL.has(arn.service)) continue
      if (formats.length === 0 || formats.some(({region}) => region)) continue
      const message = `Unexpected Region ${showSource(arn.region)} in ${showSource(at.value)}, expected none in an ARN of \`${arn.service}\``
      yield {at, message, suggestion: withField(at.value, arn.region, '')}
    }
  },
}

export const missingArnRegion: PolicyCheck = {
  code: 'MISSING_ARN_REGION',
  severity: 'error',
  summary: 'An ARN without a Region, of a kind of resource that is always in one',
  why: 'An empty field matches only an empty one: the statement applies to no resource. `*` means all Regions.',
  bad: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb::111122223333:table/Orders'),
  good: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders'),
  async *check(context) {
    for (const {at, arn, formats} of await fittedArns(context)) {
      if (arn.region !== '' || /^[a-z]+$/.test(arn.account) || SOMETIMES_GLOBAL.has(arn.service)) continue
      if (formats.length === 0 || formats.some(({region}) => !region)) continue
      const message = `Unexpected empty Region in ${showSource(at.value)}, expected a Region or \`*\` in an ARN of \`${arn.service}\``
      yield {at, message}
    }
  },
}

/** Whether there is something that is not a placeholder, and no slip that is reported already. */
function isSurelyRegion(region: string): boolean {
  return region !== '' && isFixed(region) && !isOpen(region, 'region-field') && !isUnknownRegion(region)
}

interface RegionFault {
  message: string
  better: string | undefined
}

/** What is wrong with a Region by itself and in its partition; nothing where either is left open. */
function regionFault({partition, region}: Arn): RegionFault | undefined {
  if (region === '' || !isFixed(region)) return undefined
  const own = partitionOf(region)
  if (own === undefined) {
    if (!isUnknownRegion(region)) return undefined
    const better = closeRegion(region)
    const message = `Cannot find Region ${showSource(region)}${better ? `; did you mean \`${better}\`?` : ''}`
    return {message, better}
  }
  // In AWS's pages for China the examples have Regions of the first partition.
  if (own === 'aws' || own === partition || !PARTITIONS.includes(partition)) return undefined
  const message = `Unexpected Region ${showSource(region)}, expected one of partition ${showSource(partition)}: this one is of \`${own}\``
  return {message, better: undefined}
}
