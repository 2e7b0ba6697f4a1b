import {describe, expect, it} from 'vitest'
import {overlaps, SEGMENT} from '../../../src/policy/aws/arn-overlap.ts'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {
  type CheckExample,
  type PolicyCheck,
  type PolicyType,
  parsePolicy,
  policyChecks,
} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of ARNs say, with their own code and severity. */
async function judge(text: string, type: PolicyType = 'identity', service?: string) {
  const found = await runChecks(checkFamilies.arns, parsePolicy(text), {type, service})
  return found.map(({code, severity, path, offset, length, message, suggestion}) => ({
    code,
    severity,
    path,
    source: text.slice(offset, offset + length),
    message,
    suggestion,
  }))
}

const codesOf = async (statement: object, type?: PolicyType, service?: string) =>
  (await judge(JSON.stringify(statement), type, service)).map(({code}) => code)
const statement = (action: string | string[], resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
})
const star = (resource: unknown) => statement('*', resource)

interface Case {
  code: string
  severity?: 'warning' | 'info'
  resource: string
  message: string
  suggestion?: string
}

/** Resources of a statement that is for every action. */
const CASES: Case[] = [
  {
    code: 'INVALID_ARN_PREFIX',
    resource: 'amzn-s3-demo-bucket/*',
    message: 'Unexpected resource `amzn-s3-demo-bucket/*`, expected `*` or an ARN that begins with `arn:`',
  },
  {
    code: 'INVALID_ARN_PREFIX',
    resource: 'ARN:aws:s3:::amzn-s3-demo-bucket',
    message:
      'Unexpected resource `ARN:aws:s3:::amzn-s3-demo-bucket`, expected `*` or an ARN that begins with `arn:`',
    suggestion: 'arn:aws:s3:::amzn-s3-demo-bucket',
  },
  {
    code: 'MISSING_ARN_FIELD',
    resource: 'arn:aws:iam::user/Bob',
    message:
      'Unexpected 5 fields in `arn:aws:iam::user/Bob`, expected six: `arn:partition:service:region:account:resource`',
  },
  {
    code: 'INVALID_PARTITION',
    resource: 'arn:aws-us-goov:s3:::amzn-s3-demo-bucket',
    message: 'Cannot find partition `aws-us-goov`; did you mean `aws-us-gov`?',
    suggestion: 'arn:aws-us-gov:s3:::amzn-s3-demo-bucket',
  },
  {
    code: 'INVALID_PARTITION',
    resource: 'arn::s3:::amzn-s3-demo-bucket',
    message: 'Unexpected empty partition in `arn::s3:::amzn-s3-demo-bucket`, expected one such as `aws`',
  },
  {
    code: 'INVALID_ARN_SERVICE_CASE',
    resource: 'arn:aws:S3:::amzn-s3-demo-bucket',
    message: 'Unexpected service `S3`, expected `s3`',
    suggestion: 'arn:aws:s3:::amzn-s3-demo-bucket',
  },
  {
    code: 'WILDCARD_IN_SERVICE_NAME',
    severity: 'info',
    resource: 'arn:aws:s*:::amzn-s3-demo-bucket',
    message: 'Unexpected service `s*`, expected one without wildcards in `arn:aws:s*:::amzn-s3-demo-bucket`',
  },
  {
    code: 'INVALID_ARN_REGION',
    resource: 'arn:aws:sqs:us-esat-1:111122223333:jobs',
    message: 'Cannot find Region `us-esat-1`; did you mean `us-east-1`?',
    suggestion: 'arn:aws:sqs:us-east-1:111122223333:jobs',
  },
  {
    code: 'INVALID_ARN_REGION',
    resource: 'arn:aws:sqs:cn-north-1:111122223333:jobs',
    message: 'Unexpected Region `cn-north-1`, expected one of partition `aws`: this one is of `aws-cn`',
  },
  {
    code: 'ARN_REGION_NOT_ALLOWED',
    resource: 'arn:aws:iam:us-east-1:111122223333:role/Deploy',
    message:
      'Unexpected Region `us-east-1` in `arn:aws:iam:us-east-1:111122223333:role…`, expected none in an ARN of `iam`',
    suggestion: 'arn:aws:iam::111122223333:role/Deploy',
  },
  {
    code: 'ARN_REGION_NOT_ALLOWED',
    resource: 'arn:aws:s3:eu-west-1::amzn-s3-demo-bucket',
    message:
      'Unexpected Region `eu-west-1` in `arn:aws:s3:eu-west-1::amzn-s3-demo-buck…`, expected none in an ARN of `s3`',
    suggestion: 'arn:aws:s3:::amzn-s3-demo-bucket',
  },
  {
    code: 'MISSING_ARN_REGION',
    resource: 'arn:aws:kms::111122223333:key/*',
    message:
      'Unexpected empty Region in `arn:aws:kms::111122223333:key/*`, expected a Region or `*` in an ARN of `kms`',
  },
  {
    code: 'INVALID_ARN_ACCOUNT',
    resource: 'arn:aws:sqs:eu-west-1:11112222333:jobs',
    message: 'Unexpected account `11112222333`, expected twelve digits',
  },
  {
    code: 'INVALID_ARN_ACCOUNT',
    resource: 'arn:aws:iam::1111-2222-3333:role/Deploy',
    message: 'Unexpected account `1111-2222-3333`, expected twelve digits',
    suggestion: 'arn:aws:iam::111122223333:role/Deploy',
  },
  {
    code: 'PB_INVALID_ARN_COLONS',
    resource: 'arn:aws::sqs:us-east-2:111122223333:jobs',
    message:
      'Unexpected empty service in `arn:aws::sqs:us-east-2:111122223333:jobs`, expected one colon fewer; did you mean `arn:aws:sqs:us-east-2:111122223333:jobs`?',
    suggestion: 'arn:aws:sqs:us-east-2:111122223333:jobs',
  },
  {
    code: 'ARN_ACCOUNT_NOT_ALLOWED',
    resource: 'arn:aws:s3::111122223333:amzn-s3-demo-bucket',
    message:
      'Unexpected account `111122223333` in `arn:aws:s3::111122223333:amzn-s3-demo-b…`, expected none in an ARN of `s3`',
    suggestion: 'arn:aws:s3:::amzn-s3-demo-bucket',
  },
  {
    code: 'ARN_ACCOUNT_NOT_ALLOWED',
    resource: 'arn:aws:route53::111122223333:hostedzone/Z148QEXAMPLE8V',
    message:
      'Unexpected account `111122223333` in `arn:aws:route53::111122223333:hostedzon…`, expected none in an ARN of `route53`',
    suggestion: 'arn:aws:route53:::hostedzone/Z148QEXAMPLE8V',
  },
  {
    code: 'MISSING_ARN_ACCOUNT',
    resource: 'arn:aws:iam:::role/Deploy',
    message:
      'Unexpected empty account in `arn:aws:iam:::role/Deploy`, expected an account or `*` in an ARN of `iam`',
  },
  {
    code: 'INVALID_ARN_RESOURCE',
    resource: 'arn:aws:iam::111122223333:rolle/Deploy',
    message: 'Cannot find `rolle` among the resources of `iam`; did you mean `role`?',
    suggestion: 'arn:aws:iam::111122223333:role/Deploy',
  },
  {
    code: 'INVALID_ARN_RESOURCE',
    resource: 'arn:aws:lambda:eu-west-1:111122223333:function/resize',
    message: 'Unexpected `function/`, expected `function:` and a name after it',
    suggestion: 'arn:aws:lambda:eu-west-1:111122223333:function:resize',
  },
  {
    code: 'INVALID_ARN_RESOURCE',
    resource: 'arn:aws:kms:eu-west-1:111122223333:1234abcd-12ab-34cd-56ef-1234567890ab',
    message:
      'Unexpected resource `1234abcd-12ab-34cd-56ef-1234567890ab` of `kms`, expected its kind before it: `alias/` or `key/`',
  },
  {
    code: 'INVALID_ARN_RESOURCE',
    resource: 'arn:aws:secretsmanager:eu-west-1:111122223333:app-secret',
    message: 'Unexpected resource `app-secret` of `secretsmanager`, expected its kind before it: `secret:`',
    suggestion: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app-secret',
  },
  {
    code: 'INVALID_ARN_RESOURCE',
    resource: 'arn:aws:ec2:eu-west-1:111122223333:i-1234567890abcdef0',
    message: 'Unexpected resource `i-1234567890abcdef0` of `ec2`, expected its kind before it',
  },
  // A block of YAML with `|` ends with a line break.
  ...['arn:aws:sqs:*:*:jobs ', 'arn:aws:sqs:*:*:jobs\n', 'arn:aws:sqs:*:*:jobs\u00A0'].map((resource) => ({
    code: 'INVALID_ARN_RESOURCE',
    resource,
    message:
      'Unexpected white space or invisible character in `arn:aws:sqs:*:*:jobs `, expected an ARN without it',
    suggestion: 'arn:aws:sqs:*:*:jobs',
  })),
  {
    code: 'INVALID_ARN_RESOURCE',
    resource: 'arn:aws:iam::111122223333:role/\u200BApp',
    message:
      'Unexpected white space or invisible character in `arn:aws:iam::111122223333:role/\u200BApp`, expected an ARN without it',
    suggestion: 'arn:aws:iam::111122223333:role/App',
  },
]

