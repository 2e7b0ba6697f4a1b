import type {Variant} from '../model/playbook-type.ts'
import {namedActions, type PolicyExample} from '../model/policy-examples.ts'
import {fileLine} from '../parse/variants.ts'
import type {Statement} from '../policy/index.ts'
import {kindOf, type Part, pairItems} from './pairing.ts'
import type {Both, PolicyDifference} from './types.ts'

/** How the policy examples of two sections differ: those with the same Sids are the same, else those in one place. */
export function comparePolicies(first: Part, second: Part): PolicyDifference[] {
  const [a, b] = [first.section?.policies ?? [], second.section?.policies ?? []]
  const named = pairItems(a, b, sids)
  // Those whose Sids changed are told by their order among each other.
  const alone = named.filter((pair) => kindOf(pair) !== 'changed')
  const ones = alone.flatMap((pair) => pair.first ?? [])
  const others = alone.flatMap((pair) => pair.second ?? [])
  const rest = Array.from({length: Math.max(ones.length, others.length)}, (_, index) => ({
    first: ones[index],
    second: others[index],
  }))
  return [...named.filter((pair) => kindOf(pair) === 'changed'), ...rest]
    .map((pair) => describePolicy(pair, first.variant, second.variant))
    .filter(
      ({kind, actionsOnlyInFirst, actionsOnlyInSecond, elements}) =>
        kind !== 'changed' || actionsOnlyInFirst.length + actionsOnlyInSecond.length + elements.length > 0,
    )
}

function sids({policy}: PolicyExample): string {
  return policy.statements.map(({sid}) => sid?.value ?? '').join('\n')
}

function describePolicy(pair: Partial<Both<PolicyExample>>, a: Variant, b: Variant): PolicyDifference {
  const shown = (pair.first ?? pair.second)!
  const kind = kindOf(pair)
  const actions = {first: actionsOf(pair.first), second: actionsOf(pair.second)}
  const isChange = kind === 'changed'
  const line = (variant: Variant, example: PolicyExample | undefined) =>
    example ? fileLine(variant, example.block.span.start.line) : null
  return {
    kind,
    name: shown.policy.statements.find(({sid}) => sid)?.sid?.value ?? '',
    form: shown.kind,
    line: {first: line(a, pair.first), second: line(b, pair.second)},
    actionsOnlyInFirst: isChange ? [...actions.first].filter((action) => !actions.second.has(action)) : [],
    actionsOnlyInSecond: isChange ? [...actions.second].filter((action) => !actions.first.has(action)) : [],
    elements: isChange ? elementsThatDiffer(pair.first!, pair.second!, actions) : [],
  }
}

function actionsOf(example: PolicyExample | undefined): Set<string> {
  return new Set(example && namedActions(example))
}

const ELEMENTS: Record<string, (statement: Statement) => unknown> = {
  Sid: ({sid}) => sid?.value,
  Effect: ({effect}) => effect?.value,
  Principal: ({principal}) => principal?.entries.map(({kind, value}) => [kind, value]),
  NotPrincipal: ({notPrincipal}) => notPrincipal?.entries.map(({kind, value}) => [kind, value]),
  Action: ({action}) => action?.values.map(({value}) => value),
  NotAction: ({notAction}) => notAction?.values.map(({value}) => value),
  Resource: ({resource}) => resource?.values.map(({value}) => value),
  NotResource: ({notResource}) => notResource?.values.map(({value}) => value),
  Condition: ({condition}) =>
    condition?.tests.map(({operator, conditionKey, values}) => [
      operator.value,
      conditionKey.value,
      values.map(({value}) => value),
    ]),
}

/**
 * Names of elements that differ, except for actions that are told by name; `text` where nothing but the writing does.
 */
function elementsThatDiffer(
  first: PolicyExample,
  second: PolicyExample,
  actions: Both<Set<string>>,
): string[] {
  const squeezed = ({block}: PolicyExample) => block.value.replace(/\s+/g, '')
  if (squeezed(first) === squeezed(second)) return []
  const read = ({policy}: PolicyExample, name: string) =>
    JSON.stringify(policy.statements.map((statement) => ELEMENTS[name]!(statement) ?? null))
  const isTold =
    actions.first.size !== actions.second.size ||
    [...actions.first].some((action) => !actions.second.has(action))
  const names = Object.keys(ELEMENTS).filter((name) => read(first, name) !== read(second, name))
  const untold = isTold ? names.filter((name) => name !== 'Action' && name !== 'NotAction') : names
  const version = first.policy.version?.value === second.policy.version?.value ? [] : ['Version']
  return isTold || names.length + version.length > 0 ? [...version, ...untold] : ['text']
}
