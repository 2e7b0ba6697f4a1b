import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of ARNs say of a statement: code, message, and what could stand there. */
async function judge(statement: object, type: PolicyType = 'identity') {
  const text = JSON.stringify({Version: '2012-10-17', Statement: [{Effect: 'Allow', ...statement}]})
  const found = await runChecks(checkFamilies.arns, parsePolicy(text), {type, service: 's3'})
  return found.map(({code, message, suggestion}) => [
    code,
    message,
    ...(suggestion === undefined ? [] : [suggestion]),
  ])
}

describe('PB_WILDCARD_RESOURCE', () => {
  const star = (action: string | string[], condition?: object) =>
    judge({Action: action, Resource: '*', Condition: condition})

  it.each([
    [['sqs:DeleteQueue', 'sqs:ListQueues'], 'sqs:DeleteQueue'],
    [['ec2:RunInstances', 'ec2:TerminateInstances'], 'ec2:TerminateInstances'],
    [['ec2:TerminateI*'], 'ec2:TerminateInstances'],
    [['s3:DeleteO*'], 's3:DeleteObject'],
    [['sqs:*'], 'sqs:AddPermission'],
  ])('does not fall silent as a grant grows: %s', async (action, change) => {
    const message = `Unexpected resource \`*\` with \`${change}\`, expected the ARNs of what it may change`
    expect(await star(action)).toEqual([['PB_WILDCARD_RESOURCE', message]])
  })

  it.each([
    [['ec2:DescribeInstances', 'iam:ListRoles']],
    [['iam:CreateAccountAlias', 's3:PutAccountPublicAccessBlock']],
    [['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']],
    [['cloudwatch:PutMetricData', 'iam:PassRole', 'ec2:RunInstances']],
  ])('is not about reading, creating, or what takes no resource: %s', async (action) => {
    expect(await star(action)).toEqual([])
  })

  it('does not fall silent where all actions but some are granted', async () => {
    const message = 'Unexpected resource `*` with `NotAction`, expected the ARNs of what it may change'
    const excluded = ['iam:*', 'organizations:*']
    expect(await judge({NotAction: excluded, Resource: '*'})).toEqual([['PB_WILDCARD_RESOURCE', message]])
    expect(await judge({Effect: 'Deny', NotAction: excluded, Resource: '*'})).toEqual([])
    for (const all of ['*', '*:*', '**', ['iam:*', '*']])
      expect(await judge({NotAction: all, Resource: '*'})).toEqual([])
    const home = {StringEquals: {'aws:RequestedRegion': 'eu-west-1'}}
    expect(await judge({NotAction: excluded, Resource: '*', Condition: home})).toEqual([])
  })

  it('is not about what a condition limits', async () => {
    const tagged = {StringEquals: {'aws:ResourceTag/team': 'intake'}}
    expect(await star('ec2:*', tagged)).toEqual([])
  })
})

describe('PB_ALLOW_WITH_NOT_RESOURCE', () => {
  const statement = {Action: 'sqs:*', NotResource: 'arn:aws:sqs:eu-west-1:111122223333:intake'}

  it('is about what is granted', async () => {
    expect(await judge(statement)).toEqual([
      ['PB_ALLOW_WITH_NOT_RESOURCE', 'Unexpected `NotResource` with `Allow`, expected `Resource`'],
    ])
  })

  it('is not about a Deny, nor about a limit', async () => {
    expect(await judge({...statement, Effect: 'Deny'})).toEqual([])
    expect(await judge(statement, 'scp')).toEqual([])
  })
})

describe('PB_BUCKET_RESOURCE_STAR', () => {
  const read = {Principal: {AWS: '111122223333'}, Action: 's3:GetObject'}
  const message = 'Unexpected resource `*`, expected the ARN of the bucket, or of objects in it'

  it('is said of bucket policies', async () => {
    for (const resource of ['*', ['arn:aws:s3:::audit-store/*', '*']])
      expect(await judge({...read, Resource: resource}, 'bucket')).toEqual([
        ['PB_BUCKET_RESOURCE_STAR', message],
      ])
  })

  it('is not said of others, nor of other resources', async () => {
    expect(await judge({...read, Resource: '*'}, 'endpoint')).toEqual([])
    expect(await judge({...read, Resource: '*'}, 'resource')).toEqual([])
    expect(await judge({...read, Resource: 'arn:aws:s3:::audit-store/*'}, 'bucket')).toEqual([])
  })
})

