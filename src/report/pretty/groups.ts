import type {Finding} from '../../rules/rule.ts'

/** Findings with one cause: one rule says the same of many places. */
export interface Group {
  /** The first of them. */
  first: Finding
  others: Finding[]
}

/** Groups findings that are equal except for their place, in the order of the first of each. */
export function groupEqual(findings: readonly Finding[]): Group[] {
  const groups: Group[] = []
  // By the message alone: joining it with the rest would copy the text of a large report once more.
  const saying = new Map<string, Group[]>()
  for (const finding of findings) {
    const same = saying.get(finding.message) ?? []
    const group = same.find(({first}) => isOneKind(first, finding))
    if (group) group.others.push(finding)
    else {
      const fresh = {first: finding, others: []}
      groups.push(fresh)
      saying.set(finding.message, [...same, fresh])
    }
  }
  return groups
}

function isOneKind(a: Finding, b: Finding): boolean {
  return a.ruleId === b.ruleId && a.messageId === b.messageId && a.severity === b.severity
}

/** Each finding on its own. */
export function ungrouped(findings: readonly Finding[]): Group[] {
  return findings.map((first) => ({first, others: []}))
}
