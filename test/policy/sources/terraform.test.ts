import {describe, expect, it} from 'vitest'
import {lintPolicy} from '../../../src/policy/lint.ts'
import {findTerraformPolicies, terraform} from '../../../src/policy/sources/terraform/index.ts'
import type {Span} from '../../../src/policy/text/place.ts'
import type {Statement} from '../../../src/policy/tree/ast.ts'

const keyPolicy = `resource "aws_kms_key" "app" {
  description = "For the app"
  policy = jsonencode({
    Version = "2012-10-17" # the newest
    Statement = [
      {
        Sid       = "Enable the account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        "Effect" : "Allow", "Principal" : { "AWS" : [aws_iam_role.app.arn, var.admin] },
        "Action" : concat(["kms:Decrypt"], var.more), "Resource" : "*"
        Condition = { StringEquals = local.tags, Bool = { "aws:SecureTransport" = true } }
      }, // the app
    ]
  })
}
`

const document = `data "aws_iam_policy_document" "home" {
  statement {
    sid       = "List"
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::\${var.bucket}"]

    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["", "home/&{aws:username}/"]
    }
    condition {
      test     = "StringLike"
      variable = "aws:PrincipalArn"
      values   = var.principals
    }
  }
}
`

const heredoc = `resource "aws_iam_role" "app" {
  name = "app"
  assume_role_policy = <<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Allow",
        "Principal": {"AWS": "arn:aws:iam::\${lookup(var.accounts, "app")}:root"},
        "Action": "sts:AssumeRole",
        "Condition": {"StringEquals": {"sts:RoleSessionName": "$\${aws:username}"}}
      }]
    }
  EOF
}
`

/** The one policy of a text. */
function only(text: string) {
  const found = findTerraformPolicies(text)
  expect(found).toHaveLength(1)
  return found[0]!
}

/** The one statement of the one policy of a text. */
function statementOf(text: string): Statement {
  const {statements} = only(text).policy
  expect(statements).toHaveLength(1)
  return statements[0]!
}

/** The one statement of a policy document with this inside. */
function written(inside: string): Statement {
  return statementOf(`data "aws_iam_policy_document" "x" {\nstatement {\n${inside}\n}\n}`)
}

function source(text: string, {offset, length}: Span): string {
  return text.slice(offset, offset + length)
}

function values(list: {values: readonly {value: string}[]} | undefined): string[] | undefined {
  return list?.values.map(({value}) => value)
}

describe('jsonencode', () => {
  it('is read with its references open and its places in the text', () => {
    const {policy, held, fragment} = only(keyPolicy)
    const [account, app] = policy.statements
    expect({held, fragment}).toEqual({
      held: {type: 'key', reason: 'it is the `policy` of an `aws_kms_key`'},
      fragment: false,
    })
    expect(policy).toMatchObject({format: 'terraform', strict: true, shape: 'policy', syntaxFaults: []})
    expect(policy.offset).toBe(keyPolicy.indexOf('{\n    Version'))
    expect(source(keyPolicy, policy)).toMatch(/^\{\n {4}Version[\s\S]*\]\n {2}\}$/)
    expect(source(keyPolicy, policy.version!)).toBe('"2012-10-17"')
    expect(source(keyPolicy, account!.sid!.key)).toBe('Sid')
    expect(account?.sid).toMatchObject({
      value: 'Enable the account',
      path: ['Statement', 0, 'Sid'],
      offset: keyPolicy.indexOf('"Enable'),
      length: 20,
    })
    expect(account?.principal?.entries).toMatchObject([
      {kind: 'AWS', value: 'arn:aws:iam::${data.aws_caller_identity.current.account_id}:root'},
    ])
    expect(app?.principal?.entries.map((entry) => [entry.value, source(keyPolicy, entry)])).toEqual([
      ['${aws_iam_role.app.arn}', 'aws_iam_role.app.arn'],
      ['${var.admin}', 'var.admin'],
    ])
    expect(values(app?.action)).toEqual(['kms:Decrypt', '${var.more}'])
    expect(app?.condition?.operators.map(({name, type}) => [name, type])).toEqual([
      ['StringEquals', 'object'],
      ['Bool', 'object'],
    ])
    expect(app?.condition?.tests).toMatchObject([
      {conditionKey: {value: '${local.tags}'}, values: [{value: '${local.tags}', type: 'string'}]},
      {conditionKey: {value: 'aws:SecureTransport'}, values: [{value: 'true', type: 'boolean'}]},
    ])
  })

  it('of a good key policy gives no finding', async () => {
    const {policy} = only(keyPolicy)
    expect(await lintPolicy(policy, {type: 'key'})).toEqual([])
  })

  it('is found in locals and in the arguments of modules', () => {
    const policy = '{ Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] }'
    const text = `locals {\n a = jsonencode(${policy})\n}\nmodule "m" {\n p = [{ q = jsonencode(${policy}) }]\n}`
    expect(findTerraformPolicies(text).map(({policy: {offset}, held}) => [offset, held])).toEqual([
      [text.indexOf('{ St'), undefined],
      [text.lastIndexOf('{ St'), undefined],
    ])
  })

  it('without the statements that are references is a fragment', () => {
    const text =
      'a = jsonencode({Statement = concat([{Effect = "Allow", Action = "a:b", Resource = "*"}], var.more)})'
    const {policy, fragment} = only(text)
    expect([policy.statements.length, fragment]).toEqual([1, true])
    expect(findTerraformPolicies('a = jsonencode({Statement = var.all})')).toEqual([])
    expect(findTerraformPolicies('a = jsonencode({Statement = [var.all]})')).toEqual([])
  })

  it('of something else is no policy', () => {
    expect(findTerraformPolicies('a = jsonencode({Statement = [{Id = 1}], Version = "1"})')).toEqual([])
    expect(findTerraformPolicies('a = jsonencode([{name = "statement"}])')).toEqual([])
  })
})

