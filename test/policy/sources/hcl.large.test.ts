import {describe, expect, it} from 'vitest'
import {readHcl} from '../../../src/policy/sources/terraform/hcl-reader.ts'
import {findTerraformPolicies} from '../../../src/policy/sources/terraform/index.ts'
import {growthOf, LINEAR} from '../../growth.ts'

describe('any text', () => {
  it.each([
    '[',
    '{',
    '(',
    'a {\n',
    '"',
    '"${',
    '"${\n',
    '${',
    '<<E\n',
    'x = <<E\n',
    '\r',
    '/*',
    '{{',
    '<a',
    'a.',
    'a ? ',
    'a = [\n',
    '...',
    'a = jsonencode({Statement = [{Effect = "Allow"}]})\n',
    'a = <<E\n{"Statement": [{"Effect": "Allow"}]}\nE\n',
    'data "aws_iam_policy_document" "x" {\nstatement {}\n}\n',
    'resource "a" "b" {\n c = jsonencode({Statement = [\n',
  ])('of fifty thousand characters of %j is read in linear time', async (unit) => {
    const head = 'a = jsonencode({Statement = [{Effect = "Allow"}]})\n'
    const many = (size: number) => unit.repeat(size / unit.length)
    const findBoth = (size: number) => {
      findTerraformPolicies(head + many(size))
      findTerraformPolicies(`${head}a = <<EOF\n{"Statement": [\n${many(size)}\nEOF\n`)
    }
    expect(await growthOf(findBoth, 50_000)).toBeLessThan(LINEAR)
  })
})

describe('the ARN of a boundary', () => {
  it.each([' ', '"]', ':policy/', 'a/'])('of %j is looked through in linear time', async (unit) => {
    const find = (size: number) =>
      findTerraformPolicies(
        `resource "aws_iam_role" "a" {\n  permissions_boundary = "arn:policy/${unit.repeat(size / unit.length)}!"\n}\na = jsonencode({Statement = [{Effect = "Allow"}]})\n`,
      )
    expect(await growthOf(find, 50_000)).toBeLessThan(LINEAR)
  })
})

describe('faults', () => {
  it('are one for brackets that are too deep', () => {
    const text = `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(readHcl(text).faults).toEqual([
      {
        kind: 'grammar',
        offset: 68,
        length: 1,
        message: 'Unexpected `[`, expected at most 64 levels of brackets',
      },
    ])
  })
})
