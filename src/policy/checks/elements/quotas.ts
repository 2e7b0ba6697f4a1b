import type {PolicyType} from '../../tree/type.ts'

/** How long a policy of a type may be. */
export interface Quota {
  limit: number
  /** `characters`: UTF-16, white space left out; `bytes`: UTF-8, as the text stands. */
  unit: 'characters' | 'bytes'
}

/** The day of the latest change that they take in (that of SCPs, 5120 before); AWS raises some on request. */
export const QUOTAS_DATE = '2026-05-15'

/**
 * Identity: of a managed policy, as a boundary always is; inline ones share a quota of their own. Trust: the default,
 * which can be raised.
 * The console leaves white space out of organisation policies, so theirs is never counted.
 */
export const QUOTAS: Readonly<Partial<Record<PolicyType, Quota>>> = {
  identity: {limit: 6144, unit: 'characters'},
  boundary: {limit: 6144, unit: 'characters'},
  trust: {limit: 2048, unit: 'characters'},
  key: {limit: 32_768, unit: 'bytes'},
  bucket: {limit: 20_480, unit: 'bytes'},
  scp: {limit: 10_240, unit: 'characters'},
  rcp: {limit: 5120, unit: 'characters'},
}
