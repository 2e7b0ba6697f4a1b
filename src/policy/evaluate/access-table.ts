import type {ActionData} from '../aws/action-data.ts'
import type {ExpandedAction} from '../aws/expansion.ts'
import type {Policy, Statement} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {GROUP_ORDER, groupOf, rankOf} from './access-groups.ts'
import {type RowSubject, subjectsOf} from './access-rows.ts'
import {describeTest, quoteValue} from './condition-words.ts'
import {actionsOf, loadCatalogue} from './statement-actions.ts'

/** Actions of one kind that a principal gets, or is denied, under the same conditions. */
export interface AccessGroup {
  /** For a KMS key by what is done to it (`Manage grants` …), else the access level (`Write` …). */
  name: string
  effect: 'Allow' | 'Deny'
  /** In AWS's spelling; each once, deletions first, then by access level and name. */
  actions: readonly string[]
  /** All of these have to hold, as second halves of `only if …`; empty: always. */
  onlyIf: readonly string[]
}

/** What a policy says of one principal. Denies are not taken off the Allows: what is denied has groups of its own. */
export interface AccessRow extends RowSubject {
  /** Allows before Denies. */
  groups: readonly AccessGroup[]
}

/** One row a principal, in document order, of what can be read of a policy. Loads only the services that it names. */
export async function whoMayDoWhat(policy: Policy, type: PolicyType, data: ActionData): Promise<AccessRow[]> {
  const catalogue = await loadCatalogue(policy, type, data)
  const rows = new Map<string, {subject: RowSubject; groups: Map<string, GroupInProgress>}>()
  for (const statement of policy.statements) {
    const effect = statement.effect?.value
    if ((effect !== 'Allow' && effect !== 'Deny') || !hasEffect(statement, type)) continue
    const actions = actionsOf(statement, catalogue)
    const onlyIf = requirementsOf(statement, type)
    for (const subject of subjectsOf(statement, type)) {
      const key = `${subject.kind} ${subject.principal}`
      const row = rows.get(key) ?? {subject, groups: new Map()}
      rows.set(key, row)
      addActions(row.groups, effect, actions, onlyIf)
    }
  }
  return [...rows.values()].map(({subject, groups}) => ({...subject, groups: toGroups(groups)}))
}

interface GroupInProgress extends Omit<AccessGroup, 'actions'> {
  /** By name. */
  actions: Map<string, ExpandedAction>
}

function addActions(
  groups: Map<string, GroupInProgress>,
  effect: AccessGroup['effect'],
  actions: readonly ExpandedAction[],
  onlyIf: readonly string[],
): void {
  const terms = JSON.stringify(onlyIf)
  for (const action of actions) {
    const name = groupOf(action)
    const key = `${effect} ${name} ${terms}`
    const group = groups.get(key) ?? {name, effect, actions: new Map(), onlyIf}
    groups.set(key, group)
    group.actions.set(action.action, action)
  }
}

/** Sorting keeps the document's order among groups of the same name. */
function toGroups(groups: ReadonlyMap<string, GroupInProgress>): AccessGroup[] {
  return [...groups.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(({name, effect, actions, onlyIf}) => ({name, effect, actions: inOrder(actions.values()), onlyIf}))
}

function inOrder(actions: Iterable<ExpandedAction>): string[] {
  return [...actions]
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.action < b.action ? -1 : 1))
    .map(({action}) => action)
}

function rank({name, effect}: GroupInProgress): number {
  return GROUP_ORDER.indexOf(name) + (effect === 'Deny' ? GROUP_ORDER.length : 0)
}

/** KMS takes a statement without a resource, but it does nothing. */
function hasEffect({members}: Statement, type: PolicyType): boolean {
  return type !== 'key' || members.some(({name}) => name === 'Resource' || name === 'NotResource')
}

/** What has to hold of the resource and of the request. */
function requirementsOf({resource, notResource, condition}: Statement, type: PolicyType): string[] {
  const tests = (condition?.tests ?? []).map(({operator, conditionKey, values}) =>
    describeTest({
      operator: operator.value,
      conditionKey: conditionKey.value,
      values: values.map(({value}) => value),
    }),
  )
  const what = type === 'key' ? 'the key' : 'the resource'
  const all = resource?.values.some(({value}) => value === '*') ?? true
  const named = (list: typeof resource) => list?.values.map(({value}) => quoteValue(value)).join(' or ')
  return [
    ...(all ? [] : [`${what} is ${named(resource)}`]),
    ...(notResource ? [`${what} is not ${named(notResource)}`] : []),
    ...tests,
  ]
}
