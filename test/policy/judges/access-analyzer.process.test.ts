import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {createAccessAnalyzerJudge, type Judge, JudgeError} from '../../../src/policy/judges/index.ts'
import {
  type AccessAnalyzerDouble,
  type Answer,
  failure,
  NO_ANSWER,
  type ReceivedRequest,
  startDouble,
} from './access-analyzer-double.ts'

let folder: string
let double: AccessAnalyzerDouble | undefined

/** An AWS environment of which only what the tests say is there. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-judge-'))
  const empty = join(folder, 'empty')
  writeFileSync(empty, '')
  for (const name of Object.keys(process.env).filter((name) => name.startsWith('AWS_')))
    vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_CONFIG_FILE', empty)
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', empty)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_REGION', 'eu-west-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await double?.close()
  double = undefined
  rmSync(folder, {recursive: true, force: true})
})

/** Milliseconds that a judge waits: never too little for a busy machine. */
const PATIENCE = 10 * 60_000

/** A judge whose requests get this answer, or the next of these. */
async function judgeWith(
  ...answers: (Answer | typeof NO_ANSWER | ((request: ReceivedRequest) => Answer | Promise<Answer>))[]
): Promise<Judge> {
  const started = await startDouble((request) => {
    const answer = answers[Math.min(started.requests.length, answers.length) - 1]!
    return typeof answer === 'function' ? answer(request) : answer
  })
  double = started
  return createAccessAnalyzerJudge({endpoint: started.endpoint, timeout: PATIENCE})
}

const page = (findings: object[], nextToken?: string): Answer => ({
  status: 200,
  body: {findings, ...(nextToken ? {nextToken} : {})},
})

/** The message of the JudgeError that a promise rejects with. */
async function problemOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(JudgeError)
  return (error as JudgeError).message
}

