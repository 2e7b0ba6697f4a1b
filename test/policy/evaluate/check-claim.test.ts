import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {ClaimBudget, checkClaim, isClaimFault, parseClaim} from '../../../src/policy/evaluate/index.ts'
import {createActionData, type Policy, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {ACCOUNT, ADMIN, APP, DEFAULT_STATEMENT, policyOf, ROOT, statement} from './policies.ts'

const data = createActionData()

/** What becomes of a claim, the numbers of its statements, and why. */
async function check(policy: Policy, type: PolicyType, kind: 'may' | 'may-not', text: string) {
  const claim = parseClaim(text)
  if (isClaimFault(claim)) throw new Error(claim.message)
  const {holds, evidence, message} = await checkClaim(policy, type, {kind, claim}, data)
  return [holds, evidence.map(({number}) => number), message]
}

const ORG = {Condition: {StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}}
const KEY_POLICY = policyOf(
  DEFAULT_STATEMENT,
  statement('Allow', {AWS: ADMIN}, ['kms:Put*', 'kms:Describe*'], {Sid: 'Admins'}),
  statement('Allow', '*', 'kms:Decrypt', ORG),
  statement('Deny', {AWS: ADMIN}, 'kms:Decrypt'),
)

describe('claims of a key policy', () => {
  it.each<['may' | 'may-not', string, 'yes' | 'no' | 'uncertain', number[], string]>([
    [
      'may',
      `${ADMIN} kms:PutKeyPolicy`,
      'yes',
      [2],
      'Found an Allow of `kms:PutKeyPolicy` to `arn:aws:iam::111122223333:role/Admin` by statement 2 (`Admins`)',
    ],
    [
      'may-not',
      `${ADMIN} kms:putkeypolicy`,
      'no',
      [2],
      'Unexpected grant of `kms:PutKeyPolicy` to `arn:aws:iam::111122223333:role/Admin` by statement 2 (`Admins`), expected none',
    ],
    [
      'may',
      `${ADMIN} kms:Decrypt`,
      'no',
      [4],
      'Unexpected Deny of `kms:Decrypt` to `arn:aws:iam::111122223333:role/Admin` by statement 4, expected an Allow',
    ],
    [
      'may-not',
      `${ADMIN} kms:Decrypt`,
      'yes',
      [4],
      'Found a Deny of `kms:Decrypt` to `arn:aws:iam::111122223333:role/Admin` by statement 4',
    ],
    [
      'may',
      'everyone kms:Decrypt',
      'uncertain',
      [3],
      'Cannot tell that everyone may `kms:Decrypt`: statement 3 allows it only if `aws:PrincipalOrgID` is `o-a1b2c3d4e5`',
    ],
    [
      'may-not',
      'everyone kms:Decrypt',
      'uncertain',
      [3],
      'Cannot tell that everyone may not `kms:Decrypt`: statement 3 allows it only if `aws:PrincipalOrgID` is `o-a1b2c3d4e5`',
    ],
    ['may-not', 'everyone kms:Put*', 'yes', [], 'Found no Allow of `kms:PutKeyPolicy` to everyone'],
    ['may', 'everyone kms:Put*', 'no', [], 'Cannot find an Allow of `kms:PutKeyPolicy` to everyone'],
    [
      'may-not',
      `${APP} kms:PutKeyPolicy`,
      'uncertain',
      [1],
      'Cannot tell that `arn:aws:iam::111122223333:role/App` may not `kms:PutKeyPolicy`: statement 1 (`Enable IAM User Permissions`) allows it only if an identity policy of account `111122223333` allows it',
    ],
    [
      'may',
      '111122223333 kms:*',
      'yes',
      [1],
      'Found an Allow of `kms:CancelKeyDeletion` and 44 more to `111122223333` by statement 1 (`Enable IAM User Permissions`)',
    ],
    [
      'may',
      'everyone kms:Decript',
      'no',
      [],
      'Cannot find action `kms:Decript`; did you mean `kms:Decrypt`?',
    ],
    [
      'may',
      'everyone kmss:Decrypt',
      'no',
      [],
      'Cannot find action `kmss:Decrypt`; did you mean `kms:Decrypt`?',
    ],
    ['may', 'everyone kms:Descrobe*', 'no', [], 'Cannot find an action that matches `kms:Descrobe*`'],
  ])('%s %s: %s', async (kind, text, holds, numbers, message) => {
    expect(await check(KEY_POLICY, 'key', kind, text)).toEqual([holds, numbers, message])
  })

  it('needs a principal', async () => {
    expect(await check(KEY_POLICY, 'key', 'may', 'kms:PutKeyPolicy')).toEqual([
      'uncertain',
      [],
      'Cannot find a principal before `kms:PutKeyPolicy`; a policy of type `key` is judged for one',
    ])
  })

  it('asks for every action of a pattern', async () => {
    const policy = policyOf(statement('Allow', {AWS: APP}, ['kms:GenerateDataKey', 'kms:GenerateMac']))
    expect(await check(policy, 'key', 'may', `${APP} kms:Generate*`)).toEqual([
      'no',
      [],
      'Cannot find an Allow of `kms:GenerateDataKeyPair` and 2 more to `arn:aws:iam::111122223333:role/App`',
    ])
    expect(await check(policy, 'key', 'may-not', `${APP} kms:Generate*`)).toEqual([
      'no',
      [1],
      'Unexpected grant of `kms:GenerateDataKey` and 1 more to `arn:aws:iam::111122223333:role/App` by statement 1, expected none',
    ])
  })

  it('counts only the actions that share a reason', async () => {
    const policy = policyOf(statement('Deny', '*', 'kms:GenerateDataKeyPair*'))
    expect(await check(policy, 'key', 'may', `${APP} kms:GenerateDataKey*`)).toEqual([
      'no',
      [1],
      'Cannot find an Allow of `kms:GenerateDataKey` and 1 more to `arn:aws:iam::111122223333:role/App`',
    ])
  })

  it('names all that an answer depends on', async () => {
    const policy = policyOf(
      statement('Allow', ROOT, 'kms:*', {Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}}}),
      statement('Deny', '*', 'kms:*', {Condition: {Null: {'aws:PrincipalOrgID': 'true'}}}),
    )
    expect(await check(policy, 'key', 'may', `${APP} kms:Decrypt`)).toEqual([
      'uncertain',
      [1, 2],
      'Cannot tell that `arn:aws:iam::111122223333:role/App` may `kms:Decrypt`: ' +
        'statement 1 allows it only if an identity policy of account `111122223333` allows it and only if `aws:MultiFactorAuthPresent` is `true`; ' +
        'statement 2 denies it only if `aws:PrincipalOrgID` is absent',
    ])
  })

  it('does not judge what is left out', async () => {
    const policy = policyOf(DEFAULT_STATEMENT, '...')
    expect(await check(policy, 'key', 'may', '111122223333 kms:*')).toEqual([
      'uncertain',
      [1],
      'Cannot tell that `111122223333` may `kms:CancelKeyDeletion` and 44 more: depending on parts of the policy that are left out or cannot be read',
    ])
  })
})

