import {describe, expect, it} from 'vitest'
import type {Policy, PolicyType} from '../../../src/policy/index.ts'
import {cloudformation} from '../../../src/policy/sources/cloudformation/index.ts'

/** The only policy in a text that must hold one. */
function only(text: string): Policy {
  const found = cloudformation.find(text)
  expect(found).toHaveLength(1)
  return found[0]!.policy
}

function sourceOf({text}: Policy, {offset, length}: {offset: number; length: number}): string {
  return text.slice(offset, offset + length)
}

/** The resources of a policy, and the text at their places. */
function resourcesOf(policy: Policy): [string, string][] {
  return policy.statements
    .flatMap(({resource}) => resource?.values ?? [])
    .map((resource) => [resource.value, sourceOf(policy, resource)])
}

const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))

const yaml = `Version: 2012-10-17
Statement:
  - Sid: Send
    Effect: Allow
    Action: sqs:SendMessage # the only one
    Resource: "*"`

const json = `{"Version": "2012-10-17", "Statement": [{"Sid": "Send", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}]}`

describe('a policy in YAML', () => {
  it.each([
    [
      'a template',
      `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Policy:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n${indented(yaml, 8)}\n`,
    ],
    [
      'a resource',
      `Type: AWS::IAM::Policy\nProperties:\n  PolicyName: p\n  PolicyDocument:\n${indented(yaml, 4)}`,
    ],
    [
      'properties',
      `# of the queue\nProperties:\n  PolicyDocument:\n${indented(yaml, 4)}\n  Queues:\n    - !Ref Queue`,
    ],
    ['a property', `PolicyDocument:\n${indented(yaml, 2)}\n# the end`],
    ['a property of another name', `Type: AWS::Foo::Bar\nProperties:\n  Rules:\n${indented(yaml, 4)}`],
    ['nothing', yaml],
    ['nothing, with Windows line ends', yaml.replaceAll('\n', '\r\n')],
    ['one of several documents', `---\nName: x\n---\n${yaml}\n`],
  ])('is found in %s', (_, text) => {
    const policy = only(text)
    expect(policy).toMatchObject({
      format: 'cloudformation',
      shape: 'policy',
      strict: true,
      certain: true,
      syntaxFaults: [],
      duplicateKeys: [],
    })
    expect(sourceOf(policy, policy).replaceAll(/\s+/g, ' ')).toBe(yaml.replaceAll(/\s+/g, ' '))
    expect([policy.version?.value, policy.version?.type]).toEqual(['2012-10-17', 'string'])
    const [statement] = policy.statements
    expect(statement?.action?.values).toEqual([
      {
        path: ['Statement', 0, 'Action'],
        offset: text.indexOf('sqs:SendMessage'),
        length: 15,
        value: 'sqs:SendMessage',
        type: 'string',
      },
    ])
    expect(statement?.sid?.key).toEqual({offset: text.indexOf('Sid'), length: 3})
    expect(resourcesOf(policy)).toEqual([['*', '"*"']])
  })

  it.each([
    ['a block', `|\n${indented(json.replaceAll(', ', ',\n'), 8)}`, '"Send"'],
    ['a folded block', `>-\n${indented(json, 8)}`, '"Send"'],
    ['a block for Sub', `!Sub |\n${indented(json, 8)}`, '"Send"'],
    ['single quotes', `'${json}'`, '"Send"'],
    ['double quotes', JSON.stringify(json), '\\"Send\\"'],
  ])('may be JSON in %s', (_, written, sid) => {
    const text = `Type: AWS::SecretsManager::ResourcePolicy\nProperties:\n  ResourcePolicy: ${written}\n  SecretId: !Ref S`
    const policy = only(text)
    expect(policy).toMatchObject({strict: true, syntaxFaults: []})
    expect(policy.statements[0]?.sid).toMatchObject({
      value: 'Send',
      offset: text.indexOf(sid),
      length: sid.length,
    })
  })

  it('may be made of what stands at an anchor, and of what is merged', () => {
    const policy = only(
      'Statement:\n  - &first {Effect: Deny, Action: "s3:*", Resource: a}\n  - <<: *first\n    Resource: b\n  - *first',
    )
    expect(policy.statements.map(({effect}) => effect?.value)).toEqual(['Deny', 'Deny', 'Deny'])
    expect(resourcesOf(policy)).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['a', 'a'],
    ])
  })

  it('may be statements alone', () => {
    const policy = only('- Effect: Allow\n  Action:\n  - s3:GetObject\n  Resource: !Sub "${Bucket.Arn}/*"')
    expect(policy.shape).toBe('statements')
    expect(resourcesOf(policy)).toEqual([['${Bucket.Arn}/*', '!Sub "${Bucket.Arn}/*"']])
  })

  it('has account ids without quotes as text, and truth values as what they are', () => {
    const [statement] = only(
      'Statement:\n  Effect: Deny\n  Principal: {AWS: 111122223333}\n  Action: "s3:*"\n  Condition:\n    Bool:\n      aws:SecureTransport: false',
    ).statements
    expect(statement?.principal?.entries.map(({value, type}) => [value, type])).toEqual([
      ['111122223333', 'string'],
    ])
    expect(statement?.condition?.tests[0]?.values.map(({value, type}) => [value, type])).toEqual([
      ['false', 'boolean'],
    ])
  })

  it.each([
    ['a placeholder in braces', '{{ bucket-arn }}'],
    ['a placeholder in angle brackets', '<bucket-arn>'],
  ])('keeps %s', (_, placeholder) => {
    expect(
      resourcesOf(only(`Statement:\n- Effect: Deny\n  Action: "s3:*"\n  Resource: ${placeholder}`)),
    ).toEqual([[placeholder, placeholder]])
  })

  it('notes a second member of the same name', () => {
    const text = 'Statement:\n- Effect: Deny\n  Effect: Allow\n  Action: "s3:*"'
    expect(only(text).duplicateKeys).toEqual([
      {
        path: ['Statement', 0, 'Effect'],
        offset: text.lastIndexOf('Effect'),
        length: 6,
        name: 'Effect',
        first: {offset: text.indexOf('Effect'), length: 6},
      },
    ])
  })
})