describe('a policy document', () => {
  it('has IAM names for its arguments, and the defaults in places of no length', () => {
    const {policy, held, fragment} = only(document)
    const [statement] = policy.statements
    expect([held, fragment, policy.strict]).toEqual([undefined, false, true])
    expect(policy.version).toMatchObject({value: '2012-10-17', length: 0})
    expect(statement?.effect).toMatchObject({value: 'Allow', length: 0})
    expect(source(document, policy)).toBe(document.trimEnd())
    expect(source(document, statement!)).toMatch(/^statement \{[\s\S]*\n {2}\}$/)
    expect(source(document, statement!.action!.key)).toBe('actions')
    expect(source(document, statement!.action!.values[0]!)).toBe('"s3:ListBucket"')
    expect(values(statement?.resource)).toEqual(['arn:aws:s3:::${var.bucket}'])
  })

  it('joins conditions of one test under one operator', () => {
    const {condition} = statementOf(document)
    expect(condition?.operators.map(({name, size}) => [name, size])).toEqual([['StringLike', 2]])
    expect(
      condition?.tests.map((test) => [
        source(document, test.conditionKey),
        test.values.map(({value}) => value),
      ]),
    ).toEqual([
      ['"s3:prefix"', ['', 'home/${aws:username}/']],
      ['"aws:PrincipalArn"', ['${var.principals}']],
    ])
  })

  it('joins the values of one test and one variable', () => {
    const block = (value: string) =>
      `condition {\ntest = "StringEquals"\nvariable = "aws:RequestedRegion"\nvalues = ["${value}"]\n}\n`
    const {condition} = written(block('eu-west-1') + block('eu-west-2'))
    expect(condition?.tests.map((test) => test.values.map(({value}) => value))).toEqual([
      ['eu-west-1', 'eu-west-2'],
    ])
  })

  it.each<[string, (string | undefined)[][]]>([
    ['principals {\ntype = "*"\nidentifiers = ["*"]\n}', [[undefined, '*']]],
    ['principals {\ntype = "AWS"\nidentifiers = ["*"]\n}', [['AWS', '*']]],
    [
      'principals {\ntype = "AWS"\nidentifiers = ["111122223333"]\n}\n' +
        'principals {\ntype = "Service"\nidentifiers = ["sns.amazonaws.com"]\n}\n' +
        'principals {\ntype = "AWS"\nidentifiers = var.roles\n}',
      [
        ['AWS', '111122223333'],
        ['AWS', '${var.roles}'],
        ['Service', 'sns.amazonaws.com'],
      ],
    ],
    ['dynamic "principals" {\nfor_each = var.p\ncontent {}\n}', [['AWS', '${principals}']]],
  ])('reads %j', (inside, expected) => {
    expect(written(inside).principal?.entries.map(({kind, value}) => [kind, value])).toEqual(expected)
  })

  it('has an open condition where Terraform makes it', () => {
    const {condition} = written('dynamic "condition" {\nfor_each = var.c\n}\n'.repeat(2))
    expect(condition?.tests).toMatchObject([
      {
        operator: {value: '${dynamic.condition}'},
        conditionKey: {value: '${dynamic.condition}'},
        values: [{value: '${dynamic.condition}'}],
      },
    ])
  })

  it('reads negated elements, null as nothing, and lists through functions', () => {
    const {action, notAction, notResource, notPrincipal, members} = written(
      'sid = null\nnot_actions = toset(["iam:*"])\nnot_resources = flatten([["*"], [var.a]])\n' +
        'not_principals {\ntype = "AWS"\nidentifiers = ["111122223333"]\n}',
    )
    expect(members.map(({name}) => name)).toEqual(['Effect', 'NotAction', 'NotResource', 'NotPrincipal'])
    expect([action, values(notAction), values(notResource)]).toEqual([
      undefined,
      ['iam:*'],
      ['*', '${var.a}'],
    ])
    expect(notPrincipal?.entries).toMatchObject([{kind: 'AWS', value: '111122223333'}])
  })

  it.each([
    'dynamic "statement" {\nfor_each = var.s\ncontent {}\n}',
    'source_policy_documents = [data.aws_iam_policy_document.base.json]',
    'override_policy_documents = var.documents',
  ])('is a fragment with %j', (other) => {
    const text = document.replace('  statement', `  ${other}\n  statement`)
    const {policy, fragment} = only(text)
    expect([policy.statements.length, fragment]).toEqual([1, true])
  })

  it('without a statement of its own holds no policy', () => {
    expect(
      terraform.find(
        'data "aws_iam_policy_document" "x" {\n  source_policy_documents = [var.statement]\n  dynamic "statement" {}\n}',
      ),
    ).toEqual([])
  })
})

