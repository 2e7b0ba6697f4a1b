import type {ExpandedAction} from '../aws/expansion.ts'

const OTHER = 'Other actions'
/** Groups of the actions on a KMS key, as the developer guide tells them apart, in the order of a table. */
const KEY_GROUPS = [
  'Administer the key',
  'Use the key in cryptographic operations',
  'Manage grants',
  'View the key',
] as const
const LEVELS = ['Permissions management', 'Write', 'Tagging', 'Read', 'List']
/** Operations that use the key's own material. */
const CRYPTOGRAPHIC =
  /^kms:(?:Decrypt|DeriveSharedSecret|Encrypt|GenerateDataKey\w*|GenerateMac|ReEncrypt(?:From|To)|Sign|Verify|VerifyMac)$/
const GRANTS = /^kms:(?:CreateGrant|ListGrants|ListRetirableGrants|RetireGrant|RevokeGrant)$/

/** The group that an action is shown in: for KMS by what it does to the key, else by its access level. */
export function groupOf({action, accessLevel}: ExpandedAction): string {
  if (accessLevel === '') return OTHER
  if (!action.startsWith('kms:')) return accessLevel
  if (CRYPTOGRAPHIC.test(action)) return KEY_GROUPS[1]
  if (GRANTS.test(action)) return KEY_GROUPS[2]
  return accessLevel === 'Read' || accessLevel === 'List' ? KEY_GROUPS[3] : KEY_GROUPS[0]
}

/** Actions that take something away for good, some after a waiting time. */
const DELETES = /:(?:(?:Batch)?Delete|Schedule\w*Deletion)/

/** Whether an action, in AWS's spelling, takes something away for good. */
export function deletes(action: string): boolean {
  return DELETES.test(action)
}

/**
 * The place of an action within its group: what may not be undone is first, then what decides about permissions. AWS's data
 * does not say what is final, so that is told by the names of actions.
 */
export function rankOf({action, accessLevel}: ExpandedAction): number {
  return deletes(action) ? -1 : LEVELS.indexOf(accessLevel)
}

/** All groups in the order of a table. */
export const GROUP_ORDER: readonly string[] = [...KEY_GROUPS, ...LEVELS, OTHER]