describe('a policy in a JSON template', () => {
  it.each([
    [
      'a template',
      `{"Resources": {"P": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": ${json}}}}}`,
    ],
    ['a resource', `{"Type": "AWS::SQS::QueuePolicy", "Properties": {"PolicyDocument": ${json}}}`],
    ['a property', `"PolicyDocument": ${json}`],
    [
      'a template with something left out',
      `{"Resources": {\n...\n"P": {"Properties": {"PolicyDocument": ${json}}}}}`,
    ],
    ['the answer of an API', `{"Role": {"RoleName": "r", "AssumeRolePolicyDocument": ${json}}}`],
    ['a version of a managed policy', `{"PolicyVersion": {"Document": ${json}, "VersionId": "v1"}}`],
  ])('is found in %s', (_, text) => {
    const policy = only(text)
    expect(policy).toMatchObject({format: 'cloudformation', shape: 'policy', strict: true, syntaxFaults: []})
    expect(sourceOf(policy, policy)).toBe(json)
  })

  it('may be a string', () => {
    const text = `{"Type": "AWS::SSO::PermissionSet", "Properties": {"InlinePolicy": ${JSON.stringify(json)}}}`
    expect(resourcesOf(only(text))).toEqual([['*', '\\"*\\"']])
  })
})

it.each([
  ['an audit record', `{"requestParameters": {"PolicyDocument": ${json}, "bucketPolicy": ${json}}}`, 2],
  ['an audit record with a string', `{"requestParameters": {"policyDocument": ${JSON.stringify(json)}}}`, 1],
  ['the answer of an API with a string', `{"Policy": ${JSON.stringify(json)}}`, 1],
  ['the attributes of a queue', `{"Attributes": {"Policy": ${JSON.stringify(json)}}}`, 1],
  ['a permission set', `{"permissionSetName": "x", "inlinePolicyDocument": ${json}}`, 1],
  ['a plan', `{"resource_changes": [{"change": {"after": {"policy": ${JSON.stringify(json)}}}}]}`, 1],
  ['a task of Ansible', `- iam_managed_policy:\n    policy: ${json.replaceAll('\n', ' ')}\n`, 1],
  [
    'Serverless',
    'iam:\n  role:\n    statements:\n      - Effect: Deny\n        Action: s3:*\n        Resource: "*"\n',
    1,
  ],
])('finds the policies of %s', (_, text, count) => {
  expect(cloudformation.find(text).map(({policy}) => policy.shape)).toEqual(Array(count).fill('policy'))
})

