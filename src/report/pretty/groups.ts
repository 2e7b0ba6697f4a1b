import type {Finding} from '../../rules/rule.ts'

/** Findings with one cause: one rule says the same of many places. */
export interface Group {
  /** The first of them. */
  first: Finding
  others: Finding[]
}

/** Groups findings that are equal except for their place, in the order of the first of each. */
export function groupEqual(findings: readonly Finding[]): Group[] {
  const same = listsBy(findings, ({ruleId, messageId, severity, message}) =>
    [ruleId, messageId, severity, message].join('\u0000'),
  )
  return [...same.values()].flatMap(([first, ...others]) => (first ? [{first, others}] : []))
}

/** Each finding on its own. */
export function ungrouped(findings: readonly Finding[]): Group[] {
  return findings.map((first) => ({first, others: []}))
}

/** Lists by a key, in the order of the first of each. */
export function listsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const lists = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = lists.get(key)
    if (list) list.push(item)
    else lists.set(key, [item])
  }
  return lists
}
