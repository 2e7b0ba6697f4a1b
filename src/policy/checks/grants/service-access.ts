import {parseOperator} from '../../aws/operators.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {ConditionTest, PrincipalEntry, Statement} from '../../tree/ast.ts'
import type {PolicyType} from '../../tree/type.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {ACCOUNT, INVOICES, READ} from './example-statements.ts'
import {serviceOf, servicesSayingSource} from './service-principals.ts'
import {isConditional, withEffect} from './statements.ts'

/** Policies of resources that services act on. A role's is not among them: who hands a role to a service needs iam:PassRole. */
const TYPES: readonly PolicyType[] = ['key', 'bucket', 'resource']

const SOURCE = /^aws:source(?:arn|account|orgid|orgpaths|owner)$/i
/** Keys that tie a request to its owner in another way. */
const OWNER =
  /^(?:aws:referer|aws:principal(?:account|arn|orgid|orgpaths)|kms:calleraccount|kms:encryptioncontext.*|lambda:eventsourcetoken)$/i
/** Of these, keys that a service acting by itself does not have, or that anyone can set. */
const POOR = /^aws:(?:referer|principal(?:account|arn|orgid|orgpaths))$/i
const ORGANISATION = /^aws:principalorg(?:id|paths)$/i

const KEYS = '`aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or `aws:SourceOrgPaths`'

const STORE_MAIL = {
  Effect: 'Allow',
  Principal: {Service: 'ses.amazonaws.com'},
  Action: 's3:PutObject',
  Resource: INVOICES,
}
const OF_ACCOUNT = {StringEquals: {'aws:SourceAccount': ACCOUNT}}
const SERVE = {...READ, Principal: {Service: 'cloudfront.amazonaws.com'}}
const OF_DISTRIBUTION = {
  ArnEquals: {'aws:SourceArn': `arn:aws:cloudfront::${ACCOUNT}:distribution/EDFDVBD6EXAMPLE`},
}

export const restrictAccessToServicePrincipal: PolicyCheck = {
  code: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
  severity: 'warning',
  summary: 'An Allow for a service, regardless of whom it acts for',
  why: 'A stranger can have the service reach the resource from an account of their own: it is the same service for everyone.',
  bad: policyExample('bucket', STORE_MAIL),
  good: policyExample('bucket', {...STORE_MAIL, Condition: OF_ACCOUNT}),
  *check({policy, type}) {
    if (!TYPES.includes(type)) return
    for (const statement of withEffect(policy, 'Allow')) {
      if (asksForOwner(statement)) continue
      for (const entry of principalsSayingSource(statement)) {
        const message = `Cannot find a condition on ${KEYS}; ${showSource(entry.value)} could act for any account`
        yield {at: entry, message}
      }
    }
  },
}

export const recommendedConditionKeyForServicePrincipal: PolicyCheck = {
  code: 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
  severity: 'info',
  summary: 'An Allow for a service with a condition that does not reliably say for whom it acts',
  why: 'A referer is a text that anyone can send, and keys of the caller are empty when a service calls by itself.',
  bad: policyExample('bucket', {...STORE_MAIL, Condition: {StringEquals: {'aws:Referer': ACCOUNT}}}),
  good: policyExample('bucket', {...STORE_MAIL, Condition: OF_ACCOUNT}),
  *check({policy, type}) {
    if (!TYPES.includes(type)) return
    for (const statement of withEffect(policy, 'Allow').filter(isForServices)) {
      const tests = statement.condition?.tests ?? []
      if (tests.some(({conditionKey}) => SOURCE.test(conditionKey.value))) continue
      if (principalsSayingSource(statement).length === 0) continue
      const unsupported = new Set(unsupportedTests(statement))
      for (const test of tests) {
        if (!asksFor(test, POOR) || unsupported.has(test)) continue
        const {conditionKey} = test
        const message = `Unexpected condition key ${showSource(conditionKey.value)} for a service, expected ${KEYS}`
        yield {at: conditionKey, message}
      }
    }
  },
}

export const unsupportedConditionKeyForServicePrincipal: PolicyCheck = {
  code: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
  severity: 'error',
  summary: "A condition key that requests of the statement's service do not have",
  why: 'The condition never holds, so the service gets no access at all.',
  bad: policyExample('bucket', {
    ...SERVE,
    Condition: {StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}},
  }),
  good: policyExample('bucket', {...SERVE, Condition: OF_DISTRIBUTION}),
  *check({policy, type}) {
    if (!TYPES.includes(type)) return
    for (const {conditionKey} of withEffect(policy, 'Allow').flatMap(unsupportedTests)) {
      const written = showSource(conditionKey.value)
      const message = `Unexpected condition key ${written} for \`cloudfront.amazonaws.com\`, expected \`aws:SourceArn\``
      yield {at: conditionKey, message}
    }
  },
}

function principalsSayingSource(statement: Statement): PrincipalEntry[] {
  const saying = servicesSayingSource(statement)
  return (statement.principal?.entries ?? []).filter(({kind, value}) => {
    const service = kind === 'Service' ? serviceOf(value) : undefined
    return service !== undefined && saying.has(service)
  })
}

/** Whether a condition ties the request to an owner, or cannot be read. */
function asksForOwner(statement: Statement): boolean {
  const keys = (statement.condition?.tests ?? []).map(({conditionKey}) => conditionKey.value)
  if (keys.length === 0) return isConditional(statement)
  return keys.some((key) => SOURCE.test(key) || OWNER.test(key) || isOpen(key, 'marked'))
}

function isForServices({principal}: Statement): boolean {
  return principal?.entries.every(({kind}) => kind === 'Service') ?? false
}

/** Whether a test needs a key of these to be there. */
function asksFor({operator, conditionKey}: ConditionTest, keys: RegExp): boolean {
  const parsed = parseOperator(operator.value)
  if (!parsed || parsed.negated || parsed.ifExists || parsed.family === 'null') return false
  return parsed.qualifier !== 'ForAllValues' && keys.test(conditionKey.value)
}

/** The one pair that AWS names: CloudFront belongs to no organisation. */
function unsupportedTests({principal, condition}: Statement): ConditionTest[] {
  const services = new Set(principal?.entries.map(({kind, value}) => kind === 'Service' && serviceOf(value)))
  if (services.size !== 1 || !services.has('cloudfront')) return []
  return condition?.tests.filter((test) => asksFor(test, ORGANISATION)) ?? []
}
