import {describe, expect, it} from 'vitest'
import {readHcl} from '../../../src/policy/sources/terraform/hcl-reader.ts'
import type {Expression} from '../../../src/policy/sources/terraform/hcl-tree.ts'
import {findTerraformPolicies} from '../../../src/policy/sources/terraform/index.ts'
import {toNode} from '../../../src/policy/sources/terraform/values.ts'
import type {Policy} from '../../../src/policy/tree/ast.ts'

/** The value of the first argument of a text. */
function firstValue(text: string): Expression {
  const {body, faults} = readHcl(text)
  expect(faults).toEqual([])
  return body.attributes[0]!.value!
}

/** A value as plain data: strings, lists, and lists of members. */
function plain(text: string): unknown {
  const read = (node: ReturnType<typeof toNode> | undefined): unknown => {
    if (node?.type === 'array') return node.items.map(read)
    if (node?.type === 'object') return node.members.map(({key, value}) => [key.value, read(value)])
    return node?.value
  }
  return read(toNode(text, firstValue(text)))
}

describe('values', () => {
  it.each<[string, unknown]>([
    ['a = "x"', 'x'],
    ['a = 12.5e3', '12.5e3'],
    ['a = true', 'true'],
    ['a = [1, "b",]', ['1', 'b']],
    ['a = [\n  "b", # one\n  "c" // two\n  /* three */, "d"\n]', ['b', 'c', 'd']],
    [
      'a = {b = 1, "c" : 2\n  d: [3]\n}',
      [
        ['b', '1'],
        ['c', '2'],
        ['d', ['3']],
      ],
    ],
    [
      'a = {(var.k) = 1, "x-${var.k}" = 2, b.c = 3}',
      [
        ['${var.k}', '1'],
        ['x-${var.k}', '2'],
        ['${b.c}', '3'],
      ],
    ],
    ['a = {__proto__ = 1}', [['__proto__', '1']]],
    ['a = "\\"q\\" \\\\ \\t \\u00e9 \\U0001F600 $${x} %%{y}"', '"q" \\ \t é 😀 ${x} %{y}'],
    ['a = "p/${aws_s3_bucket.b["x"].id}/*"', 'p/${aws_s3_bucket.bx.id}/*'],
    ['a = "${var.a}${"}"}"', '${var.a}${expression}'],
    ['a = "${merge(\n  {b = "}"},\n)}"', '${mergeb}'],
    ['a = var.x', '${var.x}'],
    ['a = aws_x.y[0].arn', '${aws_x.y0.arn}'],
    ['a = [aws_x.y[*].arn, b.*.c]', ['${aws_x.y.arn}', '${b..c}']],
    ['a = var.x ? ["b"] : []', '${var.xb}'],
    ['a = [for k, v in var.m : v if k != "x"]', '${forkvinvar.mvifkx}'],
    ['a = {for k in var.m : k => [k]...}', '${forkinvar.mkk...}'],
    ['a = format("%s", var.x)', '${formatsvar.x}'],
    ['a = concat(["b"], flatten([["c"], var.d]), var.e...)', ['b', 'c', '${var.d}', '${var.e...}']],
    ['a = (\n  "b"\n)', 'b'],
    ['a = <bucket-arn>', '${bucket-arn}'],
    ['a = [{{bucket}}]', ['${bucket}']],
    ['a = <<EOF\nb ${c}\n  EOF\n', 'b ${c}\n'],
    ['a = [<<-"E_F"\nb\nE_F\n, "c"]', ['b\n', 'c']],
  ])('reads %j', (text, expected) => {
    expect(plain(text)).toEqual(expected)
  })
})

describe('blocks', () => {
  it('have types, labels and bodies, and spans to their braces', () => {
    const text = 'a "b" c {\n  d = 1\n  e {}\n}\nlocals { f = 2 }\n'
    const {body, faults} = readHcl(text)
    expect(faults).toEqual([])
    expect(body.blocks).toMatchObject([
      {type: 'a', labels: ['b', 'c'], offset: 0, length: 26, body: {attributes: [{name: 'd'}]}},
      {type: 'locals', labels: [], offset: 27, length: 16, body: {attributes: [{name: 'f'}]}},
    ])
    expect(body.blocks[0]?.body.blocks).toMatchObject([{type: 'e', offset: 20, length: 4}])
  })
})

describe('faults', () => {
  it.each<[string, string | [number, number], string]>([
    ['a {\n  b = 1\n', [11, 0], 'Unexpected end of the example, expected `}`'],
    ['a = f([{b = 1', [13, 0], 'Unexpected end of the example, expected `}])`'],
    ['a = [1 2]', '2', 'Unexpected `2`, expected `,` before it'],
    ['a {\n  b = [1, 2\n  c = 3\n}', 'c', 'Unexpected `c`, expected `]` before it'],
    ['a {\n  b = [1, 2\n}', [16, 1], 'Unexpected `}`, expected `]`'],
    ['a = [{b = 1]', ']', 'Unexpected `]`, expected `}`'],
    ['a = {b = 1 c = 2}', 'c', 'Unexpected `c`, expected `,` or a new line before it'],
    ['a = {b 1}', '1', 'Unexpected `1`, expected `=` before it'],
    ['a =\nb = 1', [3, 1], 'Unexpected end of the line, expected a value'],
    ['a = 1 b = 2', 'b', 'Unexpected `b`, expected a new line before it'],
    ['a = "b\nc = 1', '"b', 'Unexpected `"b`, expected a closing `"` on the same line'],
    ['a = ["${b", 1]\nc = 1', '"${b", 1', 'Unexpected `"${b", 1`, expected a closing `"` on the same line'],
    [
      'data "a" "b" {\n  c = 1\n\nresource "d" "e" {\n}',
      'resource',
      'Unexpected `resource`, expected `}` before it',
    ],
    ['a "b"\n', [5, 1], 'Unexpected end of the line, expected `{`'],
    ['a: 1', ':', 'Unexpected `:`, expected `=` or `{`'],
  ])('in %j', (text, at, message) => {
    const [offset, length] = typeof at === 'string' ? [text.indexOf(at), at.length] : at
    expect(readHcl(text).faults).toEqual([{kind: 'grammar', offset, length, message}])
  })
})

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
  it('has the literal parts of its values in their places', () => {
    const found = findTerraformPolicies(real)
    const strings = found.flatMap(({policy}) => policy.statements.flatMap(stringsOf))
    expect(found).toHaveLength(3)
    expect(strings).toHaveLength(13)
    for (const {value, offset, length} of strings) {
      const source = real.slice(offset, offset + length)
      for (const literal of value.split(/\$\{[^}]*\}/)) expect(source.includes(literal)).toBe(true)
    }
  })
})
