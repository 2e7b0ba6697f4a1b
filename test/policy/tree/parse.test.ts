import {describe, expect, it} from 'vitest'
import {parsePolicies, parsePolicy} from '../../../src/policy/index.ts'

const policy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": {"AWS": ["arn:aws:iam::111122223333:role/App"], "Service": "sns.amazonaws.com"},
      "Action": ["kms:Decrypt", "kms:DescribeKey"],
      "Resource": "*",
      "Condition": {"Bool": {"aws:SecureTransport": true}}
    }
  ]
}`

describe('parsePolicies', () => {
  it('reads one policy in a list, at its place', () => {
    const [parsed, ...others] = parsePolicies(`[${policy}]`)
    expect(others).toEqual([])
    expect(parsed).toMatchObject({shape: 'policy', strict: true, syntaxFaults: []})
    const [statement] = parsed!.statements
    expect(statement).toMatchObject({path: ['Statement', 0], offset: 1 + policy.indexOf('{\n      "Sid"')})
  })

  it.each([
    ['a comment before it', `// a\n[${policy}]`, [[0]]],
    ['a comma at its end', `[${policy},]`, [[1 + policy.length]]],
    ['a comma after it', `[${policy}],`, [[2 + policy.length]]],
    ['no bracket at its end', `[${policy}`, [[1 + policy.length]]],
    ['a comment between two', `[${policy}, // a\n${policy}]`, [[3 + policy.length], [8 + policy.length]]],
  ])('tells what is wrong with a list: %s', (_, text, offsets) => {
    const parsed = parsePolicies(text)
    expect(parsed.map(({syntaxFaults}) => syntaxFaults.map(({offset}) => offset))).toEqual(offsets)
    expect(parsed[0]!.strict).toBe(false)
  })
})

describe('parsePolicy on JSON', () => {
  it('gives every element its path, offset and length', () => {
    const parsed = parsePolicy(policy)
    const [statement] = parsed.statements
    expect(parsed).toMatchObject({
      shape: 'policy',
      strict: true,
      offset: 0,
      length: policy.length,
      syntaxFaults: [],
    })
    expect(parsed.version).toMatchObject({path: ['Version'], offset: policy.indexOf('"2012'), length: 12})
    expect(statement?.path).toEqual(['Statement', 0])
    expect(statement?.offset).toBe(policy.indexOf('{\n      "Sid"'))
    expect(statement?.sid).toEqual({
      path: ['Statement', 0, 'Sid'],
      offset: policy.indexOf('"Read"'),
      length: 6,
      value: 'Read',
      type: 'string',
      key: {offset: policy.indexOf('"Sid"'), length: 5},
    })
    expect(statement?.action?.values[1]).toEqual({
      path: ['Statement', 0, 'Action', 1],
      offset: policy.indexOf('"kms:DescribeKey"'),
      length: '"kms:DescribeKey"'.length,
      value: 'kms:DescribeKey',
      type: 'string',
    })
    expect(statement?.resource?.values).toEqual([
      {
        path: ['Statement', 0, 'Resource'],
        offset: policy.indexOf('"*"'),
        length: 3,
        value: '*',
        type: 'string',
      },
    ])
  })

  it('reads principals of all kinds, and conditions, as flat lists', () => {
    const [statement] = parsePolicy(policy).statements
    expect(statement?.principal?.entries.map(({kind, value}) => [kind, value])).toEqual([
      ['AWS', 'arn:aws:iam::111122223333:role/App'],
      ['Service', 'sns.amazonaws.com'],
    ])
    const [test] = statement?.condition?.tests ?? []
    expect(test?.path).toEqual(['Statement', 0, 'Condition', 'Bool', 'aws:SecureTransport'])
    expect(test?.values).toEqual([
      {path: test?.path, offset: policy.indexOf('true'), length: 4, value: 'true', type: 'boolean'},
    ])
  })

  it.each([
    ['a bare statement', '{"Effect": "Deny", "Action": "sqs:*"}', 'statement', [[]]],
    [
      'one statement without list',
      '{"Statement": {"Effect": "Deny", "Action": "sqs:*"}}',
      'policy',
      [['Statement']],
    ],
    [
      'a list',
      '[{"Effect": "Deny", "Action": "a:b"}, {"Effect": "Deny", "Resource": "*"}]',
      'statements',
      [[0], [1]],
    ],
    ['other JSON', '{"Effect": "Deny", "Rule": 1, "Scope": 2}', 'other', []],
  ])('recognises %s', (_, text, shape, paths) => {
    const parsed = parsePolicy(text)
    expect(parsed).toMatchObject({shape, strict: true, syntaxFaults: []})
    expect(parsed.statements.map(({path}) => path)).toEqual(paths)
  })

  it('keeps the last of two members of one name, as JSON.parse does, and notes the second', () => {
    const text = '{"Effect": "Allow", "Effect": "Deny", "Action": "kms:*"}'
    const parsed = parsePolicy(text)
    expect(parsed.strict).toBe(true)
    expect(parsed.statements[0]?.effect?.value).toBe('Deny')
    expect(parsed.duplicateKeys).toEqual([
      {path: ['Effect'], offset: 20, length: 8, name: 'Effect', first: {offset: 1, length: 8}},
    ])
  })
})

it.each([
  ['brackets that nest deeper than the reader goes', `${'['.repeat(100)}${']'.repeat(100)}`],
  ['numbers that count up like those of lines', '[\n1 ,\n2 ,\n3 ]'],
])('knows as strict JSON what has %s, which the reader objects to', (_, text) => {
  const {strict, syntaxFaults} = parsePolicy(text)
  expect([strict, syntaxFaults.length > 0]).toEqual([true, true])
})
