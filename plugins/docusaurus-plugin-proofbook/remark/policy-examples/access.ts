import {
  type AccessRow,
  installedActionData,
  type Policy,
  type PolicyType,
  type RowSubject,
  whoMayDoWhat,
} from '../../../../src/policy/index.ts'

/** Principals to whom a policy says the same, and what it says. */
export interface AccessPart {
  who: RowSubject[]
  groups: AccessRow['groups']
}

/** Who may do what with a key, in document order; empty for policies of other types. */
export async function accessIn(policy: Policy, type: PolicyType): Promise<AccessPart[]> {
  if (type !== 'key') return []
  const parts = new Map<string, AccessPart>()
  for (const {groups, ...subject} of await whoMayDoWhat(policy, type, installedActionData)) {
    if (groups.length === 0) continue
    const key = JSON.stringify(groups)
    const part = parts.get(key)
    if (part) part.who.push(subject)
    else parts.set(key, {who: [subject], groups})
  }
  return [...parts.values()]
}
