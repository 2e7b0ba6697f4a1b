import {describe, expect, it} from 'vitest'
import {policyText, seemsPolicy} from '../../src/model/policy-text.ts'

describe('the text in which policies are looked for', () => {
  it('is the new side of a difference, at the same places', () => {
    const value = '--- a\n+++ b\n@@ -1 +1 @@\n {\n-  "Action": "s3:*"\n+  "Action": "s3:Get*"\n }\n'
    const text = policyText({lang: 'diff', value})
    expect(text.length).toBe(value.length)
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
      '',
      '',
      '',
      ' {',
      '',
      '   "Action": "s3:Get*"',
      ' }',
      '',
    ])
    expect(policyText({lang: 'json', value})).toBe(value)
  })
})

describe('a text that seems to hold a policy', () => {
  it.each([
    ['an object literal', 'JSON.stringify({Statement: [{ Effect: "Allow", Action: "s3:GetObject" }]})', true],
    ['a dictionary of Python', "policy = {'Effect': 'Deny', 'Action': ['s3:*']}", true],
    ['a hash of Ruby', "{'Effect' => 'Allow', 'Action' => 's3:*'}", true],
    ['a statement of the CDK', 'new iam.PolicyStatement({ actions: ["s3:GetObject"] })', true],
    [
      'a document of Terraform',
      'data "aws_iam_policy_document" "d" {\n  statement {\n    actions = var.a\n  }\n}',
      true,
    ],
    ['JSON in a string', '{"PolicyDocument": "{\\"Effect\\": \\"Allow\\", \\"Action\\": \\"*\\"}"}', true],
    ['a policy of Cedar', '{"effect": "permit", "action": {"op": "=="}}', false],
    ['a rule of Kubernetes', 'effect: NoSchedule\naction: drain', false],
    ['prose', 'The effect is that every action is allowed.', false],
  ])('is %s: %s', (_, text, verdict) => {
    expect(seemsPolicy(text)).toBe(verdict)
  })
})
