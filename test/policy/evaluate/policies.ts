import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'

/** An account's ARN without its last part. */
export const ACCOUNT = 'arn:aws:iam::111122223333'
export const ROOT = {AWS: `${ACCOUNT}:root`}
export const ADMIN = `${ACCOUNT}:role/Admin`
export const APP = `${ACCOUNT}:role/App`
/** The statement that a key gets by default. */
export const DEFAULT_STATEMENT = {
  Sid: 'Enable IAM User Permissions',
  Effect: 'Allow',
  Principal: ROOT,
  Action: 'kms:*',
  Resource: '*',
}

/** A statement on every resource. */
export function statement(effect: 'Allow' | 'Deny', principal: unknown, action: unknown, rest: object = {}) {
  return {Effect: effect, Principal: principal, Action: action, Resource: '*', ...rest}
}

/** A whole policy of statements. */
export function policyOf(...statements: unknown[]) {
  return parsePolicy(JSON.stringify({Version: '2012-10-17', Statement: statements}))
}

export const ALL_TYPES: readonly PolicyType[] = [
  'identity',
  'boundary',
  'session',
  'key',
  'bucket',
  'trust',
  'endpoint',
  'resource',
  'scp',
  'rcp',
]