describe.each(CASES)('$code in $resource', ({code, severity = 'error', resource, message, suggestion}) => {
  it.each(['Resource', 'NotResource'])('is said of %s', async (element) => {
    const text = JSON.stringify({Effect: 'Deny', Action: '*', [element]: ['*', resource]})
    const path = [element, 1]
    expect(await judge(text)).toEqual([
      {code, severity, path, source: JSON.stringify(resource), message, suggestion},
    ])
  })

  it('is nothing in a key policy, where only `*` counts, nor in a trust policy', async () => {
    expect(await codesOf(star(resource), 'key')).toEqual([])
    expect(await codesOf(star(resource), 'trust')).toEqual([])
  })
})

/** Resources as AWS's documentation has them in examples. */
const DOCUMENTED = `
arn:aws:access-analyzer:us-east-1:123456789012:analyzer/*
arn:aws:acm:us-west-2:111122223333:certificate/*
arn:aws:aoss:us-east-1:123456789012:collection/*
arn:aws:apigateway:*::/account
arn:aws:apigateway:us-east-1::/restapis/*
arn:aws:apigateway:us-east-1::/restapis/a123456789/resources/*
arn:aws:appsync:us-west-2:123456789012:apis/YourGraphQLApiId/*
arn:aws:athena:us-east-1:123456789012:workgroup/test_workgroup
arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:*:autoScalingGroupName/my-asg
arn:aws:backup:us-west-2:123456789012:backup-vault:*
arn:aws:batch:us-east-1:123456789012:job-definition/hello_world:*
arn:aws:bedrock:*::foundation-model/*
arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-v2
arn:aws:braket:::device/qpu/ionq/ionQdevice
arn:aws:cassandra:us-east-1:111122223333:/keyspace/mykeyspace/table/*
arn:aws:cloudformation:us-east-1:123456789012:stack/MyProductionStack/*
arn:aws:cloudformation:us-east-1:aws:transform/Serverless-2016-10-31
arn:aws:cloudformation:us-west-2::type/resource/AWS-S3-Bucket
arn:aws:cloudfront::123456789012:distribution/EDFDVBD632BHDS5
arn:aws:cloudtrail:us-east-2:123456789012:trail/mytrailname
arn:aws:cloudwatch::123456789012:dashboard/MyDashboard
arn:aws:cloudwatch:us-east-1:123456789012:alarm:*
arn:aws:codebuild:us-east-2:123456789012:project/my-demo-project
arn:aws:codecommit:us-east-2:111111111111:MyDemoRepo
arn:aws:codedeploy:us-west-2:444455556666:application:WordPress_App
arn:aws:codepipeline:us-east-2:80398EXAMPLE:MyFirstPipeline/*
arn:aws:config:us-east-1:123456789012:config-rule/MyConfigRule
arn:aws:cognito-identity:us-east-1:123456789012:identitypool/us-east-1:1a1a1a1a-ffff-1111-9999-12345678
arn:aws:dynamodb:*:*:table/*
arn:aws:dynamodb:us-west-2:123456789012:table/Books
arn:aws:dynamodb:us-west-2:123456789012:table/Books/index/*
arn:aws:dynamodb::123456789012:global-table/GameScores
arn:aws:ec2:*::snapshot/*
arn:aws:ec2:*:*:*/*
arn:aws:ec2:region:account:subnet/subnet-1a2b3c4d
arn:aws:ec2:us-east-1:123456789012:instance/i-1234567890abcdef0
arn:aws:ec2:us-east-1::image/ami-*
arn:aws:ecr:us-east-1:123456789012:repository/my-repo
arn:aws:ecr-public::123456789012:repository/my-repo
arn:aws:ecs:us-east-1:123456789012:task-definition/hello_world:*
arn:aws:eks:us-east-1:123456789012:cluster/my-cluster
arn:aws:elasticache:us-east-1:123456789012:replicationgroup:*
arn:aws:elasticbeanstalk:us-east-2:123456789012:application/My App
arn:aws:elasticbeanstalk:us-east-2::solutionstack/32bit Amazon Linux running Tomcat 7
arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/my-load-balancer/1234567890123456
arn:aws:es:us-west-1:987654321098:domain/test-domain/test-index/_search
arn:aws:events:us-east-1:123456789012:rule/MyRule
arn:aws:events:us-east-1::event-source/aws.partner/example.com/*
arn:aws:execute-api:us-east-1:123456789012:a123456789/test/GET/mydemoresource/*
arn:aws:execute-api:us-east-1:*:a123456789/*
arn:aws:glacier:us-west-2:123456789012:vaults/examplevault
arn:aws:glue:us-west-2:123456789012:catalog
arn:aws:health:*::event/*/*/*
arn:aws:iam::*:mfa/\${aws:username}
arn:aws:iam::123456789012:root
arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/*
arn:aws:iam::account-ID-without-hyphens:user/*
arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
arn:aws:imagebuilder:us-west-2:aws:component/*
arn:aws:iot:us-east-1:123456789012:client/\${iot:Connection.Thing.ThingName}
arn:aws:iot:us-east-1:123456789012:topic/mytopic
arn:aws:kafka:us-east-1:111122223333:topic/MyCluster/*
arn:aws:kinesis:us-east-1:123456789012:stream/example-stream-name
arn:aws:kms:us-west-2:111122223333:alias/ExampleAlias
arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
arn:aws:lambda:us-west-2:123456789012:function:my-function
arn:aws:lambda:us-west-2:123456789012:function:my-function:prod
arn:aws:lambda:us-west-2:123456789012:layer:my-layer:*
arn:aws:logs:*:*:*
arn:aws:logs:us-west-2:123456789012:log-group:/aws/lambda/my-function:*
arn:aws:organizations::123456789012:account/o-a1b2c3d4e5/*
arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess
arn:aws:personalize:::recipe/aws-user-personalization
arn:aws:quicksight::111122223333:user/default/*
arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSubnet
arn:aws:rds:us-east-2:123456789012:db:my-mysql-instance-1
arn:aws:rds-db:us-east-2:1234567890:dbuser:db-ABCDEFGHIJKL01234/db_user
arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/\${redshift:DbUser}
arn:aws:route53:::change/*
arn:aws:route53:::hostedzone/Z148QEXAMPLE8V
arn:aws:s3:::*
arn:aws:s3:::amzn-s3-demo-bucket
arn:aws:s3:::amzn-s3-demo-bucket/home/\${aws:username}/*
arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap
arn:aws:s3:us-west-2:123456789012:accesspoint/my-access-point/object/*
arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/my-object-lambda-ap
arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTestSecret-??????
arn:aws:securityhub:us-east-1::product/aws/guardduty
arn:aws:ses:us-east-1:123456789012:identity/example.com
arn:aws:sns:us-east-2:123456789012:MyTopic
arn:aws:sqs:*:123456789012:bob_queue*
arn:aws:sqs:us-east-2:account-ID-without-hyphens:queue1
arn:aws:ssm:::document/AWS-StartSSHSession
arn:aws:ssm:us-east-1::parameter/aws/service/ami-amazon-linux-latest/*
arn:aws:ssm:us-east-2::document/AWS-RunShellScript
arn:aws:ssm:us-east-2:123456789012:parameter/prod-*
arn:aws:ssm:us-east-2:123456789012:parameter*
arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-*
arn:aws:states:us-east-1:123456789012:execution:HelloWorld:*
arn:aws:states:us-east-1:123456789012:stateMachine:HelloWorld-StateMachine
arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B/volume/vol-1122AABB
arn:aws:sts::123456789012:assumed-role/Accounting-Role/Mary
arn:aws:swf:us-east-1:123456789012:/domain/department1
arn:aws:waf::123456789012:rule/41b5b052-1e4a-426b-8149-3595be6342c2
arn:aws:wafv2:us-east-1:123456789012:regional/webacl/*
arn:aws:wellarchitected::aws:lens/serverless
arn:aws-cn:elasticbeanstalk:us-west-2:123456789012:application/My App
arn:aws-cn:iam::123456789012:role/Deploy
arn:aws-us-gov:ec2:us-gov-west-1:123456789012:instance/*
`
  .trim()
  .split('\n')

