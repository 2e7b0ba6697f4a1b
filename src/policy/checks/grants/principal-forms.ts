import {principalFault} from '../../aws/principal-form.ts'
import {serviceNameFault} from '../../aws/service-principals.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PrincipalEntry} from '../../tree/ast.ts'
import type {CheckContext, PolicyCheck, PolicyRemark} from '../check.ts'
import {conditionTests} from '../conditions/condition-tests.ts'
import {RESOURCE_TYPES} from '../elements/members.ts'
import {DECRYPT, keyExample, trustExample} from './example-statements.ts'
import {bothPrincipals} from './statements.ts'

const SOURCE = {
  title: 'AWS JSON policy elements: Principal',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
}

export const invalidPrincipal: PolicyCheck = {
  code: 'PB_INVALID_PRINCIPAL',
  severity: 'error',
  summary: 'A principal that does not have the form of its kind',
  why: 'AWS looks a principal up when the policy is saved, and refuses one that cannot exist. Where it does not, the statement is for nobody.',
  bad: keyExample({...DECRYPT, Principal: {AWS: 'arn:aws:iam::11112222333:role/Billing'}}),
  good: keyExample(DECRYPT),
  source: SOURCE,
  *check(context) {
    for (const entry of strings(context)) {
      const fault = principalFault(entry.kind!, entry.value)
      if (!fault) continue
      const {expected, better} = fault
      const near = better === undefined || expected.includes(better) ? '' : `; did you mean \`${better}\`?`
      const message = `Unexpected principal ${showSource(entry.value)}, expected ${expected}${near}`
      yield {at: entry, message, suggestion: better}
    }
  },
}

export const unknownServicePrincipal: PolicyCheck = {
  code: 'PB_UNKNOWN_SERVICE_PRINCIPAL',
  severity: 'warning',
  summary: 'A service principal that is not known',
  why: 'A misspelt name is not a service: IAM refuses the trust policy, and elsewhere the statement is for nobody. AWS has no complete list, so a rare or new service can be right all the same.',
  bad: trustExample({Service: 'lamda.amazonaws.com'}, 'sts:AssumeRole'),
  good: trustExample({Service: 'lambda.amazonaws.com'}, 'sts:AssumeRole'),
  source: SOURCE,
  async *check(context) {
    for (const entry of strings(context)) {
      const host = entry.value.trim()
      if (entry.kind !== 'Service' || principalFault('Service', host) || !isHost(host)) continue
      const fault = await serviceNameFault(host, context.data)
      if (!fault) continue
      const near = fault.better === undefined ? '' : `; did you mean \`${fault.better}\`?`
      const message = `Cannot find service principal ${showSource(host)}${near}`
      yield {at: entry, message, suggestion: fault.better}
    }
    yield* misspeltInConditions(context)
  },
}

/** Condition keys whose values are service principals, in lower case. */
const SERVICE_KEY = /^(?:iam:passedtoservice|aws:principalservicename|aws:calledvia(?:first|last)?)$/

/** Conditions on services that do not exist: only slips, since some services pass other names than they trust. */
async function* misspeltInConditions({policy, data}: CheckContext): AsyncGenerator<PolicyRemark> {
  for (const {test, key, operator, values} of conditionTests(policy)) {
    if (!SERVICE_KEY.test(key) || operator.family !== 'string') continue
    for (const value of values) {
      const host = value.value.includes('.') ? value.value : `${value.value}.amazonaws.com`
      const fault = await serviceNameFault(host, data)
      // A name that is right once it has its domain, or one that is close to such a name.
      const better = fault ? fault.better : host
      if (better === undefined || better === value.value) continue
      const isFolded = operator.base.endsWith('IgnoreCase') && better === value.value.toLowerCase()
      if (isFolded) continue
      if (!isHost(host) || isOpen(value.value, 'condition-value')) continue
      const message = `Cannot find service principal ${showSource(value.value)} for ${showSource(test.conditionKey.value)}; did you mean \`${better}\`?`
      yield {at: value, message, suggestion: better}
    }
  }
}

/** Whether a value can be a service's host, and none of its labels is a blank such as `region` or `service-name`. */
function isHost(value: string): boolean {
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(value)) return false
  const labels = value.replace(/\.amazonaws\..*$|\.[\w-]+\.[\w-]+$/i, '').split('.')
  return !labels.some((label) => isOpen(label, 'service') || /region/i.test(label))
}

/** The principals that are strings under a kind, none of them empty. */
function strings({policy, type}: CheckContext): PrincipalEntry[] {
  if (!RESOURCE_TYPES.includes(type)) return []
  return policy.statements
    .flatMap(bothPrincipals)
    .flatMap(({entries}) => entries)
    .filter((entry) => entry.kind !== undefined && entry.type === 'string' && entry.value !== '')
}