it("takes the Serverless Framework's variables for what they stand for, and IAM's for IAM's", () => {
  const [found] = cloudformation.find(
    'provider:\n  iam:\n    role:\n      statements:\n        - Effect: Allow\n          Action: sqs:*\n          Resource: arn:aws:sqs:${aws:region}:${aws:accountId}:${aws:username}\n',
  )
  expect(resourcesOf(found!.policy)).toEqual([
    [
      'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${aws:username}',
      'arn:aws:sqs:${aws:region}:${aws:accountId}:${aws:username}',
    ],
  ])
})

it.each([
  ['a policy that is the whole text', json],
  [
    'a configuration item',
    `{"resourceType": "AWS::S3::Bucket", "supplementaryConfiguration": {"x": ${json}}}`,
  ],
  [
    'an event pattern',
    `{"Type": "AWS::Events::Rule", "Properties": {"EventPattern": {"detail": {"PolicyDocument": ${json}}}}}`,
  ],
  [
    'a policy of data protection',
    'Name: x\nVersion: 2021-06-01\nStatement:\n  - Sid: a\n    DataIdentifier: [b]',
  ],
  ['a command', `aws iam create-policy --policy-document '${json}'`],
  ['Terraform', `resource "aws_iam_policy" "p" {\n  policy = <<EOF\n${json}\nEOF\n}`],
  ['prose', 'Note: every Statement has an Effect: Allow or Deny'],
  ['nothing', ''],
])('finds nothing in %s', (_, text) => {
  expect(cloudformation.find(text)).toEqual([])
})

