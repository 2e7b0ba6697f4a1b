import type {CheckExample} from '../check.ts'
import {policyExample} from '../example-policy.ts'

/** The account, two roles and a bucket's objects that the examples are about. */
export const ACCOUNT = '111122223333'
export const ROOT = `arn:aws:iam::${ACCOUNT}:root`
export const BILLING = `arn:aws:iam::${ACCOUNT}:role/Billing`
export const AUDIT = `arn:aws:iam::${ACCOUNT}:role/Audit`
export const INVOICES = 'arn:aws:s3:::invoices-archive/*'

/** Statements that are right, for examples to differ from in one thing: of a key policy, and of a bucket policy. */
export const DECRYPT = {Effect: 'Allow', Principal: {AWS: BILLING}, Action: 'kms:Decrypt', Resource: '*'}
export const READ = {Effect: 'Allow', Principal: {AWS: BILLING}, Action: 's3:GetObject', Resource: INVOICES}

const ADMINISTER = {Effect: 'Allow', Principal: {AWS: ROOT}, Action: 'kms:*', Resource: '*'}

/** A whole key policy: the account's own statement, and these. */
export function keyExample(...statements: readonly object[]): CheckExample {
  return policyExample('key', ADMINISTER, ...statements)
}

/** A trust policy of one statement that lets a principal assume the role. */
export function trustExample(
  principal: object,
  action: string | readonly string[],
  condition?: object,
): CheckExample {
  return policyExample('trust', {Effect: 'Allow', Principal: principal, Action: action, Condition: condition})
}