describe('a heredoc', () => {
  it('is read as JSON with holes', () => {
    const {policy, held} = only(heredoc)
    const [statement] = policy.statements
    expect(held).toEqual({type: 'trust', reason: 'it is the `assume_role_policy` of an `aws_iam_role`'})
    expect([policy.strict, policy.syntaxFaults]).toEqual([true, []])
    expect(source(heredoc, statement!.action!.values[0]!)).toBe('"sts:AssumeRole"')
    const [principal] = statement!.principal!.entries
    expect(principal?.value).toBe('arn:aws:iam::${lookupvar.accountsapp}:root')
    expect(source(heredoc, principal!)).toBe('"arn:aws:iam::${lookup(var.accounts, "app")}:root"')
    expect(statement?.condition?.tests[0]?.values[0]?.value).toBe('${aws:username}')
  })

  it.each([
    '"Resource": ${jsonencode(var.all)}',
    '"Resource": [%{ for arn in var.all ~}"${arn}",%{ endfor ~} "*"]',
    '"Resource": ["*" ${join("", var.all)}]',
  ])('may have %s', (resource) => {
    const text = `a = <<EOF\n{"Statement": [{"Effect": "Allow", "Action": "a:b", ${resource}}]}\nEOF\n`
    const {policy} = only(text)
    expect([policy.strict, policy.syntaxFaults, policy.statements[0]?.effect?.value]).toEqual([
      true,
      [],
      'Allow',
    ])
  })

  it('has its faults where they are', () => {
    const text = 'a = <<EOF\n{"Statement": [{"Effect": "Allow", "Action": "${var.a}",}]}\nEOF\n'
    const {policy} = only(text)
    expect(policy.strict).toBe(false)
    expect(policy.syntaxFaults).toEqual([
      {
        kind: 'grammar',
        offset: text.indexOf(',}'),
        length: 1,
        message: 'Unexpected `,`, expected `}` without a comma before it',
      },
    ])
  })

  it('that ends the text says so', () => {
    const text = 'policy = <<EOF\n{"Statement": [{"Effect": "Allow", "Action": "a:b"}]}\n'
    expect(only(text).policy.syntaxFaults).toEqual([
      {
        kind: 'grammar',
        offset: 9,
        length: 5,
        message: 'Unexpected end of the example, expected `EOF` on a line of its own',
      },
    ])
  })

  it.each([
    'cat > p.json <<EOF\n{"Statement": [{"Effect": "Allow", "Action": "a:b"}]}\nEOF\n',
    'P=$(cat <<EOF\n{"Statement": [{"Effect": "Allow", "Action": "a:b"}]}\nEOF\n)\n',
    'user_data = <<EOF\n#!/bin/sh\necho statement\nEOF\n',
    'No statement at all: jsonencode(',
  ])('of a shell, and other texts, are not its own: %j', (text) => {
    expect(findTerraformPolicies(text)).toEqual([])
  })
})