/** What is open, or is no ARN and means something all the same. */
const OPEN = [
  '*',
  '**',
  'arn:*',
  'arn:aws:s3*',
  'arn:aws:sqs:*',
  'arn:${AWS::Partition}:s3:::${Bucket}/*',
  'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}',
  '${Bucket.Arn}/*',
  '<bucket-arn>',
  '{{ bucket_arn }}/*',
  'BUCKET_ARN',
  'arn:aws:iam:region:account-id:role/Deploy',
  'arn:aws:sqs:[[region]]:[[accountId]]:[[queueName]]',
  'QueueArn',
  'resource-arn',
  'your-bucket',
  'arn:aws:sqs:REGION:ACCOUNT_ID:QUEUE_NAME',
  'arn:aws:dynamodb:<region>:<account-id>:<table>',
  'arn:aws:sqs:us-xxxx-x:xxxxxxxxxxxx:jobs',
  'arn:partition:service:region:account-id:resource-id',
  'arn:<partition>:s3:::amzn-s3-demo-bucket',
  'arn:aws:dynamodb:us-east-1:111122223333:your-resource',
  'execute-api:/*',
  'execute-api:/prod/GET/*',
  '__proto__:arn',
  'arn:aws:__proto__:us-east-1:111122223333:constructor/x',
  'arn:aws:lambda:us-east-1:111122223333:toString*',
]