describe('PB_UNKNOWN_POLICY_VARIABLE', () => {
  const arn = (variable: string) => `arn:aws:s3:::audit-store/${variable}/*`
  const get = (variable: string) => judge({Action: 's3:GetObject', Resource: arn(variable)})

  it.each([
    ['aws:usernam', 'aws:username'],
    ['aws:UserIdd', 'aws:userid'],
    ['sts:ExternalIdd', 'sts:ExternalId'],
  ])('has a misspelt key: %s', async (key, better) => {
    const message = `Cannot find condition key \`${key}\` of variable \`\${${key}}\`; did you mean \`\${${better}}\`?`
    expect(await get(`\${${key}}`)).toEqual([['PB_UNKNOWN_POLICY_VARIABLE', message, arn(`\${${better}}`)]])
  })

  it('has a key that nothing is near to', async () => {
    const message = 'Cannot find condition key `aws:foo` of variable `${aws:foo}`'
    expect(await get('${aws:foo}')).toEqual([['PB_UNKNOWN_POLICY_VARIABLE', message]])
  })

  it.each(['@{aws:username}', '#{aws:username}', '$(aws:username)', '{aws:username}'])(
    'has another mark: %s',
    async (variable) => {
      const message = `Unexpected \`${variable}\`, expected \`\${aws:username}\``
      expect(await get(variable)).toEqual([['PB_UNKNOWN_POLICY_VARIABLE', message, arn('${aws:username}')]])
    },
  )

  it('is found in conditions', async () => {
    const condition = {StringLike: {'s3:prefix': 'home/${aws:UserIdd}/*'}}
    const resource = 'arn:aws:s3:::audit-store'
    const said = await judge({Action: 's3:ListBucket', Resource: resource, Condition: condition})
    expect(said.map(([code]) => code)).toEqual(['PB_UNKNOWN_POLICY_VARIABLE'])
  })

  it.each([
    '${aws:username}',
    '${AWS:UserName}',
    '${aws:PrincipalTag/team}',
    "${aws:PrincipalTag/unit, 'none'}",
    '${saml:sub}',
    '${iot:Connection.Thing.ThingName}',
    '${transfer:HomeBucket}',
    '${www.amazon.com:user_id}',
    '${*}',
    '${AWS::AccountId}',
    '${Bucket}',
    '{{aws:username}}',
    '&{aws:username}',
  ])('is right, or open: %s', async (variable) => {
    expect(await get(variable)).toEqual([])
  })
})

describe('a condition on an OpenID Connect provider', () => {
  const ARN = 'arn:aws:iam::111122223333:oidc-provider/'
  const codes = async (host: string, key: string) => {
    const statement = {
      Effect: 'Allow',
      Principal: {Federated: host.includes('google') ? host : ARN + host},
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {StringEquals: {[key]: 'value'}},
    }
    const text = JSON.stringify({Version: '2012-10-17', Statement: [statement]})
    const found = await runChecks(checkFamilies.grants, parsePolicy(text), {type: 'trust'})
    return found.map(({code}) => code).filter((code) => /OIDC|GITHUB_REPO_C/.test(code))
  }
  const GITHUB = 'token.actions.githubusercontent.com'
  const EKS = 'oidc.eks.eu-west-1.amazonaws.com/id'

  it.each([
    ['gitlab.com', `${GITHUB}:sub`],
    ['app.terraform.io', 'gitlab.com:aud'],
    [`${EKS}/A1`, `${EKS}/B1:sub`],
    ['accounts.google.com', 'graph.facebook.com:app_id'],
    ['gitlab.com', 'sts:RoleSessionName'],
  ])('does not count on the keys of others: %s, %s', async (host, key) => {
    expect(await codes(host, key)).toEqual(['MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL'])
  })

  it('does not count for GitHub on the subjects of others', async () => {
    expect(await codes(GITHUB, 'gitlab.com:sub')).toEqual(['MISSING_GITHUB_REPO_CONDITION_KEY'])
  })

  it.each([
    ['gitlab.com', 'gitlab.com:sub'],
    ['GitLab.com', 'gitlab.com:sub'],
    ['a.auth0.com/', 'a.auth0.com/:sub'],
    ['gitlab.example.org:8443', 'gitlab.example.org:8443:sub'],
    [`${EKS}/A1`, `${EKS}/A1:aud`],
    ['accounts.google.com', 'accounts.google.com:aud'],
    ['${Host}', 'gitlab.com:sub'],
    ['gitlab.com', '${Host}:sub'],
    [GITHUB, `${GITHUB}:repository`],
    [GITHUB, '${Host}:sub'],
  ])('counts on its own, or where either is open: %s, %s', async (host, key) => {
    expect(await codes(host, key)).toEqual([])
  })
})