describe('what holds a policy', () => {
  const policy = 'jsonencode({ Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })'

  it.each<[string, string, string, string | undefined]>([
    ['aws_s3_bucket_policy', 'policy', 'bucket', undefined],
    ['aws_iam_group_policy', 'policy', 'identity', undefined],
    ['aws_vpc_endpoint', 'policy', 'endpoint', undefined],
    ['aws_sqs_queue_policy', 'policy', 'resource', 'sqs'],
    ['aws_ecr_repository_policy', 'policy', 'resource', 'ecr'],
    ['aws_organizations_policy', 'content', 'scp', undefined],
  ])('%s.%s is of type %s (%s)', (resource, argument, type, service) => {
    const {held} = only(`resource "${resource}" "x" {\n  ${argument} = ${policy}\n}`)
    const reason = `it is the \`${argument}\` of an \`${resource}\``
    expect(held).toEqual(service ? {type, service, reason} : {type, reason})
  })

  it.each<[string, string | undefined]>([
    ['RESOURCE_CONTROL_POLICY', 'rcp'],
    ['SERVICE_CONTROL_POLICY', 'scp'],
    ['TAG_POLICY', undefined],
  ])('an organisation policy %s is of type %s', (type, expected) => {
    const text = `resource "aws_organizations_policy" "x" {\n  type = "${type}"\n  content = ${policy}\n}`
    expect(only(text).held?.type).toBe(expected)
  })

  it('is the type of the document that it refers to', () => {
    const use = (resource: string) =>
      `resource "${resource}" "x" {\n  policy = data.aws_iam_policy_document.home.json\n}\n`
    expect(only(use('aws_iam_role_policy') + document).held).toEqual({
      type: 'identity',
      reason: 'it is the `policy` of an `aws_iam_role_policy`',
    })
    expect(only(document + use('aws_iam_policy') + use('aws_kms_key')).held).toBeUndefined()
    expect(
      only(`${document}output "x" {\n  value = data.aws_iam_policy_document.home.json\n}`).held,
    ).toBeUndefined()
  })

  it('is also that of a document that goes into another', () => {
    const text = `${document}
data "aws_iam_policy_document" "all" {
  source_policy_documents = [data.aws_iam_policy_document.home.json]
}
resource "aws_iam_policy" "x" {
  policy = data.aws_iam_policy_document.all.json
}`
    const {held, fragment} = only(text)
    expect([held?.type, fragment]).toEqual(['identity', true])
  })
})

describe('faults', () => {
  it('are of the policies that they touch', () => {
    const broken = document.replace('["s3:ListBucket"]', '["s3:ListBucket" "s3:GetObject"]')
    const [first, second] = findTerraformPolicies(broken + keyPolicy)
    expect(first?.policy.strict).toBe(false)
    expect(first?.policy.syntaxFaults).toEqual([
      {
        kind: 'grammar',
        offset: broken.indexOf('"s3:GetObject"'),
        length: 14,
        message: 'Unexpected `"s3:GetObject"`, expected `,` before it',
      },
    ])
    expect([second?.policy.strict, second?.policy.syntaxFaults]).toEqual([true, []])
  })

  it('are not comments, and an ellipsis is one of its own kind', () => {
    const text = document.replace('    condition', '    # ...\n    condition').replace('["", ', '["", ..., ')
    expect(only(text).policy.syntaxFaults).toEqual([
      {
        kind: 'ellipsis',
        offset: text.indexOf('# ...'),
        length: 5,
        message: 'Unexpected `# ...` (in 2 places), expected the part that is left out',
      },
    ])
  })
})
