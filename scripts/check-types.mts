import {EXAMPLE_RULE} from '../src/policy/checks/actions/forbidden-wildcard.ts'
import {POLICY_TYPE_NAMES, type PolicyCheck, type PolicyType, parsePolicies} from '../src/policy/index.ts'
import {runChecks} from '../src/policy/lint.ts'

/** The types of policy in which the check reports its wrong example; empty without one. */
export async function typesOf(check: PolicyCheck): Promise<string> {
  const {bad} = check
  if (!bad) return ''
  const types: string[] = []
  for (const name of POLICY_TYPE_NAMES) {
    const type = name as PolicyType
    const service = type === bad.type ? bad.service : undefined
    const organisation = {forbidden: [EXAMPLE_RULE]}
    const judged = parsePolicies(bad.text).map((policy) =>
      runChecks([check], policy, {type, service, organisation}),
    )
    const found = (await Promise.all(judged)).flat()
    if (found.some(({code}) => code === check.code)) types.push(name)
  }
  return types.length === POLICY_TYPE_NAMES.length ? 'all' : types.join(', ')
}
