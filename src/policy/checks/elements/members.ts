import type {Member, Policy, Statement} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'
import type {PolicyType} from '../../tree/type.ts'

/** Types whose statements say for whom they are; a resource control policy, for everyone. */
export const RESOURCE_TYPES: readonly PolicyType[] = ['key', 'bucket', 'trust', 'endpoint', 'resource']

/** Whether one of the elements stands there, whatever its value. */
export function hasAny({members}: Pick<Statement, 'members'>, names: readonly string[]): boolean {
  return members.some(({name}) => names.includes(name))
}

/** The elements of these names in all statements, as far as they have a value; those of one name in document order. */
export function elementsNamed(policy: Policy, names: readonly string[]): readonly Member[] {
  const byName = elementsByName(policy)
  return names.flatMap((name) => byName.get(name) ?? [])
}

const elementsByName = onceAPolicy(({statements}): ReadonlyMap<string, readonly Member[]> => {
  const byName = new Map<string, Member[]>()
  for (const {members} of statements) {
    for (const member of members) {
      if (member.type === 'missing') continue
      const named = byName.get(member.name)
      if (named) named.push(member)
      else byName.set(member.name, [member])
    }
  }
  return byName
})

/** The elements of these names that have a value, in document order. */
export function membersNamed({members}: Pick<Statement, 'members'>, names: readonly string[]): Member[] {
  return members.filter(({name, type}) => names.includes(name) && type !== 'missing')
}

/** The text of an element as it is. */
export function sourceOf(policy: Policy, {offset, length}: Pick<Member, 'offset' | 'length'>): string {
  return policy.text.slice(offset, offset + length)
}

/** The statements policy by policy: a text may hold several policies side by side, and then paths occur again. */
export const statementGroups = onceAPolicy(({statements}): readonly Statement[][] => {
  const groups: Statement[][] = []
  let seen = new Set<string>()
  for (const statement of statements) {
    const path = JSON.stringify(statement.path)
    if (groups.length === 0 || seen.has(path)) {
      groups.push([])
      seen = new Set()
    }
    seen.add(path)
    groups.at(-1)!.push(statement)
  }
  return groups
})
