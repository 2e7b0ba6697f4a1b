import {type PolicyType, policyChecks} from '../../../src/policy/index.ts'

/** A policy without any error or warning. */
export interface GoodPolicy {
  type: PolicyType
  service?: string | undefined
  text: string
}

type Statement = Record<string, unknown>

function policy(type: PolicyType, statements: Statement[], service?: string): GoodPolicy {
  return {type, service, text: JSON.stringify({Version: '2012-10-17', Statement: statements}, null, 2)}
}

const APP = 'arn:aws:iam::111122223333:role/App'

/** What the examples of the reference show too little of: dates, addresses, numbers, providers, lists, variables. */
const OWN: GoodPolicy[] = [
  policy('identity', [
    {
      Sid: 'ReadReports',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: ['arn:aws:s3:::quarterly-reports/*', 'arn:aws:s3:::yearly-reports/${aws:username}/*'],
      Condition: {IpAddress: {'aws:SourceIp': ['203.0.113.0/24', '198.51.100.17']}},
    },
    {
      Sid: 'ListReports',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::quarterly-reports',
      Condition: {StringLike: {'s3:prefix': ['home/', 'home/${aws:username}/*']}},
    },
  ]),
  policy('identity', [
    {
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:Query'],
      Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders',
      Condition: {
        'ForAllValues:StringEquals': {'dynamodb:LeadingKeys': ['${aws:PrincipalTag/customer}']},
        Null: {'dynamodb:LeadingKeys': 'false'},
        DateLessThan: {'aws:CurrentTime': '2027-01-31T00:00:00Z'},
      },
    },
  ]),
  policy('identity', [
    {
      Sid: 'StartInstances',
      Effect: 'Allow',
      Action: ['ec2:StartInstances', 'ec2:StopInstances'],
      Resource: 'arn:aws:ec2:eu-west-1:111122223333:instance/*',
      Condition: {
        StringEquals: {'aws:ResourceTag/team': 'payments'},
        Bool: {'aws:MultiFactorAuthPresent': 'true'},
        NumericLessThan: {'aws:MultiFactorAuthAge': '3600'},
      },
    },
    {
      Sid: 'DescribeInstances',
      Effect: 'Allow',
      Action: 'ec2:DescribeInstances',
      Resource: '*',
      Condition: {StringEquals: {'aws:RequestedRegion': 'eu-west-1'}},
    },
  ]),
  policy('identity', [
    {
      Sid: 'UseKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      Condition: {StringEquals: {'kms:ViaService': 's3.eu-central-1.amazonaws.com'}},
    },
    {
      Sid: 'HandRoleOver',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: 'arn:aws:iam::111122223333:role/Report',
      Condition: {StringEquals: {'iam:PassedToService': 'lambda.amazonaws.com'}},
    },
  ]),
  policy('identity', [
    {
      Sid: 'TagInstances',
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
      Condition: {
        'ForAllValues:StringEquals': {'aws:TagKeys': ['team', 'stage']},
        Null: {'aws:TagKeys': 'false'},
      },
    },
  ]),
  policy('key', [
    {
      Sid: 'Account',
      Effect: 'Allow',
      Principal: {AWS: 'arn:aws:iam::111122223333:root'},
      Action: 'kms:*',
      Resource: '*',
    },
    {
      Sid: 'UseKey',
      Effect: 'Allow',
      Principal: {AWS: [APP, 'arn:aws:iam::444455556666:user/Alice']},
      Action: ['kms:Encrypt', 'kms:Decrypt'],
      Resource: '*',
      Condition: {StringEquals: {'kms:EncryptionContext:department': 'finance'}},
    },
    {
      Sid: 'GiveGrants',
      Effect: 'Allow',
      Principal: {AWS: APP},
      Action: 'kms:CreateGrant',
      Resource: '*',
      Condition: {
        'ForAllValues:StringEquals': {'kms:GrantOperations': ['Decrypt', 'Encrypt']},
        Bool: {'kms:GrantIsForAWSResource': 'true'},
      },
    },
    {
      Sid: 'Logs',
      Effect: 'Allow',
      Principal: {Service: 'logs.eu-west-1.amazonaws.com'},
      Action: ['kms:Encrypt', 'kms:Decrypt'],
      Resource: '*',
      Condition: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:reports',
        },
      },
    },
  ]),
  policy('bucket', [
    {
      Sid: 'Trail',
      Effect: 'Allow',
      Principal: {Service: 'cloudtrail.amazonaws.com'},
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::audit-trail/AWSLogs/111122223333/*',
      Condition: {
        StringEquals: {
          's3:x-amz-acl': 'bucket-owner-full-control',
          'aws:SourceArn': 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/audit',
        },
      },
    },
    {
      Sid: 'EncryptedOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::audit-trail', 'arn:aws:s3:::audit-trail/*'],
      Condition: {Bool: {'aws:SecureTransport': 'false'}},
    },
    {
      Sid: 'ModernTls',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::audit-trail/*',
      Condition: {NumericLessThan: {'s3:TlsVersion': '1.2'}},
    },
  ]),
  policy('trust', [
    {
      Sid: 'Deployments',
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:example/reports:ref:refs/heads/main',
        },
      },
    },
  ]),
  policy('trust', [
    {
      Sid: 'Functions',
      Effect: 'Allow',
      Principal: {Service: ['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com']},
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: {'aws:SourceAccount': '111122223333'},
        ArnLike: {'aws:SourceArn': 'arn:aws:lambda:eu-west-1:111122223333:function:*'},
      },
    },
    {
      Sid: 'Partner',
      Effect: 'Allow',
      Principal: {AWS: '444455556666'},
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {StringEquals: {'sts:ExternalId': 'reports-2026', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}},
    },
  ]),
  policy(
    'resource',
    [
      {
        Sid: 'Notices',
        Effect: 'Allow',
        Principal: {Service: 'sns.amazonaws.com'},
        Action: 'sqs:SendMessage',
        Resource: 'arn:aws:sqs:eu-west-1:111122223333:notices',
        Condition: {ArnEquals: {'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:reports'}},
      },
      {
        Sid: 'Worker',
        Effect: 'Allow',
        Principal: {AWS: APP},
        Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
        Resource: 'arn:aws:sqs:eu-west-1:111122223333:notices',
        Condition: {StringEquals: {'aws:PrincipalAccount': '111122223333'}},
      },
    ],
    'sqs',
  ),
  policy(
    'resource',
    [
      {
        Sid: 'Publish',
        Effect: 'Allow',
        Principal: {Service: 's3.amazonaws.com'},
        Action: 'sns:Publish',
        Resource: 'arn:aws:sns:us-east-1:111122223333:uploads',
        Condition: {
          StringEquals: {'aws:SourceAccount': '111122223333'},
          ArnLike: {'aws:SourceArn': 'arn:aws:s3:::quarterly-reports'},
        },
      },
    ],
    'sns',
  ),
  policy('scp', [
    {
      Sid: 'OtherRegions',
      Effect: 'Deny',
      NotAction: ['iam:*', 'organizations:*', 'support:*'],
      Resource: '*',
      Condition: {
        StringNotEquals: {'aws:RequestedRegion': ['eu-west-1', 'eu-central-1']},
        ArnNotLike: {'aws:PrincipalArn': 'arn:aws:iam::*:role/Operations'},
      },
    },
    {
      Sid: 'KeepTrail',
      Effect: 'Deny',
      Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'],
      Resource: '*',
    },
  ]),
  policy('rcp', [
    {
      Sid: 'OwnOrganisation',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:*', 'sqs:*'],
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'},
        BoolIfExists: {'aws:PrincipalIsAWSService': 'false'},
      },
    },
  ]),
]

/** Each text once. */
export function goodPolicies(): GoodPolicy[] {
  const examples = policyChecks.flatMap(({good}) => (good && isWhole(good.text) ? [good] : []))
  return [...new Map([...examples, ...OWN].map((each) => [`${each.type} ${each.text}`, each])).values()]
}

/** Whether it is JSON and a whole policy: a part may lack what only a whole policy has. */
function isWhole(text: string): boolean {
  try {
    return 'Statement' in JSON.parse(text)
  } catch {
    return false
  }
}
