import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findTerraformPolicies} from '../../../src/policy/sources/terraform/index.ts'
import type {Span} from '../../../src/policy/text/place.ts'
import type {Policy} from '../../../src/policy/tree/ast.ts'

const real = `data "aws_iam_policy_document" "a" {
  statement {
    actions   = ["s3:GetObject", var.x]
    resources = ["arn:aws:s3:::\${var.b}/&{aws:username}"]
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.r.arn, "arn:aws:iam::111122223333:role/\u00e9"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["a", "b"]
    }
  }
}
resource "aws_kms_key" "k" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Principal = { AWS = "*" }, Action = concat(["kms:*"], var.y), Resource = "*" }, # all
  ] })
}
resource "aws_iam_role" "r" {
  assume_role_policy = <<-EOF
    {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "\${f("x")}"}}]}
  EOF
}
`

/** Every place of a policy that an author may be pointed to. */
function placesOf({statements, members, syntaxFaults, ...policy}: Policy): Span[] {
  return [
    policy,
    ...syntaxFaults,
    ...members,
    ...statements.flatMap((statement) => [
      statement,
      ...statement.members.flatMap((member) => [member, member.key]),
      ...stringsOf(statement),
      ...(statement.condition?.tests.flatMap((test) => [test, test.operator, test.conditionKey]) ?? []),
    ]),
  ]
}

/** Every string value of a statement. */
function stringsOf({principal, action, resource, condition}: Policy['statements'][number]) {
  return [
    ...(principal?.entries ?? []),
    ...(action?.values ?? []),
    ...(resource?.values ?? []),
    ...(condition?.tests.flatMap(({values}) => values) ?? []),
  ]
}

describe('any text', () => {
  const marks = [
    ...'{}[]()=:,."\\$%&\n <#/?*-',
    '${',
    '<<EOF\n',
    'EOF',
    '...',
    '/*',
    'for ',
    'data ',
    '\u00e9',
    '😀',
  ]
  const edit = fc.tuple(fc.nat(real.length), fc.nat(6), fc.constantFrom('', ...marks))

  function expectPlacesInside(text: string): void {
    for (const {policy} of findTerraformPolicies(text)) {
      const outside = placesOf(policy).filter(
        ({offset, length}) => !(offset >= 0 && length >= 0 && offset + length <= text.length),
      )
      expect(outside).toEqual([])
    }
  }

  it('made of HCL with mistakes keeps its places', () => {
    fc.assert(
      fc.property(fc.array(edit, {minLength: 1, maxLength: 6}), (edits) => {
        const text = edits.reduce(
          (was, [at, drop, add]) => was.slice(0, at) + add + was.slice(at + drop),
          real,
        )
        expectPlacesInside(text)
      }),
      {numRuns: 1000},
    )
  })

  it('at all keeps its places', () => {
    const word = fc.constantFrom(...marks, 'jsonencode(', 'Statement', 'statement', 'Effect = "Allow"', 'a')
    fc.assert(
      fc.property(fc.array(word, {maxLength: 60}), (words) =>
        expectPlacesInside(`a = jsonencode({Statement = [{Effect = "Allow"}]${words.join('')}`),
      ),
      {numRuns: 1000},
    )
  })
})
