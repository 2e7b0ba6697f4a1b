import type {CheckExample} from '../check.ts'
import {policyExample} from '../example-policy.ts'

/** What is too long, and the same with one pattern for what the long one lists. */
export interface LongPolicy {
  bad: CheckExample
  good: CheckExample
}

/** `name-001`, `name-002` and so on. */
function numbered(count: number, name: string): string[] {
  return Array.from({length: count}, (_, index) => `${name}-${String(index + 1).padStart(3, '0')}`)
}

const SECRETS = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:production/payments/settlement/reader'
const ROLES = 'arn:aws:iam::111122223333:role/departments/finance/production/settlement/reader'
const BUCKETS = 'arn:aws:s3:::departments-finance-production-settlement-reports'

const readSecrets = (secrets: string | string[]) =>
  policyExample('identity', {
    Effect: 'Allow',
    Action: 'secretsmanager:GetSecretValue',
    Resource: secrets,
  })
const readObjects = (principal: object, condition: object) =>
  policyExample('bucket', {
    Effect: 'Allow',
    Principal: principal,
    Action: 's3:GetObject',
    Resource: `${BUCKETS}/*`,
    ...condition,
  })
const assume = (roles: string | string[], condition: object) =>
  policyExample('trust', {
    Effect: 'Allow',
    Principal: {AWS: roles},
    Action: 'sts:AssumeRole',
    ...condition,
  })
const ban = (resources: string | string[]) =>
  policyExample('scp', {Effect: 'Deny', Action: 'secretsmanager:DeleteSecret', Resource: resources})
const banForAll = (resources: string | string[]) =>
  policyExample('rcp', {Effect: 'Deny', Principal: '*', Action: 's3:DeleteBucket', Resource: resources})

const ACCOUNT = 'arn:aws:iam::111122223333:root'
const BY_NAME = {Condition: {ArnLike: {'aws:PrincipalArn': `${ROLES}-*`}}}

export const LONG_IDENTITY: LongPolicy = {
  bad: readSecrets(numbered(70, SECRETS)),
  good: readSecrets(`${SECRETS}-*`),
}
export const LONG_BUCKET: LongPolicy = {
  bad: readObjects({AWS: numbered(220, ROLES)}, {}),
  good: readObjects({AWS: ACCOUNT}, BY_NAME),
}
export const LONG_TRUST: LongPolicy = {
  bad: assume(numbered(25, ROLES), {}),
  good: assume(ACCOUNT, BY_NAME),
}
export const LONG_SCP: LongPolicy = {
  bad: ban(numbered(115, SECRETS)),
  good: ban(`${SECRETS}-*`),
}
export const LONG_RCP: LongPolicy = {
  bad: banForAll(numbered(80, BUCKETS)),
  good: banForAll(`${BUCKETS}-*`),
}