describe('claims of other policies', () => {
  const read = {Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/public/*'}

  it.each<[PolicyType, unknown[], 'may' | 'may-not', string, string, string]>([
    ['identity', [read], 'may', 's3:GetObject', 'yes', 'Found an Allow of `s3:GetObject` by statement 1'],
    [
      'identity',
      [read],
      'may-not',
      's3:GetObject on arn:aws:s3:::logs/*',
      'no',
      'Unexpected grant of `s3:GetObject` on `arn:aws:s3:::logs/*` by statement 1, expected none',
    ],
    [
      'identity',
      [read],
      'may',
      's3:GetObject on arn:aws:s3:::logs/*',
      'uncertain',
      'Cannot tell that its principal may `s3:GetObject` on `arn:aws:s3:::logs/*`: statement 1 allows it only for `arn:aws:s3:::logs/public/*`',
    ],
    [
      'identity',
      [{Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::logs/public/*'}],
      'may',
      's3:GetObject on arn:aws:s3:::logs/*',
      'uncertain',
      'Cannot tell that its principal may `s3:GetObject` on `arn:aws:s3:::logs/*`: statement 1 allows it not for `arn:aws:s3:::logs/public/*`',
    ],
    [
      'identity',
      [read],
      'may-not',
      's3:GetObject on arn:aws:s3:::other/*',
      'yes',
      'Found no Allow of `s3:GetObject` on `arn:aws:s3:::other/*`',
    ],
    [
      'identity',
      [read],
      'may',
      `${APP} s3:GetObject`,
      'yes',
      'Found an Allow of `s3:GetObject` by statement 1',
    ],
    [
      'scp',
      [{Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*'}],
      'may-not',
      'organizations:LeaveOrganization',
      'yes',
      'Found a Deny of `organizations:LeaveOrganization` by statement 1',
    ],
    [
      'scp',
      [{Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*'}],
      'may-not',
      'iam:CreateUser',
      'no',
      'Cannot find a Deny of `iam:CreateUser`',
    ],
    [
      'scp',
      [{Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*'}],
      'may',
      'iam:CreateUser',
      'yes',
      'Found no Deny of `iam:CreateUser`',
    ],
    [
      'trust',
      [{Effect: 'Allow', Principal: {Service: 'lambda.amazonaws.com'}, Action: 'sts:AssumeRole'}],
      'may',
      'lambda.amazonaws.com sts:AssumeRole',
      'yes',
      'Found an Allow of `sts:AssumeRole` to `lambda.amazonaws.com` by statement 1',
    ],
  ])('%s policy %j: %s %s', async (type, statements, kind, text, holds, message) => {
    const [found, , said] = await check(policyOf(...statements), type, kind, text)
    expect([found, said]).toEqual([holds, message])
  })
})

describe('the key policies of the playbook', () => {
  const playbook = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')
  const [user, admin] = [...playbook.matchAll(/```\n([\s\S]*?)```/g)].map(([, text]) => parsePolicy(text!))
  const KEY = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

  it.each<[string, Policy, 'may' | 'may-not', string, string]>([
    ['user', user!, 'may', `${ACCOUNT}:user/CMKUser kms:Decrypt on ${KEY}`, 'yes'],
    ['user', user!, 'may', `${ACCOUNT}:user/CMKUser kms:Decrypt`, 'uncertain'],
    ['user', user!, 'may-not', `${ACCOUNT}:user/CMKUser kms:PutKeyPolicy`, 'yes'],
    ['user', user!, 'may-not', 'everyone kms:*', 'yes'],
    ['admin', admin!, 'may', `${ACCOUNT}:role/KMSAdminRole kms:PutKeyPolicy`, 'yes'],
    ['admin', admin!, 'may', `${ACCOUNT}:user/KMSAdminUser kms:CreateGrant`, 'yes'],
    ['admin', admin!, 'may-not', `${ACCOUNT}:role/KMSAdminRole kms:Decrypt`, 'yes'],
    ['admin', admin!, 'may-not', `${ACCOUNT}:role/KMSAdminRole kms:Generate*`, 'yes'],
    ['admin', admin!, 'may-not', `${ACCOUNT}:role/KMSAdminRole kms:ScheduleKeyDeletion`, 'no'],
  ])('%s: %3$s', async (_, policy, kind, text, holds) => {
    expect((await check(policy, 'key', kind, text))[0]).toBe(holds)
  })
})

describe('the claims of one document', () => {
  it('share what may be compared, and take none where it is not enough', async () => {
    const claim = parseClaim('s3:GetObject')
    if (isClaimFault(claim)) throw new Error(claim.message)
    const policy = policyOf(
      statement('Allow', undefined, 's3:GetObject'),
      statement('Deny', undefined, 's3:Put*'),
    )
    const budget = new ClaimBudget(100)
    const ask = () => checkClaim(policy, 'identity', {kind: 'may', claim}, data, budget)
    // Two statements, each with one action and what comes before it.
    expect([(await ask()).holds, (await ask()).holds]).toEqual(['yes', 'yes'])
    expect(await ask()).toEqual({
      holds: 'uncertain',
      message:
        'Cannot tell that its principal may `s3:GetObject`: there is too much to compare for the claims of one document',
      evidence: [],
    })
    expect(budget.take(16)).toBe(true)
    expect(budget.take(1)).toBe(false)
  })
})

describe('what AWS allows to everyone', () => {
  const DENY = {Effect: 'Deny', Action: 'sts:*', Resource: '*'}
  it.each([
    ['may', 'sts:GetCallerIdentity', 'yes'],
    ['may-not', 'sts:GetCallerIdentity', 'no'],
    ['may-not', 'sts:AssumeRole', 'yes'],
  ] as const)('%s %s in spite of a Deny: %s', async (kind, text, holds) => {
    const [found] = await check(parsePolicy(JSON.stringify(DENY)), 'identity', kind, text)
    expect(found).toBe(holds)
  })
})

describe('a policy variable', () => {
  const policy = (version: string) =>
    parsePolicy(
      JSON.stringify({
        Version: version,
        Statement: [
          {Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::home/${aws:username}/*'},
        ],
      }),
    )
  it.each([
    ['2008-10-17', 'yes'],
    ['2012-10-17', 'uncertain'],
  ])('is text in a policy of %s, so that the claim is told: %s', async (version, holds) => {
    const [found] = await check(
      policy(version),
      'identity',
      'may-not',
      's3:GetObject on arn:aws:s3:::home/ann/x',
    )
    expect(found).toBe(holds)
  })
})