describe('a function', () => {
  const policyWith = (resource: string) =>
    `Statement:\n- Effect: Deny\n  Action: "s3:*"\n  Resource: ${resource}`

  it.each([
    ['!Sub arn:aws:s3:::${Bucket}/*', 'arn:aws:s3:::${Bucket}/*'],
    ['!Sub "arn:aws:iam::${AWS::AccountId}:root"', 'arn:aws:iam::${AWS::AccountId}:root'],
    ['!Sub "${Bucket.Arn}/${!aws:username}"', '${Bucket.Arn}/${aws:username}'],
    ['!Sub ["${Arn}/*", {Arn: !GetAtt Bucket.Arn}]', '${Arn}/*'],
    ['!Ref Bucket', '${Bucket}'],
    ['!Ref "AWS::Region"', '${AWS::Region}'],
    ['!GetAtt Bucket.Arn', '${Bucket.Arn}'],
    ['{"Fn::GetAtt": [Bucket, Arn]}', '${Bucket.Arn}'],
    ['!Join ["", ["arn:aws:s3:::", !Ref Bucket, "/*"]]', 'arn:aws:s3:::${Bucket}/*'],
    ['!Join [":", [arn, aws, s3, "", "", !ImportValue Shared]]', 'arn:aws:s3:::${ImportValue.Shared}'],
    ['!ImportValue Shared-Bucket', '${ImportValue.Shared-Bucket}'],
    ['!FindInMap [Buckets, !Ref "AWS::Region", Arn]', '${FindInMap.Buckets.AWS-Region.Arn}'],
    ['!Select [0, !Split [",", !Ref Buckets]]', '${Select.0.-.Buckets}'],
  ])('is read as text: %s', (written, value) => {
    expect(resourcesOf(only(policyWith(written)))).toEqual([[value, written]])
  })

  it('is read in JSON too', () => {
    const text = `{"PolicyDocument": {"Statement": {"Effect": "Deny", "Action": "s3:*", "Resource": {"Fn::Sub": "\${B.Arn}/\${!aws:username}"}}}}`
    expect(resourcesOf(only(text))).toEqual([
      ['${B.Arn}/${aws:username}', `{"Fn::Sub": "\${B.Arn}/\${!aws:username}"}`],
    ])
  })

  it('is read in a string for Sub, even without quotes', () => {
    const text =
      'Type: AWS::Organizations::Policy\nProperties:\n  Type: SERVICE_CONTROL_POLICY\n  Content: !Sub |\n    {"Statement": {"Effect": "Deny", "Action": ${Actions}, "Resource": "a/${!aws:username}"}}'
    expect(only(text)).toMatchObject({strict: true, syntaxFaults: []})
    expect(resourcesOf(only(text))).toEqual([['a/${aws:username}', '"a/${!aws:username}"']])
  })

  it('chooses between texts where a list may be: both are read', () => {
    const policy = only(policyWith('!If [IsProd, arn:a, arn:b]'))
    expect(resourcesOf(policy).map(([value]) => value)).toEqual(['arn:a', 'arn:b'])
    expect([policy.certain, policy.hasAlternatives]).toEqual([false, true])
    const list = only(policyWith('[!If [IsProd, arn:a, arn:b], arn:c]'))
    expect(resourcesOf(list).map(([value]) => value)).toEqual(['arn:a', 'arn:b', 'arn:c'])
  })

  it('chooses between a list and nothing: the list is read', () => {
    expect(resourcesOf(only(policyWith('!If [IsProd, [a, b], !Ref "AWS::NoValue"]')))).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  it('chooses between statements: both are read, and nothing is certain', () => {
    const policy = only(
      `Statement:
  - !If
    - IsProd
    - {Sid: Read, Effect: Allow, Action: s3:GetObject, Resource: a}
    - {Sid: Read, Effect: Allow, Action: s3:GetObject, Resource: b}
  - Fn::If: [IsTest, {Effect: Deny, Action: "s3:*", Resource: c}, !Ref AWS::NoValue]
  - Fn::Transform: {Name: AWS::Include, Parameters: {Location: "s3://x"}}
  - {Effect: Deny, Action: "s3:*", Resource: d}`,
    )
    expect(policy.certain).toBe(false)
    expect(resourcesOf(policy).map(([value]) => value)).toEqual(['a', 'b', 'c', 'd'])
    expect(policy.statements.map(({sid}) => sid?.value)).toEqual(['Read', undefined, undefined, undefined])
  })

  it('may leave a member out', () => {
    const [statement] = only(`${policyWith('a')}\n  Condition: !Ref AWS::NoValue`).statements
    expect(statement?.members.map(({name}) => name)).toEqual(['Effect', 'Action', 'Resource'])
  })

  it('chooses between conditions: the first that is one', () => {
    const [statement] = only(
      `${policyWith('a')}\n  Condition: !If [A, !Ref AWS::NoValue, {Bool: {"aws:SecureTransport": "false"}}]`,
    ).statements
    expect(statement?.condition?.tests.map(({conditionKey}) => conditionKey.value)).toEqual([
      'aws:SecureTransport',
    ])
  })
})

describe('the type', () => {
  const heldIn = (type: string, property: string, more = '') =>
    cloudformation
      .find(`R:\n  Type: ${type}\n  Properties:\n${more}    ${property}:\n${indented(yaml, 6)}`)
      .map(({held}) => held)

  it.each<[string, string, PolicyType, string?]>([
    ['AWS::KMS::Key', 'KeyPolicy', 'key'],
    ['AWS::S3::BucketPolicy', 'PolicyDocument', 'bucket'],
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 'trust'],
    ['AWS::Serverless::Function', 'AssumeRolePolicyDocument', 'trust'],
    ['AWS::IAM::Policy', 'PolicyDocument', 'identity'],
    ['AWS::SSO::PermissionSet', 'InlinePolicy', 'identity'],
    ['AWS::EC2::VPCEndpoint', 'PolicyDocument', 'endpoint'],
    ['AWS::SQS::QueuePolicy', 'PolicyDocument', 'resource', 'sqs'],
    ['AWS::SNS::TopicPolicy', 'PolicyDocument', 'resource', 'sns'],
    ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', 'resource', 'secretsmanager'],
    ['AWS::ECR::Repository', 'RepositoryPolicyText', 'resource', 'ecr'],
    ['AWS::EFS::FileSystem', 'FileSystemPolicy', 'resource', 'elasticfilesystem'],
    ['AWS::OpenSearchService::Domain', 'AccessPolicies', 'resource', 'es'],
    ['AWS::S3::AccessPoint', 'Policy', 'resource', 's3'],
  ])('of %s, %s', (resource, property, type, service) => {
    const reason = `it is the \`${property}\` of an \`${resource}\``
    expect(heldIn(resource, property)).toEqual([service ? {type, service, reason} : {type, reason}])
  })

  it.each([
    ['SERVICE_CONTROL_POLICY', 'scp'],
    ['RESOURCE_CONTROL_POLICY', 'rcp'],
  ])('of a policy of an organisation: %s', (kind, type) => {
    const reason = 'it is the `Content` of an `AWS::Organizations::Policy`'
    expect(heldIn('AWS::Organizations::Policy', 'Content', `    Type: ${kind}\n`)).toEqual([{type, reason}])
  })

  it('of policies inside a role, and inside a function', () => {
    const text = `Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: sts:AssumeRole}
    Policies:
      - PolicyName: p
        PolicyDocument: {Statement: {Effect: Allow, Action: s3:GetObject, Resource: a}}
Function:
  Type: AWS::Serverless::Function
  Properties:
    Policies:
      - AWSLambdaBasicExecutionRole
      - Statement: {Effect: Allow, Action: s3:GetObject, Resource: b}`
    expect(cloudformation.find(text).map(({held}) => held)).toEqual([
      {type: 'trust', reason: 'it is the `AssumeRolePolicyDocument` of an `AWS::IAM::Role`'},
      {type: 'identity', reason: 'it is the `PolicyDocument` of an `AWS::IAM::Role`'},
      {type: 'identity', reason: 'it is in the `Policies` of an `AWS::Serverless::Function`'},
    ])
  })

  it('of a part of a template is what the name of the property tells', () => {
    const heldAs = (property: string, more = '') =>
      cloudformation.find(`${more}${property}:\n${indented(yaml, 2)}`).map(({held}) => held)
    expect(heldAs('KeyPolicy')).toEqual([{type: 'key', reason: 'it is the `KeyPolicy`'}])
    expect(heldAs('AssumeRolePolicyDocument')).toEqual([
      {type: 'trust', reason: 'it is the `AssumeRolePolicyDocument`'},
    ])
    expect(heldAs('PolicyDocument')).toEqual([undefined])
    expect(heldAs('PolicyDocument', 'PolicyName: p\n')).toEqual([
      {type: 'identity', reason: 'it is the `PolicyDocument` beside a `PolicyName`'},
    ])
  })
})

describe('a fault of YAML', () => {
  const faultsOf = (text: string) =>
    cloudformation
      .find(text)
      .map(({policy}) =>
        policy.syntaxFaults.map((fault) => [sourceOf(policy, fault), fault.kind, fault.message]),
      )

  it.each([
    [
      'a star without quotes',
      'Statement:\n  - Effect: Allow\n    Action: "s3:*"\n    Resource: *\n',
      ['*', 'grammar', 'Unexpected `*` without quotes, expected `"*"`'],
    ],
    [
      'a tab',
      'Statement:\n\t- Effect: Allow\n\t  Action: s3:*\n\t  Resource: a\n',
      ['\t', 'grammar', 'Unexpected tab, expected spaces as indentation'],
    ],
    [
      'a value with a colon and a space',
      'Statement:\n  - Effect: Allow\n    Action: s3: GetObject\n    Resource: a\n',
      [
        's3: GetObject',
        'grammar',
        'Unexpected `s3: GetObject`, expected a line of its own, or quotes around the value',
      ],
    ],
    [
      'an ellipsis',
      'Statement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: a\n  - ...\n',
      ['...', 'ellipsis', 'Unexpected `...`, expected the part that is left out'],
    ],
  ])('%s has its place', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([[fault]])
    expect(cloudformation.find(text).map(({policy}) => [policy.strict, policy.certain])).toEqual([
      [false, false],
    ])
  })

  it('belongs to the policy that it is in', () => {
    const policy = (resource: string) =>
      `  PolicyDocument:\n    Statement:\n      - Effect: Deny\n        Action: "s3:*"\n        Resource: ${resource}\n`
    expect(faultsOf(`A:\n${policy('a')}\nB:\n  ...\n${policy('*')}\nC:\n${policy('c')}`)).toEqual([
      [],
      [['*', 'grammar', 'Unexpected `*` without quotes, expected `"*"`']],
      [],
    ])
  })

  it('in JSON belongs to the policy too', () => {
    const text = `{"A": {"PolicyDocument": ${json},},\n"B": {"PolicyDocument": ${json.replace('}]', ',\n}]')}}}`
    expect(faultsOf(text).map((faults) => faults.length)).toEqual([0, 1])
  })
})
