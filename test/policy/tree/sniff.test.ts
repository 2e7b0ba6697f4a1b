import {expect, it} from 'vitest'
import {sniffPolicy} from '../../../src/policy/tree/sniff.ts'

const statement = '{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}'

it.each([
  ['policy', `{"Version": "2012-10-17", "Statement": [${statement}]}`],
  ['policy', `{"Statement": ${statement}}`],
  ['policy', '{"Version": "2012-10-17", "Statement": [ ... ]}'],
  ['policy', `1. {\n2. "Version": "2012-10-17",\n3. "Statement": [${statement},]\n4. }`],
  ['policy', `// for the queue\n{"Version": "2012-10-17", "Statement": [${statement}]}`],
  ['policy', `"Version": "2012-10-17",\n"Statement": [${statement}]`],
  ['policy', `[{"Version": "2012-10-17", "Statement": [${statement}]}]`],
  ['statement', statement],
  ['policy', `{"Version": "1", "Statement": [${statement}]}`],
  ['policy', `{"Statement": [{"Effect": "Allow", "Action": "Update:*", "Resource": "*"}, ${statement}]}`],
  ['statement', `...\n${statement},\n...`],
  ['statement', '{"Effect": "Allow", "Action": "a:b", "Resource": {{queue-arn}}}'],
  ['statement', '{\u00A0“Effect”: “Allow”, “Action”: “a:b”}'],
  ['statements', `[${statement}]`],
  ['statements', `${statement},\n${statement}`],
] as const)('sees a %s in %s', (kind, text) => {
  expect(sniffPolicy(text).kind).toBe(kind)
})

it.each([
  ['nothing', ''],
  ['a command', `aws iam put-role-policy --policy-document '{"Statement": [${statement}]}'`],
  ['a here-document', `cat > p.json <<EOF\n{"Statement": [${statement}]}\nEOF`],
  ['YAML', 'Version: "2012-10-17"\nStatement:\n  - Effect: "Allow"\n    "Action": "sqs:*"'],
  [
    'CloudFormation',
    `{"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": {"Statement": [${statement}]}}}`,
  ],
  ['Terraform', `resource "aws_iam_policy" "p" {\n  policy = jsonencode({"Statement": [${statement}]})\n}`],
  ['an API response', `{"Policy": {"Version": "2012-10-17", "Statement": [${statement}]}}`],
  ['a policy as a string', '{"Statement": "{\\"Effect\\": \\"Allow\\"}"}'],
  [
    'another format with Effect',
    '{"Effect": "Deny", "RuleName": "x", "Resource": "y", "Scope": {}, "Owner": "z"}',
  ],
  ['an audit record', `{"eventName": "PutBucketPolicy", "requestParameters": {"Statement": [${statement}]}}`],
  [
    'a policy of a stack',
    '{"Statement": [{"Effect": "Deny", "Action": ["Update:Replace", "Update:Delete"], "Principal": "*", "Resource": "LogicalResourceId/Database"}, {"Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "*"}]}',
  ],
  [
    'a statement of one',
    '{"Effect": "Deny", "Action": "Update:*", "Principal": "*", "Resource": "LogicalResourceId/Database"}',
  ],
  [
    "another cloud's policy",
    '{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "oss:ListObjects", "Resource": ["acs:oss:*:*:example"]}]}',
  ],
  ['statements of another kind', '{"Statement": [{"Text": "select 1"}]}'],
])('sees no policy in %s', (_, text) => {
  expect(sniffPolicy(text).kind).toBeUndefined()
})
