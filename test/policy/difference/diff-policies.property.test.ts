import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Change, diffPolicies, evaluatePolicy, type PolicyType} from '../../../src/policy/index.ts'
import {ADMIN, APP, policyOf, ROOT} from '../evaluate/policies.ts'

const SESSION = 'arn:aws:sts::111122223333:assumed-role/App/job'
const bucket = 'arn:aws:s3:::b'
const principals = fc.constantFrom<unknown>(
  '*',
  {AWS: '*'},
  ROOT,
  {AWS: APP},
  {AWS: [ADMIN, APP]},
  {AWS: SESSION},
  {AWS: '111122223333'},
  {Service: 'logs.amazonaws.com'},
  {Service: '*'},
  {AWS: 'arn:aws:iam::<account>:role/App'},
)
const actions = fc.constantFrom<unknown>(
  '*',
  's3:*',
  's3:GetObject',
  'S3:getobject',
  's3:GetObject*',
  ['s3:GetObject', 's3:PutObject'],
  's3:<action>',
  's3:Put*',
)
const resources = fc.constantFrom<unknown>(
  '*',
  bucket,
  `${bucket}/*`,
  [`${bucket}/a*`, `${bucket}/b`],
  `${bucket}/?`,
  `${bucket}/\${aws:username}`,
  `${bucket}/<name>`,
  `${bucket}/**`,
)
const conditions = fc.constantFrom<object>(
  {},
  {},
  {Condition: {Bool: {'aws:SecureTransport': 'true'}}},
  {Condition: {Bool: {'aws:SecureTransport': 'false'}}},
  {Condition: {StringEquals: {'aws:PrincipalOrgID': ['o-a', 'o-b']}}},
)
const effects = fc.constantFrom('Allow', 'Allow', 'Deny')
const statementsOf = (hasPrincipals: boolean) =>
  fc
    .record({
      effect: effects,
      action: fc.tuple(fc.constantFrom('Action', 'Action', 'Action', 'NotAction'), actions),
      resource: fc.tuple(fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'), resources),
      principal: fc.tuple(fc.constantFrom('Principal', 'Principal', 'Principal', 'NotPrincipal'), principals),
      condition: conditions,
    })
    .map(({effect, action, resource, principal, condition}) => ({
      Effect: effect,
      ...Object.fromEntries([action, resource, ...(hasPrincipals ? [principal] : [])]),
      ...condition,
    }))
const requests = fc.record({
  principal: fc.constantFrom(
    'everyone',
    APP,
    ADMIN,
    SESSION,
    '111122223333',
    '999988887777',
    'logs.amazonaws.com',
  ),
  action: fc.constantFrom(
    's3:GetObject',
    's3:PutObject',
    's3:GetObjectAcl',
    's3:ListBucket',
    'sqs:SendMessage',
  ),
  resource: fc.constantFrom(bucket, `${bucket}/a`, `${bucket}/b`, `${bucket}/abc`, 'arn:aws:s3:::c/a'),
  context: fc.constantFrom<Record<string, string>>(
    {},
    {'aws:SecureTransport': 'true'},
    {'aws:SecureTransport': 'false', 'aws:PrincipalOrgID': 'o-a'},
    {'aws:SecureTransport': 'true', 'aws:PrincipalOrgID': 'o-z'},
  ),
})
interface Request {
  principal: string
  action: string
  resource: string
  context: Record<string, string>
}
type Written = Record<string, unknown> & {Condition?: Record<string, Record<string, string | string[]>>}

/** The statements for one context: those whose condition fails mean nothing, those whose condition holds have none. */
function settle(statements: readonly object[], context: Record<string, string>) {
  const settled = (statements as Written[]).map(({Condition: condition = {}, NotAction, Action, ...rest}) => {
    const holds = Object.entries(condition).every(([operator, tests]) =>
      Object.entries(tests).every(([conditionKey, values]) =>
        passes({operator, conditionKey, values: [values].flat()}, context),
      ),
    )
    if (!holds) return {...rest, Action: 'x:Nothing'}
    return NotAction === undefined ? {...rest, Action} : {...rest, NotAction}
  })
  return policyOf(...settled)
}

function passes(
  {conditionKey, values}: {operator: string; conditionKey: string; values: readonly string[]},
  context: Record<string, string>,
) {
  const value = context[conditionKey]
  return value !== undefined && values.includes(value)
}

/** Whether a region holds a request, by the evaluator itself. */
function holds(
  {actions, otherActions, principals, resources, tests}: Change,
  request: Request,
  type: PolicyType,
  named: ReadonlySet<string>,
): boolean {
  const {principal, action, resource} = request
  if (!tests.every((test) => passes(test, request.context))) return false
  if (!actions.includes(action) && !(otherActions && !named.has(action.split(':')[0]!))) return false
  const list = (names: readonly string[] | undefined) => names ?? ['*']
  const said = {
    Effect: 'Allow',
    Action: '*',
    [resources?.allBut ? 'NotResource' : 'Resource']: list(resources?.names),
    ...(principals && {
      [principals.allBut ? 'NotPrincipal' : 'Principal']: principals.names.includes('*')
        ? '*'
        : kinds(principals.names),
    }),
  }
  return evaluatePolicy(policyOf(said), type, {principal, action, resource}).kind !== 'not-allowed'
}

function kinds(names: readonly string[]) {
  const isService = (name: string) => /amazonaws|^Service: /.test(name)
  const services = names.filter(isService).map((name) => name.replace('Service: ', ''))
  return {AWS: names.filter((name) => !isService(name)), Service: services}
}

const ALLOWS = ['allowed', 'not-denied']
const REFUSES = ['denied', 'not-allowed']

describe.each<PolicyType>(['bucket', 'identity', 'scp', 'rcp'])(
  'any change of a policy of type %s',
  (type) => {
    const statements = fc.array(statementsOf(!['identity', 'scp'].includes(type)), {
      minLength: 1,
      maxLength: 3,
    })

    it('gives and takes nothing that is not said', async () => {
      await fc.assert(
        fc.asyncProperty(
          statements,
          statements,
          fc.array(requests, {minLength: 10}),
          async (before, after, asked) => {
            const {verdict, gained, lost} = await diffPolicies(policyOf(...before), policyOf(...after), type)
            const named = new Set(
              type === 'bucket' || /"s3:/i.test(JSON.stringify([before, after])) ? ['s3'] : [],
            )
            for (const request of asked) {
              const [was, is] = [before, after].map(
                (each) => evaluatePolicy(settle(each, request.context), type, request).kind,
              ) as [string, string]
              const gives = REFUSES.includes(was) && ALLOWS.includes(is)
              const takes = ALLOWS.includes(was) && REFUSES.includes(is)
              const isForeign = type === 'bucket' && !request.action.startsWith('s3:')
              if (isForeign) continue
              if (gives) expect(gained.some((change) => holds(change, request, type, named))).toBe(true)
              if (takes) expect(lost.some((change) => holds(change, request, type, named))).toBe(true)
              if (gives) expect(verdict).not.toMatch(/^(?:same|tighter)$/)
              if (takes) expect(verdict).not.toMatch(/^(?:same|looser)$/)
            }
          },
        ),
        {numRuns: 40},
      )
    })

    it('is the reverse of the change back, and none to itself in another order', async () => {
      await fc.assert(
        fc.asyncProperty(statements, statements, async (before, after) => {
          const there = await diffPolicies(policyOf(...before), policyOf(...after), type)
          const back = await diffPolicies(policyOf(...after), policyOf(...before), type)
          expect(back.gained).toEqual(there.lost)
          expect(back.lost).toEqual(there.gained)
          const itself = await diffPolicies(policyOf(...before), policyOf(...before.toReversed()), type)
          expect(itself.verdict).toBe('same')
        }),
        {numRuns: 20},
      )
    })
  },
)