/** The policy of the documented example of ValidatePolicy, with the spans that AWS answers. */
const COGNITO = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "",
            "Effect": "Allow",
            "Principal": {
                "Federated": "cognito-identity.amazonaws.com"
            },
            "Action": [
                "sts:AssumeRole",
                "sts:TagSession"
            ],
            "Condition": {
                "StringEquals": {
                    "cognito-identity.amazonaws.com:aud": "us-west-2_EXAMPLE"
                }
            }
        }
    ]
}`
const at = (...path: (string | number)[]) =>
  path.map((step) => (typeof step === 'number' ? {index: step} : {value: step}))
const span = (line: number, column: number, offset: number, length: number) => ({
  start: {line, column, offset},
  end: {line, column: column + length, offset: offset + length},
})
const EMPTY_SID = {
  findingDetails: 'The Sid is empty.',
  findingType: 'SUGGESTION',
  issueCode: 'EMPTY_SID_VALUE',
  learnMoreLink: 'https://docs.aws.amazon.com/',
  locations: [{path: at('Statement', 0, 'Sid'), span: span(5, 19, 79, 2)}],
}
const MISMATCH = {
  findingDetails: 'The action does not fit\n the principal.',
  findingType: 'ERROR',
  issueCode: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
  learnMoreLink: 'https://docs.aws.amazon.com/',
  locations: [
    {path: at('Statement', 0, 'Action', 0), span: span(11, 16, 258, 16)},
    {path: at('Statement', 0, 'Principal', 'Federated'), span: span(8, 29, 170, 32)},
  ],
}
const UNSUPPORTED = {
  findingDetails: 'The condition key is not there for the action.',
  findingType: 'ERROR',
  issueCode: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
  learnMoreLink: 'https://docs.aws.amazon.com/',
  locations: [
    {path: at('Statement', 0, 'Action', 1), span: span(12, 16, 292, 16)},
    {
      path: at('Statement', 0, 'Condition', 'StringEquals', 'cognito-identity.amazonaws.com:aud'),
      span: span(16, 58, 443, 21),
    },
  ],
}
const QUEUE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs'}],
})

describe('the request', () => {
  it('is a signed POST of the documented form', async () => {
    const judge = await judgeWith(page([]))
    expect(judge.name).toBe('Access Analyzer')
    expect(await judge.judge(parsePolicy(COGNITO), {type: 'trust'})).toEqual({findings: []})
    const [request] = double!.requests
    expect(double!.requests).toHaveLength(1)
    expect(request).toMatchObject({
      method: 'POST',
      path: '/policy/validation',
      query: {maxResults: '100'},
      body: {
        locale: 'EN',
        policyDocument: COGNITO,
        policyType: 'RESOURCE_POLICY',
        validatePolicyResourceType: 'AWS::IAM::AssumeRolePolicyDocument',
      },
    })
    expect(request?.headers['content-type']).toBe('application/json')
    expect(request?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-west-1\/access-analyzer\/aws4_request, SignedHeaders=/,
    )
  })

  it('goes to the endpoint and the Region of the environment', async () => {
    await judgeWith(page([]))
    vi.stubEnv('AWS_ENDPOINT_URL', double!.endpoint)
    const judge = await createAccessAnalyzerJudge({region: 'us-east-2'})
    expect(await judge.judge(parsePolicy(QUEUE), {type: 'identity'})).toEqual({findings: []})
    expect(double!.requests[0]?.body).toEqual({
      locale: 'EN',
      policyDocument: QUEUE,
      policyType: 'IDENTITY_POLICY',
    })
    expect(double!.requests[0]?.headers.authorization).toMatch(/\/us-east-2\/access-analyzer\//)
  })

  it('asks for every page', async () => {
    const judge = await judgeWith(page([EMPTY_SID], 'next'), page([MISMATCH]))
    const verdict = await judge.judge(parsePolicy(COGNITO), {type: 'trust'})
    expect('findings' in verdict && verdict.findings.map(({code}) => code)).toEqual([
      'EMPTY_SID_VALUE',
      'MISMATCHED_ACTION_FOR_PRINCIPAL',
    ])
    expect(double!.requests.map(({query}) => query)).toEqual([
      {maxResults: '100'},
      {maxResults: '100', nextToken: 'next'},
    ])
  })

  it('waits while four others are on their way', async () => {
    let waiting: (() => void)[] = []
    const judge = await judgeWith(
      () =>
        new Promise<Answer>((resolve) => {
          waiting.push(() => resolve(page([])))
          if (waiting.length < 4) return
          const four = waiting
          waiting = []
          // A fifth, if there were one, has time to arrive.
          setTimeout(() => four.forEach((answer) => void answer()), 50)
        }),
    )
    const policy = parsePolicy(QUEUE)
    await Promise.all(Array.from({length: 12}, () => judge.judge(policy, {type: 'identity'})))
    expect(double!.requests).toHaveLength(12)
    expect(double!.atOnce()).toBe(4)
  })
})

describe('the findings', () => {
  it('have the places of the documented answer, and the severities of our own checks', async () => {
    const judge = await judgeWith(page([EMPTY_SID, MISMATCH, UNSUPPORTED]))
    const source = 'Access Analyzer'
    const statement = ['Statement', 0]
    expect(await judge.judge(parsePolicy(COGNITO), {type: 'trust'})).toEqual({
      findings: [
        {
          code: 'EMPTY_SID_VALUE',
          severity: 'info',
          path: [...statement, 'Sid'],
          offset: 79,
          length: 2,
          message: 'The Sid is empty',
          source,
        },
        {
          code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
          severity: 'error',
          path: [...statement, 'Action', 0],
          offset: 258,
          length: 16,
          message: 'The action does not fit the principal',
          source,
          otherPlaces: [{path: [...statement, 'Principal', 'Federated'], offset: 170, length: 32}],
        },
        {
          code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
          severity: 'error',
          path: [...statement, 'Action', 1],
          offset: 292,
          length: 16,
          message: 'The condition key is not there for the action',
          source,
          otherPlaces: [
            {
              path: [...statement, 'Condition', 'StringEquals', 'cognito-identity.amazonaws.com:aud'],
              offset: 443,
              // The answer has 21: the value was shortened when the example was written down.
              length: 19,
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['SECURITY_WARNING', 'warning'],
    ['WARNING', 'warning'],
    ['SOMETHING_NEW', 'warning'],
  ])('of the type %s are a %s', async (findingType, severity) => {
    const judge = await judgeWith(page([{...EMPTY_SID, findingType}]))
    const verdict = await judge.judge(parsePolicy(COGNITO), {type: 'trust'})
    expect('findings' in verdict && verdict.findings.map((finding) => finding.severity)).toEqual([severity])
  })

  it('without a place are about the whole policy', async () => {
    const judge = await judgeWith(page([{...EMPTY_SID, locations: []}]))
    const verdict = await judge.judge(parsePolicy(`\n${QUEUE}\n`), {type: 'identity'})
    expect('findings' in verdict && verdict.findings).toMatchObject([
      {path: [], offset: 1, length: QUEUE.length},
    ])
  })
})

describe('a policy that is not sent', () => {
  it.each<[string, string, PolicyType]>([
    ['{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}', 'it is only a part of a policy', 'identity'],
    [
      QUEUE.replace('jobs', '<queue>'),
      '`arn:aws:sqs:eu-west-1:111122223333:<que…` is still to be filled in',
      'identity',
    ],
    ['{"Version": "2012-10-17", "Statement": []}', 'what it is attached to is not known', 'unknown'],
  ])('is skipped with the reason: %s', async (text, skipped, type) => {
    const judge = await judgeWith(page([]))
    expect(await judge.judge(parsePolicy(text), {type})).toEqual({skipped})
    expect(double!.requests).toEqual([])
  })

  it('is one that the caller knows to be a part', async () => {
    const judge = await judgeWith(page([]))
    expect(await judge.judge(parsePolicy(QUEUE), {type: 'identity', fragment: true})).toEqual({
      skipped: 'it is only a part of a policy',
    })
  })
})

describe('a request that fails', () => {
  const judgeQueue = (judge: Judge) => judge.judge(parsePolicy(QUEUE), {type: 'identity'})

  it('says which permission is missing, and is not tried again for the next policy', async () => {
    const judge = await judgeWith(failure(403, 'AccessDeniedException', 'User is not authorized'))
    const message = 'Cannot ask Access Analyzer; allow `access-analyzer:ValidatePolicy` for these credentials'
    expect(await problemOf(judgeQueue(judge))).toBe(message)
    expect(await problemOf(judgeQueue(judge))).toBe(message)
    expect(double!.requests).toHaveLength(1)
  })

  it('says that the credentials are no longer good', async () => {
    const judge = await judgeWith(failure(403, 'ExpiredTokenException', 'The security token is expired'))
    expect(await problemOf(judgeQueue(judge))).toBe(
      'Cannot ask Access Analyzer with these AWS credentials (`ExpiredTokenException`); sign in to AWS again',
    )
  })

  it('is tried again when AWS is busy', async () => {
    const judge = await judgeWith(failure(429, 'ThrottlingException', 'Rate exceeded'), page([]))
    expect(await judgeQueue(judge)).toEqual({findings: []})
    expect(double!.requests).toHaveLength(2)
  })

  it('is tried three times in all', async () => {
    const judge = await judgeWith(failure(429, 'ThrottlingException', 'Rate exceeded'))
    expect(await problemOf(judgeQueue(judge))).toBe(
      'Cannot ask Access Analyzer as often as this; try again later',
    )
    expect(double!.requests).toHaveLength(3)
  })

  it('skips a policy that AWS does not take, and judges the next', async () => {
    const judge = await judgeWith(failure(400, 'ValidationException', 'The document is too long.'), page([]))
    expect(await judgeQueue(judge)).toEqual({
      skipped: 'Access Analyzer does not take it: The document is too long',
    })
    expect(await judgeQueue(judge)).toEqual({findings: []})
  })

  it('says what AWS answered', async () => {
    const judge = await judgeWith(failure(500, 'InternalServerException', 'Internal server error'))
    expect(await problemOf(judgeQueue(judge))).toBe(
      'Cannot get an answer from Access Analyzer (`InternalServerException`); try again later',
    )
  })

  it('says that someone else answered', async () => {
    const judge = await judgeWith({status: 404, body: {}})
    expect(await problemOf(judgeQueue(judge))).toBe(
      'Cannot get an answer from Access Analyzer (`Unknown`); check the endpoint',
    )
  })

  it('says that the endpoint is no URL', async () => {
    const judge = await createAccessAnalyzerJudge({endpoint: 'localhost'})
    expect(await problemOf(judgeQueue(judge))).toBe(
      'Cannot reach Access Analyzer; give its endpoint as a whole URL, with `https://`',
    )
  })

  it('says that nobody answers in time', async () => {
    await judgeWith(NO_ANSWER)
    const judge = await createAccessAnalyzerJudge({endpoint: double!.endpoint, timeout: 1000})
    // On a busy machine the time may be over before there is a connection, which has the other name.
    expect(await problemOf(judgeQueue(judge))).toMatch(
      /^Cannot reach Access Analyzer \(`(?:ETIMEDOUT|TimeoutError)`\); check the network and the AWS Region$/,
    )
  })

  it('says that nobody is there', async () => {
    const {endpoint, close} = await startDouble(() => page([]))
    await close()
    const judge = await createAccessAnalyzerJudge({endpoint})
    expect(await problemOf(judgeQueue(judge))).toBe(
      'Cannot reach Access Analyzer (`ECONNREFUSED`); check the network and the AWS Region',
    )
  })
})

describe('a judge that cannot be made', () => {
  it('says how to install the package', async () => {
    const missing = () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND'))
    expect(await problemOf(createAccessAnalyzerJudge({}, missing))).toBe(
      'Cannot find the package `@aws-sdk/client-accessanalyzer`; install it with `npm install @aws-sdk/client-accessanalyzer`',
    )
  })

  it('says that there is no Region', async () => {
    vi.stubEnv('AWS_REGION', undefined)
    expect(await problemOf(createAccessAnalyzerJudge())).toBe(
      'Cannot find an AWS Region to ask Access Analyzer in; set `AWS_REGION`, or `region` in the AWS profile',
    )
  })

  it('says that there are no credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined)
    expect(await problemOf(createAccessAnalyzerJudge())).toBe(
      'Cannot find AWS credentials to ask Access Analyzer with; sign in to AWS, or set `AWS_PROFILE`',
    )
  })
})