describe('resources that are fine', () => {
  it('are of at least 25 services', () => {
    expect(new Set(DOCUMENTED.map((arn) => arn.split(':')[2])).size).toBeGreaterThan(25)
  })

  it.each(DOCUMENTED)('%s', async (arn) => {
    expect(await codesOf(star(arn))).toEqual([])
    expect(await codesOf(statement('*', '*', {Resource: undefined, NotResource: arn}), 'scp')).toEqual([])
  })

  it.each(OPEN)('%s', async (resource) => {
    expect(await codesOf(star(resource))).toEqual([])
  })

  it('are read in any size and form', async () => {
    expect(await codesOf(star([1, null, {a: 'b'}, '']))).toEqual([])
    expect(await codesOf(star(`arn:aws:s3:::${'*a'.repeat(50_000)}`))).toEqual([])
    expect(await codesOf(star(`arn:aws:ec2:*:*:${'*a?'.repeat(50_000)}`))).toEqual([])
    expect(await codesOf(star(`arn:${'<${['.repeat(50_000)}`))).toEqual(['MISSING_ARN_FIELD'])
  })
})

describe('what a resource and a template both match', () => {
  it.each([
    ['', '', true],
    ['table/Books', 'table/*', true],
    ['table/', 'table/*', true],
    ['table', 'table/*', false],
    ['ta*', 'table/*', true],
    ['*', 'table/*/index/*', true],
    ['table/*', 'table/*/index/*', true],
    ['table/B?oks', 'table/Books', true],
    ['table/Books?', 'table/Books', false],
    ['?able/*', 'table/*', true],
    ['bucket/key', SEGMENT, false],
    ['bucket/key', `${SEGMENT}/*`, true],
    ['bucket', `${SEGMENT}/*`, false],
    ['buck*', `${SEGMENT}/*`, true],
    ['bucket/*', SEGMENT, false],
    ['b*t', SEGMENT, true],
    ['*a*b', '*b*a*', true],
    ['Table/Books', 'table/*', false],
  ])('%j and %j: %s', (written, template, expected) => {
    expect(overlaps(written, template)).toBe(expected)
  })
})

