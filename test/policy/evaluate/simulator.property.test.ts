/** Another evaluator as an oracle: it is a development dependency and never part of Proofbook. */
import {anonymousPrincipal, type EvaluationResult, runSimulation} from '@cloud-copilot/iam-simulate'
import {expect, it} from 'vitest'
import {
  type Answer,
  checkClaim,
  evaluatePolicy,
  installedActionData,
  isClaimFault,
  type PolicyType,
  parseClaim,
  parsePolicy,
} from '../../../src/policy/index.ts'
import {type Draw, drawFrom} from '../draw.ts'

const TUPLES_OF_A_TYPE = 300
const ACCOUNT = '111122223333'
const ROLE = `arn:aws:iam::${ACCOUNT}:role/App`
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/App/run-1`
const USER = `arn:aws:iam::${ACCOUNT}:user/Alice`
const STRANGER = 'arn:aws:iam::444455556666:role/Reader'
const SERVICE = 'lambda.amazonaws.com'

/** What requests and policies of a type are about. */
interface Ground {
  type: PolicyType
  /** Whose requests; a policy without principals is held against an identity's only. */
  askers: readonly string[]
  actions: readonly string[]
  resources: readonly string[]
  /** What policies write: some of it means the above, some does not. */
  patterns: {actions: readonly string[]; resources: readonly string[]}
}

const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`
const OTHER_KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/0000abcd-12ab-34cd-56ef-1234567890ab`
const QUEUE = `arn:aws:sqs:eu-west-1:${ACCOUNT}:jobs`
const ANYBODY = [ROLE, SESSION, USER, STRANGER, SERVICE, 'everyone']
const OBJECTS: Omit<Ground, 'type' | 'askers'> = {
  actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:GetObjectTagging'],
  resources: [
    'arn:aws:s3:::reports/2026/may.pdf',
    'arn:aws:s3:::reports/index',
    'arn:aws:s3:::archive/index',
  ],
  patterns: {
    actions: [
      's3:*',
      '*',
      's3:Get*',
      's3:GetObject',
      'S3:getobject',
      's3:*Object',
      's3:PutObject',
      's3:Get?bject',
      'sqs:*',
    ],
    resources: [
      '*',
      'arn:aws:s3:::*',
      'arn:aws:s3:::reports/*',
      'arn:aws:s3:::reports/2026/*',
      'arn:aws:s3:::*/index',
      'arn:aws:s3:::reports',
      'arn:*:s3:::reports/inde?',
    ],
  },
}

const GROUNDS: readonly Ground[] = [
  {type: 'identity', askers: [ROLE, SESSION, USER], ...OBJECTS},
  {type: 'bucket', askers: ANYBODY, ...OBJECTS},
  {type: 'scp', askers: [ROLE, USER], ...OBJECTS},
  {type: 'rcp', askers: [ROLE, STRANGER, USER], ...OBJECTS},
  {
    type: 'key',
    askers: ANYBODY,
    actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:DescribeKey', 'kms:PutKeyPolicy'],
    resources: [KEY],
    patterns: {
      actions: ['kms:*', '*', 'kms:*crypt', 'kms:Decrypt', 'kms:De*', 'KMS:ENCRYPT', 's3:*'],
      resources: ['*', '*', KEY, OTHER_KEY],
    },
  },
  {
    type: 'resource',
    askers: ANYBODY,
    actions: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
    resources: [QUEUE],
    patterns: {
      actions: ['sqs:*', 'sqs:SendMessage', 'sqs:*Message', 'SQS:receivemessage', 'sqs:Get*', '*'],
      resources: [QUEUE, '*', `arn:aws:sqs:*:${ACCOUNT}:*`, `arn:aws:sqs:eu-west-1:${ACCOUNT}:other`],
    },
  },
  {
    type: 'trust',
    askers: [ROLE, SESSION, USER, STRANGER, SERVICE],
    actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    resources: [`arn:aws:iam::${ACCOUNT}:role/Report`],
    patterns: {
      actions: ['sts:AssumeRole', 'sts:*', 'sts:Assume*', 'STS:assumerole', 'sts:TagSession'],
      resources: [],
    },
  },
]

const PRINCIPALS: readonly unknown[] = [
  '*',
  {AWS: '*'},
  {AWS: ROLE},
  {AWS: SESSION},
  {AWS: [USER, STRANGER]},
  {AWS: ACCOUNT},
  {AWS: `arn:aws:iam::${ACCOUNT}:root`},
  {AWS: 'arn:aws:iam::444455556666:root'},
  {Service: SERVICE},
  {Service: ['s3.amazonaws.com', SERVICE], AWS: STRANGER},
]
const CONDITIONS: readonly object[] = [
  ...Array(5).fill({}),
  {Condition: {Bool: {'aws:SecureTransport': 'true'}}},
  {Condition: {StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}},
  {Condition: {IpAddress: {'aws:SourceIp': '203.0.113.0/24'}}},
]
const CONTEXTS: readonly Record<string, string>[] = [
  {},
  {'aws:SecureTransport': 'true', 'aws:SourceIp': '203.0.113.9'},
  {'aws:SecureTransport': 'false', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5'},
]

const LIMITS: ReadonlySet<PolicyType> = new Set(['scp', 'rcp'])
const WITHOUT_PRINCIPALS: ReadonlySet<PolicyType> = new Set(['identity', 'scp'])

interface Statement {
  Effect?: string
}

function some(draw: Draw, from: readonly string[]): string | string[] {
  const count = draw([1, 1, 2, 3])
  return count === 1 ? draw(from) : Array.from({length: count}, () => draw(from))
}

function drawStatement(draw: Draw, {type, patterns}: Ground): Statement {
  const isPlain = draw([true, true, true, false]) || type === 'rcp' || type === 'trust'
  const [action, resource] = isPlain ? ['Action', 'Resource'] : drawNegated(draw)
  return {
    Effect: type === 'rcp' ? 'Deny' : draw(LIMITS.has(type) ? ['Deny', 'Allow'] : ['Allow', 'Allow', 'Deny']),
    ...(WITHOUT_PRINCIPALS.has(type) ? {} : drawPrincipal(draw, type)),
    // An RCP names its services.
    [action]: some(draw, type === 'rcp' ? patterns.actions.filter((each) => each !== '*') : patterns.actions),
    ...(type === 'trust' ? {} : {[resource]: some(draw, patterns.resources)}),
    ...draw(CONDITIONS),
  }
}

function drawNegated(draw: Draw): readonly [string, string] {
  return draw([
    ['NotAction', 'Resource'],
    ['Action', 'NotResource'],
  ] as const)
}

function drawPrincipal(draw: Draw, type: PolicyType): object {
  if (type === 'rcp') return {Principal: '*'}
  const name = draw(['Principal', 'Principal', 'Principal', 'Principal', 'NotPrincipal'])
  return {[name]: draw(PRINCIPALS)}
}

interface Tuple {
  type: PolicyType
  statements: Statement[]
  principal: string
  action: string
  resource: string
  context: Record<string, string>
}

function drawTuple(draw: Draw, ground: Ground): Tuple {
  return {
    type: ground.type,
    statements: Array.from({length: draw([1, 2, 2, 3, 4])}, () => drawStatement(draw, ground)),
    principal: draw(ground.askers),
    action: draw(ground.actions),
    resource: draw(ground.resources),
    context: draw(CONTEXTS),
  }
}

type Simulated = EvaluationResult | 'AllowedForAccount' | 'DeniedForAccount' | 'NotApplicable'

const ALLOW_ALL = {
  Version: '2012-10-17',
  Statement: [{Effect: 'Allow', Action: '*', Resource: '*'}],
}

/** What the simulator says of this one policy, whatever others there are. */
async function simulate({type, statements, principal, action, resource, context}: Tuple): Promise<Simulated> {
  const policy = {Version: '2012-10-17', Statement: statements}
  const own = {name: 'own', policy}
  // An SCP of Denies alone stands beside one that allows.
  const isDeny = statements.every(({Effect}) => Effect === 'Deny')
  const scps = isDeny ? [own, {name: 'all', policy: ALLOW_ALL}] : [own]
  const simulated = await runSimulation(
    {
      request: {
        principal: principal === 'everyone' ? anonymousPrincipal : principal,
        action,
        resource: {resource, accountId: ACCOUNT},
        contextVariables: context,
      },
      identityPolicies: type === 'identity' ? [own] : [],
      serviceControlPolicies: type === 'scp' ? [{orgIdentifier: 'ou-1', policies: scps}] : [],
      resourceControlPolicies: type === 'rcp' ? [{orgIdentifier: 'ou-1', policies: [own]}] : [],
      resourcePolicy: WITHOUT_PRINCIPALS.has(type) || type === 'rcp' ? undefined : policy,
    },
    {simulationMode: 'Strict'},
  )
  if (simulated.resultType !== 'single') throw new Error(JSON.stringify(simulated))
  const {identityAnalysis, resourceAnalysis, scpAnalysis, rcpAnalysis} = simulated.result.analysis
  const analyses: Partial<Record<PolicyType, {result: Simulated} | undefined>> = {
    identity: identityAnalysis,
    scp: scpAnalysis,
    rcp: rcpAnalysis,
  }
  return (analyses[type] ?? resourceAnalysis)!.result
}

const SAYS: Readonly<Record<Exclude<Answer['kind'], 'only-if' | 'uncertain'>, readonly Simulated[]>> = {
  allowed: ['Allowed'],
  'not-denied': ['Allowed'],
  denied: ['ExplicitlyDenied', 'DeniedForAccount'],
  // That a Deny applies as well may depend on the request.
  'not-allowed': ['ImplicitlyDenied', 'ExplicitlyDenied', 'DeniedForAccount'],
}

/** What contradicts the answer of a tuple, and both claims about it. */
async function compare(tuple: Tuple): Promise<{kind: Answer['kind']; contradictions: string[]}> {
  const {type, principal, action, resource} = tuple
  const policy = parsePolicy(JSON.stringify({Version: '2012-10-17', Statement: tuple.statements}))
  const {kind} = evaluatePolicy(policy, type, {principal, action, resource})
  // Nor is the claim that a role may not held against one caller where a session of it may.
  if (kind === 'only-if' || kind === 'uncertain') return {kind, contradictions: []}
  const theirs = await simulate(tuple)
  const shown = `but ${theirs}: ${JSON.stringify(tuple)}`
  const contradictions = SAYS[kind].includes(theirs) ? [] : [`${kind}, ${shown}`]
  const claim = parseClaim(`${principal} ${action} on ${resource}`)
  if (isClaimFault(claim)) throw new Error(claim.message)
  for (const claimed of ['may', 'may-not'] as const) {
    const {holds} = await checkClaim(policy, type, {kind: claimed, claim}, installedActionData)
    const expected = (theirs === 'Allowed') === (claimed === 'may') ? 'yes' : 'no'
    if (holds !== expected) contradictions.push(`${claimed}: ${holds}, ${shown}`)
  }
  return {kind, contradictions}
}

it.each(GROUNDS)('another evaluator never contradicts what is certain: $type', async (ground) => {
  const draw = drawFrom(`simulator ${ground.type}`)
  const results: Awaited<ReturnType<typeof compare>>[] = []
  for (let number = 0; number < TUPLES_OF_A_TYPE; number++)
    results.push(await compare(drawTuple(draw, ground)))
  expect(results.flatMap(({contradictions}) => contradictions)).toEqual([])
  const kinds = results.map(({kind}) => kind).filter((kind) => kind in SAYS)
  expect(kinds.length).toBeGreaterThan(TUPLES_OF_A_TYPE / 2)
  expect(new Set(kinds).size).toBeGreaterThan(1)
})
