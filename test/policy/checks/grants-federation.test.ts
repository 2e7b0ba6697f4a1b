import {expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

const ACCOUNT = 'arn:aws:iam::111122223333'
const WEB = 'sts:AssumeRoleWithWebIdentity'
const HOST = 'token.actions.githubusercontent.com'
const GITHUB = `${ACCOUNT}:oidc-provider/${HOST}`
const EKS_HOST = 'oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE'
const EKS = `${ACCOUNT}:oidc-provider/${EKS_HOST}`

function federated(provider: string | string[], condition?: object, action: string = WEB) {
  return {Effect: 'Allow', Principal: {Federated: provider}, Action: action, Condition: condition}
}

function ofService(action: string | string[]) {
  return {Effect: 'Allow', Principal: {Service: 'rolesanywhere.amazonaws.com'}, Action: action}
}

async function judge(statements: object | object[], type: PolicyType = 'trust') {
  const text = JSON.stringify({Version: '2012-10-17', Statement: [statements].flat()})
  const found = await runChecks(checkFamilies.grants, parsePolicy(text), {type})
  return found.map(({code, severity, path, offset, length, message}) => [
    `${severity} ${code} ${path.slice(1).join('.')}`,
    text.slice(offset, offset + length),
    message,
  ])
}

it.each([
  ['Staff', 'sts:AssumeRoleWithSAML'],
  ['https://accounts.google.com', WEB],
  [`${ACCOUNT}:role/Staff`, WEB],
  ['arn:aws:iam::<account-id>:role/Staff', WEB],
  ['arn:aws:iam::111122223333:saml-provider', 'sts:AssumeRoleWithSAML'],
  ['arnaws:iam::111122223333:saml-provider/Staff', 'sts:AssumeRoleWithSAML'],
  ['ar:aws:iam::111122223333:oidc-provider/login.acme.org', WEB],
])('does not take %s for an identity provider', async (provider, action) => {
  const condition = {StringEquals: {'saml:aud': 'x', 'accounts.google.com:aud': 'x'}}
  const found = await judge(federated(provider, condition, action))
  expect(found.filter(([heading]) => heading?.includes('SYNTAX'))).toEqual([
    [
      'error INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY 0.Principal.Federated',
      JSON.stringify(provider),
      `Unexpected federated principal \`${provider.length > 40 ? `${provider.slice(0, 39)}…` : provider}\`, expected the ARN of an identity provider`,
    ],
  ])
})

it.each(['login.example.com', 'gitlab.com', HOST])('does not know %s by its name alone', async (provider) => {
  const found = await judge(federated([provider], {StringEquals: {[`${provider}:sub`]: 'x'}}))
  expect(found).toEqual([
    [
      'warning PB_UNKNOWN_FEDERATION_SOURCE 0.Principal.Federated.0',
      `"${provider}"`,
      `Unexpected federated principal \`${provider}\`, expected the ARN of an identity provider, or one that every account has, such as \`accounts.google.com\``,
    ],
  ])
})

it.each([
  'accounts.google.com',
  'graph.facebook.com',
  'www.amazon.com',
  'cognito-identity.amazonaws.com',
  'cognito-identity-us-gov.amazonaws.com',
  EKS,
  'arn:aws-us-gov:iam::${AWS::AccountId}:oidc-provider/${Provider}',
  '${aws_iam_openid_connect_provider.this.arn}',
  '<provider-arn>',
  'PROVIDER_ARN',
  'your-provider',
  'arn:aws:iam::<account>:<provider>',
])('takes %s as it is', async (provider) => {
  const keys = {[`${EKS_HOST}:sub`]: 'x', [`${provider}:aud`]: 'x'}
  expect(await judge(federated(provider, {StringEquals: keys}))).toEqual([])
})

it('wants a condition on what a provider says of the user', async () => {
  expect(await judge(federated(EKS))).toEqual([
    [
      'warning MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL 0.Principal.Federated',
      `"${EKS}"`,
      'Cannot find a condition on a key of `oidc.eks.us-west-2.amazonaws.com/id/EXA…`; all its identities could assume the role',
    ],
  ])
  expect(
    (await judge(federated('accounts.google.com', {IpAddress: {'aws:SourceIp': '192.0.2.0/24'}}))).length,
  ).toBe(1)
})

it.each([
  {StringEquals: {[`${EKS_HOST}:aud`]: 'sts.amazonaws.com'}},
  {StringLike: {'$oidc_provider:sub': 'system:serviceaccount:default:*'}},
  {StringEquals: {'${Provider}:anything': 'x'}},
])('is content with %j', async (condition) => {
  expect(await judge(federated(EKS, condition))).toEqual([])
})

it('asks nothing of SAML, of a Deny, and of a condition that cannot be read', async () => {
  const saml = federated(`${ACCOUNT}:saml-provider/ADFS`, undefined, 'sts:AssumeRoleWithSAML')
  expect(await judge(saml)).toEqual([])
  expect(await judge({...federated(EKS), Effect: 'Deny'})).toEqual([])
  expect(await judge(federated(EKS, ['?']))).toEqual([])
})

it('says what ForAnyValue and ForAllValues do to an audience', async () => {
  const audience = {[`${EKS_HOST}:aud`]: 'sts.amazonaws.com'}
  const subject = {[`${EKS_HOST}:sub`]: 'x'}
  const key = '`oidc.eks.us-west-2.amazonaws.com/id/EXA…`'
  expect(await judge(federated(EKS, {'ForAnyValue:StringLike': audience, StringLike: subject}))).toEqual([
    [
      'warning FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE 0.Condition.ForAnyValue:StringLike',
      '"ForAnyValue:StringLike"',
      `Unexpected \`ForAnyValue\` for ${key}, expected \`StringLike\` for a token of one audience`,
    ],
  ])
  expect(await judge(federated(EKS, {'ForAllValues:StringEquals': audience, StringLike: subject}))).toEqual([
    [
      'info CONFIRM_AUDIENCE_CLAIM_TYPE 0.Condition.ForAllValues:StringEquals',
      '"ForAllValues:StringEquals"',
      `Unexpected \`ForAllValues\` for ${key}, expected \`StringEquals\` unless its tokens have several audiences`,
    ],
  ])
})

it('lets the authentication methods of Cognito have several values', async () => {
  const condition = {
    StringEquals: {'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-dead-beef-dead-123456790ab'},
    'ForAnyValue:StringLike': {'cognito-identity.amazonaws.com:amr': 'authenticated'},
  }
  expect(await judge(federated('cognito-identity.amazonaws.com', condition))).toEqual([])
})

it('finds each wildcard in a subject of GitHub', async () => {
  const subjects = [
    'repo:octo-org/octo-repo:*',
    'repo:octo-org/octo-repo:ref:refs/heads/main',
    'repo:<org>/<repo>:?',
  ]
  const condition = {StringLike: {[`${HOST}:sub`]: subjects}}
  const heading = `warning SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED 0.Condition.StringLike.${HOST}:sub`
  expect(await judge(federated(GITHUB, condition))).toEqual(
    [0, 2].map((index) => [
      `${heading}.${index}`,
      `"${subjects[index]}"`,
      `Unexpected wildcard in subject \`${subjects[index]}\`, expected the repository and the branch by name`,
    ]),
  )
})

it.each([
  {StringEquals: {[`${HOST}:sub`]: 'repo:octo-org/octo-repo:*'}},
  {StringLike: {[`${HOST}:sub`]: 'repo:<org>/{{repo}}:ref:refs/heads/${branch}'}},
  {
    StringLike: {[`${HOST}:sub`]: 'repo:octo-org/octo-repo:*'},
    StringEquals: {[`${HOST}:ref`]: 'refs/heads/main'},
  },
  {StringEquals: {[`${HOST}:repository_id`]: '123456789'}},
])('is content with the subject of %j', async (condition) => {
  expect(await judge(federated(GITHUB, condition))).toEqual([])
})

it('does not take the audience for a repository', async () => {
  const found = await judge(federated(GITHUB, {StringEquals: {[`${HOST}:aud`]: 'sts.amazonaws.com'}}))
  expect(found.map(([heading]) => heading)).toEqual([
    'warning MISSING_GITHUB_REPO_CONDITION_KEY 0.Principal.Federated',
  ])
})

it('counts the three actions of Roles Anywhere over the policy', async () => {
  expect(await judge(ofService(['sts:AssumeRole', 'STS:tagSession']))).toEqual([
    [
      'error MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY 0.Principal.Service',
      '"rolesanywhere.amazonaws.com"',
      'Cannot find `sts:SetSourceIdentity` among the actions for `rolesanywhere.amazonaws.com`; it needs all of `sts:AssumeRole`, `sts:SetSourceIdentity`, `sts:TagSession`',
    ],
  ])
  const rest = ofService(['sts:SetSourceIdentity', 'sts:TagSession'])
  expect(await judge([ofService('sts:AssumeRole'), rest])).toEqual([])
  expect(await judge(ofService(['sts:AssumeRole', '<others>']))).toEqual([])
  expect(await judge(ofService('sts:*'))).toEqual([])
  const bare = JSON.stringify(ofService('sts:AssumeRole'))
  expect(await runChecks(checkFamilies.grants, parsePolicy(bare), {type: 'trust'})).toEqual([])
})

it('finds a session beside its role', async () => {
  const session = 'arn:aws:sts::111122223333:assumed-role/App/nightly'
  const trust = (...AWS: string[]) => ({Effect: 'Allow', Principal: {AWS}, Action: 'sts:AssumeRole'})
  expect(await judge(trust(session, `${ACCOUNT}:role/teams/App`))).toEqual([
    [
      'info REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY 0.Principal.AWS.0',
      `"${session}"`,
      'Redundant principal `arn:aws:sts::111122223333:assumed-role/…`: role `arn:aws:iam::111122223333:role/teams/App` covers its sessions; remove it',
    ],
  ])
  expect(await judge(trust(session, `${ACCOUNT}:role/Other`, 'arn:aws:iam::444455556666:role/App'))).toEqual(
    [],
  )
})
