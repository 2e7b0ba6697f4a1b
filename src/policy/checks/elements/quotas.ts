import type {PolicyType} from '../../type.ts'

/** How long a policy of a type may be. */
export interface Quota {
  limit: number
  /** `characters`: UTF-16, white space left out; `bytes`: UTF-8, as the text stands. */
  unit: 'characters' | 'bytes'
}

/** The day on which the quotas below were gathered; they are the defaults, and AWS raises some of them. */
export const QUOTAS_DATE = '2025-12-01'

/**
 * Identity: a managed policy, the largest kind (inline ones of a user hold less). Trust: the default, which can be raised.
 * The console leaves white space out of organisation policies, so theirs is never counted.
 */
export const QUOTAS: Readonly<Partial<Record<PolicyType, Quota>>> = {
  identity: {limit: 6144, unit: 'characters'},
  trust: {limit: 2048, unit: 'characters'},
  key: {limit: 32_768, unit: 'bytes'},
  bucket: {limit: 20_480, unit: 'bytes'},
  scp: {limit: 10_240, unit: 'characters'},
  rcp: {limit: 5120, unit: 'characters'},
}