/** Findings in a statement of an action, with the value reported. */
async function mismatched(action: string | string[], resource: string | string[], more: object = {}) {
  const found = await judge(JSON.stringify(statement(action, resource, more)))
  return found.map(({code, source, message}) => [code, source, message])
}

describe('PB_RESOURCE_MISMATCH', () => {
  it.each([
    ['s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket', '`s3:GetObject`'],
    ['s3:ListBucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*', '`s3:ListBucket`'],
    ['ec2:DescribeInstances', 'arn:aws:ec2:*:111122223333:instance/*', '`ec2:DescribeInstances`'],
    ['kms:Decrypt', 'arn:aws:kms:*:111122223333:alias/app', '`kms:Decrypt`'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:user/Bob', '`iam:PassRole`'],
    ['dynamodb:GetItem', 'arn:aws:sqs:eu-west-1:111122223333:jobs', '`dynamodb:GetItem`'],
    ['sqs:*', 'arn:aws:sns:eu-west-1:111122223333:news', '`sqs:*`'],
  ])('%s cannot act on %s', async (action, resource, shown) => {
    const start = resource.length > 40 ? `${resource.slice(0, 39)}…` : resource
    const message = `Unexpected resource \`${start}\`, expected one that ${shown} can act on`
    expect(await mismatched(action, resource)).toEqual([
      ['PB_RESOURCE_MISMATCH', JSON.stringify(resource), message],
    ])
    expect(
      await codesOf({...statement(action, resource), Effect: 'Deny', Principal: '*'}, 'endpoint'),
    ).toEqual(['PB_RESOURCE_MISMATCH'])
  })

  it('looks at all actions, and reports each resource by itself', async () => {
    const resources = ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*']
    expect(await mismatched(['s3:GetObject', 's3:PutObject'], resources)).toEqual([
      [
        'PB_RESOURCE_MISMATCH',
        '"arn:aws:s3:::amzn-s3-demo-bucket"',
        'Unexpected resource `arn:aws:s3:::amzn-s3-demo-bucket`, expected one that the 2 actions of its statement can act on',
      ],
    ])
    expect(await mismatched(['s3:GetObject', 's3:ListBucket'], resources)).toEqual([])
  })

  it.each([
    ['s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket*'],
    ['s3:GetObject', 'arn:aws:s3:::${Bucket}'],
    ['s3:GetObject', 'arn:aws:s3:us-west-2:111122223333:accesspoint/app/object/*'],
    ['s3:ListBucket', 'arn:aws:s3:us-west-2:111122223333:accesspoint/app'],
    ['s3:ListBucket', 'arn:aws:s3:::amzn-s3-demo-*'],
    ['s3:ListAllMyBuckets', 'arn:aws:s3:::*'],
    ['s3:Get*', 'arn:aws:s3:::amzn-s3-demo-bucket'],
    ['*', 'arn:aws:s3:::amzn-s3-demo-bucket'],
    ['s*:GetObject', 'arn:aws:sqs:eu-west-1:111122223333:jobs'],
    ['s3:GetObjekt', 'arn:aws:s3:::amzn-s3-demo-bucket'],
    ['<service>:<action>', 'arn:aws:s3:::amzn-s3-demo-bucket'],
    ['S3:GETOBJECT', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
    ['ec2:RunInstances', 'arn:aws:ec2:*:*:instance/*'],
    ['ec2:RunInstances', 'arn:aws:ec2:*::image/ami-*'],
    ['iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/${aws:username}'],
    ['iam:ListRoles', 'arn:aws:iam::111122223333:role/*'],
    ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/Deploy'],
    ['kms:Decrypt', 'arn:aws:kms:*:111122223333:key/*'],
    ['logs:DescribeLogGroups', 'arn:aws:logs:*:111122223333:log-group:*'],
    ['logs:PutLogEvents', 'arn:aws:logs:*:111122223333:log-group:/aws/lambda/app:*'],
    ['dynamodb:Query', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Books/index/*'],
    ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:111122223333:function:resize:prod'],
    ['execute-api:Invoke', 'arn:aws:execute-api:eu-west-1:111122223333:a123456789/prod/$connect'],
    ['ssmmessages:OpenDataChannel', 'arn:aws:ssm:*:*:session/*'],
    ['kafka-cluster:Connect', 'arn:aws:kafka:us-east-1:111122223333:cluster/App/*'],
    ['cloudwatch:GetDashboard', 'arn:aws:events:eu-west-1:111122223333:what-is-this/x'],
  ])('%s may act on %s', async (action, resource) => {
    expect(await mismatched(action, resource)).toEqual([])
  })

  it('leaves what is foreign in the policy of a resource to other checks', async () => {
    const principal = {Principal: {AWS: 'arn:aws:iam::111122223333:root'}}
    const bucket = statement('kms:Decrypt', 'arn:aws:s3:::amzn-s3-demo-bucket/*', principal)
    expect(await codesOf(bucket, 'bucket')).toEqual([])
    const objects = statement('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket', principal)
    expect(await codesOf(objects, 'bucket')).toEqual(['PB_RESOURCE_MISMATCH'])
  })

  it('does not know for NotAction and NotResource', async () => {
    const bucket = 'arn:aws:s3:::amzn-s3-demo-bucket'
    expect(await codesOf({Effect: 'Allow', NotAction: 's3:GetObject', Resource: bucket})).toEqual([])
    expect(await codesOf({Effect: 'Deny', Action: 's3:GetObject', NotResource: bucket})).toEqual([])
  })
})

describe('PB_WILDCARD_RESOURCE', () => {
  it.each([
    [['ec2:TerminateInstances'], 'ec2:TerminateInstances'],
    [['s3:GetObject', 's3:PutObject'], 's3:PutObject'],
    [['dynamodb:Put?tem'], 'dynamodb:PutItem'],
    [['sts:AssumeRole'], 'sts:AssumeRole'],
  ])('%s on every resource', async (action, shown) => {
    const message = `Unexpected resource \`*\` with \`${shown}\`, expected the ARNs of what it may change`
    expect(await judge(JSON.stringify(statement(action, ['*'])))).toEqual([
      {
        code: 'PB_WILDCARD_RESOURCE',
        severity: 'warning',
        path: ['Resource', 0],
        source: '"*"',
        message,
        suggestion: undefined,
      },
    ])
  })

  it.each([
    [['s3:GetObject']],
    [['ec2:DescribeInstances', 'ec2:RunInstances']],
    [['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']],
    [['ec2:RunInstances']],
    [['cloudwatch:PutMetricData']],
    [['sns:Publish']],
    [['kms:Decrypt']],
    [['iam:PassRole']],
    [['*']],
    [['ec2:Terminator']],
    [['<service>:DeleteThing']],
  ])('%s is fine', async (action) => {
    expect(await codesOf(statement(action, '*'))).toEqual([])
  })

  it('is only about an unlimited Allow of an identity policy', async () => {
    const action = 'ec2:TerminateInstances'
    const condition = {StringEquals: {'aws:ResourceTag/team': 'web'}}
    expect(await codesOf(statement(action, '*', {Condition: condition}))).toEqual([])
    expect(await codesOf({...statement(action, '*'), Effect: 'Deny'})).toEqual([])
    expect(await codesOf(statement(action, 'arn:aws:ec2:*:*:instance/*'))).toEqual([])
    for (const type of ['scp', 'rcp', 'boundary', 'session', 'endpoint', 'resource'] as const)
      expect(await codesOf(statement(action, '*'), type)).toEqual([])
  })
})

describe('UNSUPPORTED_RESOURCE_ARN_IN_POLICY', () => {
  const principal = {Principal: {AWS: 'arn:aws:iam::111122223333:root'}}
  const code = 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY'

  it('finds the ARN of another service in the policy of a bucket, or of a resource whose service is known', async () => {
    const text = JSON.stringify(statement('s3:*', 'arn:aws:sqs:eu-west-1:111122223333:jobs', principal))
    expect(await judge(text, 'bucket')).toEqual([
      {
        code,
        severity: 'error',
        path: ['Resource'],
        source: '"arn:aws:sqs:eu-west-1:111122223333:jobs"',
        message:
          'Unexpected resource `arn:aws:sqs:eu-west-1:111122223333:jobs`, expected one of `s3` in its policy',
        suggestion: undefined,
      },
    ])
    const queue = statement('*', 'arn:aws:sns:eu-west-1:111122223333:news', principal)
    expect(await codesOf(queue, 'resource', 'sqs')).toEqual([code])
    expect(await codesOf(queue, 'resource')).toEqual([])
  })

  it.each([
    ['bucket', undefined, 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
    ['bucket', undefined, 'arn:aws:<service>:::x'],
    ['bucket', undefined, 'arn:aws:example:::x'],
    ['resource', 's3', 'arn:aws:s3:us-west-2:111122223333:accesspoint/app'],
    ['resource', 'execute-api', 'arn:aws:execute-api:eu-west-1:111122223333:a123456789/*'],
    ['resource', 'backup', 'arn:aws:ec2:eu-west-1::snapshot/*'],
    ['resource', 'es', 'arn:aws:es:eu-west-1:111122223333:domain/logs/*'],
    ['endpoint', 's3', 'arn:aws:sqs:eu-west-1:111122223333:jobs'],
    ['identity', undefined, 'arn:aws:sqs:eu-west-1:111122223333:jobs'],
  ] as const)(
    'has nothing against it in a policy of type %s, service %s: %s',
    async (type, service, resource) => {
      expect(await codesOf(statement('*', resource, principal), type, service)).toEqual([])
    },
  )
})

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs'
const judgeCondition = async (condition: object) =>
  (await judge(JSON.stringify(statement('sqs:SendMessage', QUEUE, {Condition: condition})))).map(
    ({code, severity, path, message, suggestion}) => ({code, severity, path, message, suggestion}),
  )

describe('INVALID_REGION', () => {
  it('finds Regions that do not exist in the values of condition keys for Regions', async () => {
    const condition = {StringNotEquals: {'aws:requestedregion': ['eu-west-1', 'eu-wst-1']}}
    expect(await judgeCondition(condition)).toEqual([
      {
        code: 'INVALID_REGION',
        severity: 'error',
        path: ['Condition', 'StringNotEquals', 'aws:requestedregion', 1],
        message: 'Cannot find Region `eu-wst-1`; did you mean `eu-west-1`?',
        suggestion: 'eu-west-1',
      },
    ])
  })

  it.each([
    {StringEquals: {'aws:RequestedRegion': ['us-gov-west-1', 'eu-west-1']}},
    {StringLike: {'aws:RequestedRegion': ['us-*', '??-east-1']}},
    {StringEquals: {'aws:RequestedRegion': ['${Region}', '<region>', 'REGION', 'aws-region']}},
    {Null: {'aws:RequestedRegion': 'true'}},
    {StringEquals: {'aws:PrincipalTag/region': 'eu-wst-1'}},
    {StringEquals: {'aws:RequestedRegion': [1, null]}},
  ])('%j is fine', async (condition) => {
    expect(await judgeCondition(condition)).toEqual([])
  })
})

describe('INVALID_KMS_KEY_VALUE', () => {
  const key = 's3:x-amz-server-side-encryption-aws-kms-key-id'
  const arn = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

  it.each([
    '1234abcd-12ab-34cd-56ef-1234567890ab',
    'mrk-1234abcd12ab34cd56ef1234567890ab',
    'alias/app',
    'arn:aws:iam::111122223333:role/Deploy',
    'arn:aws:kms:eu-west-1:111122223333:1234',
  ])('%s is not the ARN of a key', async (value) => {
    const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value
    expect(await judgeCondition({StringNotEqualsIfExists: {[key]: value}})).toEqual([
      {
        code: 'INVALID_KMS_KEY_VALUE',
        severity: 'error',
        path: ['Condition', 'StringNotEqualsIfExists', key],
        message: `Unexpected value \`${shown}\`, expected the ARN of a KMS key`,
        suggestion: undefined,
      },
    ])
  })

  it.each([
    {ArnEquals: {[key]: arn}},
    {StringLike: {[key]: ['*', 'arn:aws:kms:*:111122223333:key/*', 'arn:aws:kms:*']}},
    {StringEquals: {[key]: ['${Key.Arn}', '<key-arn>', 'KMS_KEY_ARN', '']}},
    {Null: {[key]: 'true'}},
    {StringEquals: {'kms:RequestAlias': 'alias/app'}},
    {StringEquals: {'secretsmanager:KmsKeyId': '1234abcd-12ab-34cd-56ef-1234567890ab'}},
  ])('%j is fine', async (condition) => {
    expect(await judgeCondition(condition)).toEqual([])
  })
})

describe.each(checkFamilies.arns.map((check) => [check.code, check] as const))(
  'the examples of %s',
  (code, check) => {
    it('are wrong and right', async () => {
      const {bad, good} = check
      const found = await runChecks([check], parsePolicy(bad!.text), {type: bad!.type, service: bad!.service})
      expect([...new Set(found.map((finding) => finding.code))]).toEqual([code])
      const all = [...(await findings(good!, policyChecks)), ...(await findings(good!, checkFamilies.arns))]
      expect(all.filter(({severity}) => severity !== 'info')).toEqual([])
    })
  },
)

function findings({text, type, service}: CheckExample, checks: readonly PolicyCheck[]) {
  return runChecks(checks, parsePolicy(text), {type, service})
}
