import {describe, expect, it} from 'vitest'
import {evaluatePolicy, type Request} from '../../../src/policy/evaluate/index.ts'
import {type Policy, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {ACCOUNT, ADMIN, APP, DEFAULT_STATEMENT, policyOf, ROOT, statement} from './policies.ts'

const DECRYPT: Request = {principal: APP, action: 'kms:Decrypt'}

/** The kind of answer, and of what leaves a doubt. */
function ask(policy: Policy, type: PolicyType, request: Request): string {
  const answer = evaluatePolicy(policy, type, request)
  if (answer.kind !== 'uncertain') return answer.kind
  return `uncertain: ${answer.reasons.map(({kind}) => kind).join(', ')}`
}

describe('statements', () => {
  const allow = statement('Allow', {AWS: APP}, 'kms:Decrypt')
  const deny = statement('Deny', '*', 'kms:*')
  const org = {Condition: {StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}}

  it.each<[string, unknown[], string]>([
    ['nothing allows it', [statement('Allow', {AWS: ADMIN}, 'kms:Decrypt')], 'not-allowed'],
    ['an Allow', [allow], 'allowed'],
    ['a Deny beside an Allow', [allow, deny], 'denied'],
    ['a Deny before an Allow', [deny, allow], 'denied'],
    ['a Deny alone', [deny], 'denied'],
    ['an Allow under a condition', [{...allow, ...org}], 'only-if'],
    ['an Allow, and one under a condition', [{...allow, ...org}, allow], 'allowed'],
    ['a Deny under a condition', [allow, {...deny, ...org}], 'only-if'],
    ['a Deny under a condition alone', [{...deny, ...org}], 'not-allowed'],
    ['an empty condition', [{...allow, Condition: {}}], 'allowed'],
    ['a Deny of something else', [allow, statement('Deny', '*', 'kms:Encrypt')], 'allowed'],
    ['another case', [{...allow, Action: 'KMS:dEcRyPt'}], 'allowed'],
    ['a pattern', [{...allow, Action: ['kms:Enc*', 'kms:D?crypt']}], 'allowed'],
    ['every action', [{...allow, Action: '*'}], 'allowed'],
    ['NotAction without it', [{...allow, Action: undefined, NotAction: 'kms:Put*'}], 'allowed'],
    ['NotAction with it', [{...allow, Action: undefined, NotAction: 'kms:*'}], 'not-allowed'],
    ['a Deny with NotAction', [allow, {...deny, Action: undefined, NotAction: 'kms:Encrypt'}], 'denied'],
    ['no resource, which has no effect', [{...allow, Resource: undefined}], 'not-allowed'],
    ['a placeholder for the action', [{...allow, Action: 'kms:<action>'}], 'uncertain: placeholder'],
    ['a placeholder of another service', [{...allow, Action: 's3:<action>'}], 'not-allowed'],
    ['no action', [{...allow, Action: undefined}], 'uncertain: malformed'],
    ['an action that is a number', [{...allow, Action: [1]}], 'uncertain: malformed'],
    ['an effect that is none', [{...allow, Effect: 'Permit'}], 'uncertain: malformed'],
    ['an Allow beside an effect that is none', [allow, {...deny, Effect: 'Dney'}], 'uncertain: malformed'],
    ['a condition that cannot be read', [{...allow, Condition: 'x'}], 'uncertain: malformed'],
    ['a principal that cannot be read', [{...allow, Principal: undefined}], 'uncertain: malformed'],
    ['statements that are left out', [allow, '...'], 'uncertain: unread'],
    ['no statements', [], 'uncertain: unread'],
    ['a number among the statements', [allow, 1], 'uncertain: unread'],
  ])('%s: %s', (_, statements, expected) => {
    expect(ask(policyOf(...statements), 'key', DECRYPT)).toBe(expected)
  })

  it('gives the statements that decide, with their places', () => {
    const policy = policyOf(allow, {...deny, Sid: 'No'})
    const {offset, length} = policy.statements[1]!
    expect(evaluatePolicy(policy, 'key', DECRYPT)).toEqual({
      kind: 'denied',
      evidence: [{path: ['Statement', 1], offset, length, number: 2, sid: 'No', effect: 'Deny'}],
    })
  })

  it('gives the tests that decide', () => {
    const policy = policyOf({...allow, ...org})
    const {offset, length} = policy.statements[0]!
    const evidence = {
      path: ['Statement', 0],
      offset,
      length,
      number: 1,
      sid: undefined,
      effect: 'Allow' as const,
    }
    expect(evaluatePolicy(policy, 'key', DECRYPT)).toEqual({
      kind: 'only-if',
      tests: [
        {
          operator: 'StringEquals',
          conditionKey: 'aws:PrincipalOrgID',
          values: ['o-a1b2c3d4e5'],
          statement: evidence,
        },
      ],
      evidence: [evidence],
    })
  })

  it.each([
    ['a comment', '// the app\n', 'allowed'],
    ['a comment for statements', '// ... others\n', 'uncertain: unread'],
    ['an ellipsis', '...', 'uncertain: unread'],
  ])('%s in the text: %s', (_, dirt, expected) => {
    const text = `{"Version": "2012-10-17", "Statement": [${JSON.stringify(allow)}\n${dirt}]}`
    expect(ask(parsePolicy(text), 'key', DECRYPT)).toBe(expected)
  })

  it('does not trust an element that stands twice', () => {
    const twice = parsePolicy(JSON.stringify(allow).replace('"Resource"', '"Effect":"Deny","Resource"'))
    expect(ask(twice, 'key', DECRYPT)).toBe('uncertain: unread')
  })
})

describe('principals', () => {
  const SESSION = 'arn:aws:sts::111122223333:assumed-role/App/ci'
  const SAML = `${ACCOUNT}:saml-provider/Idp`

  it.each<[unknown, string, string]>([
    ['*', APP, 'allowed'],
    ['*', 'everyone', 'allowed'],
    [{AWS: '*'}, '*', 'allowed'],
    [{AWS: [APP, '*']}, 'everyone', 'allowed'],
    [{AWS: APP}, 'everyone', 'not-allowed'],
    [ROOT, 'everyone', 'not-allowed'],
    [ROOT, APP, 'uncertain: delegated'],
    [{AWS: '111122223333'}, APP, 'uncertain: delegated'],
    [ROOT, SESSION, 'uncertain: delegated'],
    [ROOT, '111122223333', 'allowed'],
    [{AWS: '111122223333'}, `${ACCOUNT}:root`, 'allowed'],
    [{AWS: '444455556666'}, APP, 'not-allowed'],
    [{AWS: APP}, '111122223333', 'not-allowed'],
    [{AWS: APP}, SESSION, 'allowed'],
    [{AWS: `${ACCOUNT}:role/team/App`}, SESSION, 'allowed'],
    [{AWS: ADMIN}, SESSION, 'not-allowed'],
    [{AWS: SESSION}, APP, 'uncertain: part'],
    [{AWS: SESSION}, SESSION, 'allowed'],
    [{AWS: `${ACCOUNT}:user/App`}, APP, 'not-allowed'],
    [{AWS: 'arn:aws:iam::<account-id>:role/App'}, APP, 'uncertain: placeholder'],
    [{AWS: 'arn:aws:iam::<account-id>:role/Admin'}, APP, 'not-allowed'],
    [{AWS: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}, APP, 'uncertain: placeholder'],
    [
      {AWS: 'arn:aws:iam::${AWS::AccountId}:root'},
      'arn:aws:iam::${AWS::AccountId}:role/App',
      'uncertain: delegated',
    ],
    [{AWS: '${aws_iam_role.app.arn}'}, APP, 'uncertain: placeholder'],
    [{AWS: 'arn:aws:iam::{{account}}:role/App'}, 'arn:aws:iam::{{account}}:role/App', 'allowed'],
    [{Service: 'logs.amazonaws.com'}, 'logs.amazonaws.com', 'allowed'],
    [{Service: 'logs.amazonaws.com'}, 'sns.amazonaws.com', 'not-allowed'],
    [{Service: 'logs.amazonaws.com'}, APP, 'not-allowed'],
    [{Service: '*'}, 'sns.amazonaws.com', 'allowed'],
    [{Service: '*'}, APP, 'not-allowed'],
    [ROOT, 'logs.amazonaws.com', 'not-allowed'],
    [{Federated: SAML}, SAML, 'allowed'],
    [{Federated: 'accounts.google.com'}, 'accounts.google.com', 'allowed'],
    [{CanonicalUser: 'a'.repeat(64)}, 'a'.repeat(64), 'allowed'],
    [{CanonicalUser: 'a'.repeat(64)}, 'everyone', 'not-allowed'],
    [{CanonicalUser: 'a'.repeat(64)}, APP, 'uncertain: placeholder'],
    [{__proto__: null, AWS: []}, APP, 'not-allowed'],
  ])('%j and %s: %s', (principal, asked, expected) => {
    const policy = policyOf(statement('Allow', principal, 'kms:Decrypt'))
    expect(ask(policy, 'key', {principal: asked, action: 'kms:Decrypt'})).toBe(expected)
  })

  it('names the account that decides', () => {
    const answer = evaluatePolicy(policyOf(DEFAULT_STATEMENT), 'key', DECRYPT)
    expect(answer.kind === 'uncertain' ? answer.reasons.map(({because}) => because) : answer.kind).toEqual([
      'only if an identity policy of account `111122223333` allows it',
    ])
  })

  it('takes the Deny of an account for one of its identities', () => {
    const policy = policyOf(statement('Allow', {AWS: APP}, 'kms:*'), statement('Deny', ROOT, 'kms:*'))
    expect(ask(policy, 'key', DECRYPT)).toBe('denied')
  })

  it.each<[string, unknown, string, string]>([
    ['the principal and its account', [APP, ROOT.AWS], APP, 'allowed'],
    ['the principal without its account', [APP], APP, 'uncertain: not-principal'],
    ['another of the account', [ADMIN, ROOT.AWS], APP, 'uncertain: not-principal'],
    ['another account', ['444455556666'], APP, 'denied'],
    ['only others', [ADMIN], APP, 'denied'],
    ['a stranger to those spared', [APP, ROOT.AWS], 'everyone', 'denied'],
    ['a session whose role is spared', [APP, ROOT.AWS], SESSION, 'uncertain: not-principal'],
    ['a session with role and account', [APP, ROOT.AWS, SESSION], SESSION, 'allowed'],
    ['a placeholder', ['<admin-role-arn>'], APP, 'uncertain: placeholder'],
    ['the account itself', [ROOT.AWS], '111122223333', 'allowed'],
    ['a service among those not spared', [ROOT.AWS], 'logs.amazonaws.com', 'denied'],
  ])('a Deny that spares %s', (_, spared, asked, expected) => {
    const policy = policyOf(statement('Allow', '*', 'kms:*'), {
      Effect: 'Deny',
      NotPrincipal: {AWS: spared},
      Action: 'kms:*',
      Resource: '*',
    })
    expect(ask(policy, 'key', {principal: asked, action: 'kms:Decrypt'})).toBe(expected)
  })

  it('takes a star of services for services alone', () => {
    const policy = policyOf(statement('Allow', '*', 'kms:*'), {
      Effect: 'Deny',
      NotPrincipal: {Service: '*'},
      Action: 'kms:*',
      Resource: '*',
    })
    expect(ask(policy, 'key', DECRYPT)).toBe('denied')
    expect(ask(policy, 'key', {...DECRYPT, principal: 'logs.amazonaws.com'})).toBe('allowed')
  })

  it('asks for a principal where the policy has some', () => {
    expect(ask(policyOf(DEFAULT_STATEMENT), 'key', {action: 'kms:Decrypt'})).toBe('uncertain: principal')
  })
})

describe('resources', () => {
  const READ = {Effect: 'Allow', Action: 's3:GetObject'}

  it.each<[object, string | undefined, string]>([
    [{Resource: '*'}, 'arn:aws:s3:::logs/a', 'allowed'],
    [{Resource: 'arn:aws:s3:::logs/*'}, 'arn:aws:s3:::logs/a', 'allowed'],
    [{Resource: 'arn:aws:s3:::logs/*'}, 'arn:aws:s3:::logs/*', 'allowed'],
    [{Resource: 'arn:aws:s3:::logs/*'}, undefined, 'allowed'],
    [{Resource: 'arn:aws:s3:::logs/*'}, 'arn:aws:s3:::other/a', 'not-allowed'],
    [{Resource: 'arn:aws:s3:::logs/public/*'}, 'arn:aws:s3:::logs/*', 'uncertain: part'],
    [{Resource: 'arn:aws:s3:::logs/?'}, 'arn:aws:s3:::logs/*', 'uncertain: part'],
    [{Resource: 'arn:aws:s3:::Logs/*'}, 'arn:aws:s3:::logs/a', 'not-allowed'],
    [{Resource: 'arn:aws:s3:::<bucket>/*'}, 'arn:aws:s3:::logs/a', 'uncertain: placeholder'],
    [{Resource: 'arn:aws:s3:::<bucket>/*'}, 'arn:aws:s3:::<bucket>/a', 'allowed'],
    [{Resource: 'arn:aws:s3:::home/${aws:username}/*'}, 'arn:aws:s3:::home/ann/a', 'uncertain: placeholder'],
    [{Resource: 'arn:aws:s3:::home/${aws:username}/*'}, 'arn:aws:s3:::logs/a', 'not-allowed'],
    [{NotResource: 'arn:aws:s3:::logs/*'}, 'arn:aws:s3:::logs/a', 'not-allowed'],
    [{NotResource: 'arn:aws:s3:::logs/*'}, 'arn:aws:s3:::other/a', 'allowed'],
    [{NotResource: 'arn:aws:s3:::logs/*'}, undefined, 'allowed'],
    [{}, 'arn:aws:s3:::logs/a', 'uncertain: malformed'],
    [{Resource: 7}, 'arn:aws:s3:::logs/a', 'uncertain: malformed'],
  ])('%j and %s: %s', (element, resource, expected) => {
    expect(ask(policyOf({...READ, ...element}), 'identity', {action: 's3:GetObject', resource})).toBe(
      expected,
    )
  })

  it('does not know whether a Deny of some resources leaves others', () => {
    const policy = policyOf(
      {...READ, Resource: '*'},
      {...READ, Effect: 'Deny', Resource: 'arn:aws:s3:::logs/*'},
    )
    expect(ask(policy, 'identity', {action: 's3:GetObject'})).toBe('uncertain: part')
    expect(ask(policy, 'identity', {action: 's3:GetObject', resource: 'arn:aws:s3:::logs/a'})).toBe('denied')
    expect(ask(policy, 'identity', {action: 's3:GetObject', resource: 'arn:aws:s3:::b/a'})).toBe('allowed')
  })

  it('takes a key by its ARN only for the key that is asked for', () => {
    const key = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    const policy = policyOf(statement('Allow', {AWS: APP}, 'kms:Decrypt', {Resource: key}))
    expect(ask(policy, 'key', DECRYPT)).toBe('uncertain: key')
    expect(ask(policy, 'key', {...DECRYPT, resource: key})).toBe('allowed')
    expect(ask(policy, 'key', {...DECRYPT, resource: key.replace('1234abcd', '0000abcd')})).toBe(
      'not-allowed',
    )
  })
})

describe('types', () => {
  const identity = (effect: string) => ({Effect: effect, Action: 'kms:Decrypt', Resource: '*'})

  it.each<[PolicyType, unknown[], string]>([
    ['identity', [identity('Allow')], 'allowed'],
    ['identity', [identity('Allow'), identity('Deny')], 'denied'],
    ['identity', [statement('Allow', '*', 'kms:Decrypt')], 'uncertain: malformed'],
    ['boundary', [identity('Allow')], 'not-denied'],
    ['boundary', [identity('Deny')], 'denied'],
    ['boundary', [{...identity('Deny'), Action: 's3:*'}], 'not-allowed'],
    ['session', [identity('Allow')], 'not-denied'],
    ['session', [identity('Deny')], 'denied'],
    ['scp', [identity('Allow')], 'not-denied'],
    ['scp', [identity('Deny')], 'denied'],
    ['scp', [{...identity('Deny'), Action: 's3:*'}], 'not-denied'],
    ['scp', [{...identity('Allow'), Action: 's3:*'}], 'not-allowed'],
    ['rcp', [statement('Deny', '*', 's3:*')], 'not-denied'],
    ['rcp', [statement('Deny', '*', 'kms:*')], 'denied'],
    ['endpoint', [statement('Allow', '*', '*')], 'not-denied'],
    ['endpoint', [statement('Allow', '*', 's3:*')], 'not-allowed'],
    ['bucket', [statement('Allow', {AWS: APP}, 'kms:Decrypt')], 'allowed'],
    ['resource', [{Effect: 'Allow', Principal: {AWS: APP}, Action: 'kms:Decrypt'}], 'allowed'],
    ['trust', [{Effect: 'Allow', Principal: {AWS: APP}, Action: 'kms:Decrypt'}], 'allowed'],
    ['unknown', [identity('Allow')], 'uncertain: type'],
  ])('%s policy %j: %s', (type, statements, expected) => {
    expect(ask(policyOf(...statements), type, DECRYPT)).toBe(expected)
  })

  it('knows who may assume a role', () => {
    const policy = policyOf({Effect: 'Allow', Principal: {AWS: ADMIN}, Action: 'sts:AssumeRole'})
    expect(ask(policy, 'trust', {principal: ADMIN, action: 'sts:AssumeRole'})).toBe('allowed')
    expect(ask(policy, 'trust', {principal: APP, action: 'sts:AssumeRole'})).toBe('not-allowed')
  })
})

describe('what AWS documents', () => {
  const USERS = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']

  it("is said of the console's key policy", () => {
    const policy = policyOf(
      DEFAULT_STATEMENT,
      statement('Allow', {AWS: ADMIN}, ['kms:Put*', 'kms:ScheduleKeyDeletion']),
      statement('Allow', {AWS: APP}, USERS),
      statement('Allow', {AWS: APP}, ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'], {
        Condition: {Bool: {'kms:GrantIsForAWSResource': 'true'}},
      }),
    )
    const askFor = (principal: string, action: string) => ask(policy, 'key', {principal, action})
    expect(askFor(APP, 'kms:GenerateDataKeyWithoutPlaintext')).toBe('allowed')
    expect(askFor(ADMIN, 'kms:PutKeyPolicy')).toBe('allowed')
    expect(askFor(ADMIN, 'kms:Decrypt')).toBe('uncertain: delegated')
    expect(askFor(`${ACCOUNT}:user/Ann`, 'kms:Decrypt')).toBe('uncertain: delegated')
    expect(askFor(APP, 'kms:CreateGrant')).toBe('uncertain: delegated')
    expect(askFor('arn:aws:iam::444455556666:root', 'kms:Decrypt')).toBe('not-allowed')
    expect(askFor('everyone', 'kms:Decrypt')).toBe('not-allowed')
  })

  it('is said of a bucket that only one user is spared from a Deny of', () => {
    const bob = 'arn:aws:iam::444455556666:user/Bob'
    const policy = policyOf({
      Effect: 'Deny',
      NotPrincipal: {AWS: [bob, 'arn:aws:iam::444455556666:root']},
      Action: 's3:*',
      Resource: ['arn:aws:s3:::BUCKETNAME', 'arn:aws:s3:::BUCKETNAME/*'],
    })
    const request = {action: 's3:GetObject', resource: 'arn:aws:s3:::BUCKETNAME/a'}
    expect(ask(policy, 'bucket', {...request, principal: bob})).toBe('not-allowed')
    expect(ask(policy, 'bucket', {...request, principal: APP})).toBe('denied')
    expect(ask(policy, 'bucket', {...request, principal: 'everyone'})).toBe('denied')
    expect(ask(policy, 'bucket', {...request, principal: 'everyone', action: 's4:Get'})).toBe('not-allowed')
  })
})
