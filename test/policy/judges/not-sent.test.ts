import {describe, expect, it} from 'vitest'
import {parsePolicy} from '../../../src/policy/index.ts'
import {reasonNotToSend} from '../../../src/policy/judges/not-sent.ts'

const wholeWith = (statement: object) =>
  JSON.stringify({Version: '2012-10-17', Statement: [{Effect: 'Allow', Resource: '*', ...statement}]})
const reason = (text: string) => reasonNotToSend(parsePolicy(text))

describe('a policy is sent', () => {
  it.each([
    wholeWith({Action: 's3:*', Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*'}),
    wholeWith({Action: 's3:*', Resource: 'arn:aws:s3:::logs/${*}${?}${$}'}),
    wholeWith({Action: 's3:*', Resource: 'arn:aws:s3:::logs/${}'}),
    wholeWith({Action: 's3:*', Resource: "arn:aws:s3:::${aws:PrincipalTag/team, 'shared'}/*"}),
    wholeWith({Action: 'sqs:*', Resource: 'arn:aws:sqs:eu-west-1:123456789012:jobs'}),
    `\n  ${wholeWith({Action: 'sqs:*'})}\n`,
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Effect": "Allow", "Action": "*", "Resource": "*"}]}',
    '{"Statement": [{"Effect": "Allow", "__proto__": 1, "Action": 7, "Resource": {}}]}',
  ])('as it stands: %s', (text) => {
    expect(reason(text)).toBeUndefined()
  })
})

describe('a policy is not sent', () => {
  it.each([
    ['{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}', 'it is only a part of a policy'],
    ['[{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}]', 'it is only a part of a policy'],
    [`${wholeWith({Action: 'sqs:*'})} // all`, 'it is not valid JSON'],
    [wholeWith({Action: 'sqs:*'}).replace('[{', '[..., {'), 'it is not valid JSON'],
  ])('%s', (text, expected) => {
    expect(reason(text)).toBe(expected)
  })

  it.each([
    'arn:aws:sqs:eu-west-1:<account-id>:jobs',
    'arn:aws:sqs:eu-west-1:{{account}}:jobs',
    'arn:aws:sqs:*:${AWS::AccountId}:jobs',
    'arn:aws:sqs:eu-west-1:${account}:jobs',
    'arn:aws:sqs:eu-west-1:ACCOUNT_ID:jobs',
    'arn:aws:s3:::your-bucket',
    'arn:aws:s3:::${aws:username}/${team}',
    'arn:aws:s3:::...',
  ])('with the open value %s', (value) => {
    expect(reason(wholeWith({Action: 'sqs:*', Resource: value}))).toBe(
      `\`${value}\` is still to be filled in`,
    )
  })

  it('with an open name', () => {
    expect(reason(wholeWith({Action: 'sqs:*', Condition: {'<operator>': {}}}))).toBe(
      '`<operator>` is still to be filled in',
    )
  })

  it.each([
    ['shell', 'the shell fills in a part of it'],
    ['cloudformation', 'it is written for CloudFormation'],
    ['terraform', 'it is written for Terraform'],
  ] as const)('in the format %s', (format, expected) => {
    expect(reasonNotToSend({...parsePolicy(wholeWith({Action: 'sqs:*'})), format})).toBe(expected)
  })
})
