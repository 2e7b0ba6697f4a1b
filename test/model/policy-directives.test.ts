import {describe, expect, it} from 'vitest'
import {shell} from '../../src/policy/sources/shell/index.ts'
import {readText} from '../reading.ts'

const POLICY = '{"Version": "2012-10-17", "Statement": []}'
const fence = (meta: string) => `\`\`\`json ${meta}\n${POLICY}\n\`\`\`\n`

/** What is stated of the only example, with the source of each span. */
function stated(text: string) {
  const {policyExamples, strayDirectives} = readText(text)
  const {type, fails, ignores, claims, faults} = policyExamples[0]!.directives
  const source = ({start, end}: {start: {offset: number}; end: {offset: number}}) =>
    text.slice(start.offset, end.offset)
  return {
    type: type?.type,
    fails: fails.map(({code, span}) => [code, source(span)]),
    ignores: ignores.map(({code, reason, span}) => [code, reason, source(span)]),
    claims: claims.map(({kind, claim, span}) => [
      kind,
      claim.principal?.value,
      claim.action.value,
      source(span),
    ]),
    faults: [...faults, ...strayDirectives].map(({message, span}) => [message, source(span)]),
  }
}
const nothing = {type: undefined, fails: [], ignores: [], claims: [], faults: []}

describe('what authors state of a policy example', () => {
  it('stands in the meta of its fence', () => {
    const meta =
      'title="a policy-type=bucket" policy-type=key policy-fails=MISSING_VERSION,INVALID_ACTION policy-ignore="EMPTY_SID_VALUE: shown so in the console"'
    expect(stated(fence(meta))).toEqual({
      ...nothing,
      type: 'key',
      fails: [
        ['MISSING_VERSION', 'MISSING_VERSION'],
        ['INVALID_ACTION', 'INVALID_ACTION'],
      ],
      ignores: [['EMPTY_SID_VALUE', 'shown so in the console', 'EMPTY_SID_VALUE']],
    })
  })

  it('stands in comments right above it, one a line', () => {
    const text = `<!-- policy-type: AWS::KMS::Key\n     policy-may: everyone kms:Decrypt -->\n\n<!-- policy-fails: MISSING_VERSION -->\n${fence('')}`
    expect(stated(text)).toEqual({
      ...nothing,
      type: 'key',
      fails: [['MISSING_VERSION', 'MISSING_VERSION']],
      claims: [['may', 'everyone', 'kms:Decrypt', 'everyone kms:Decrypt']],
    })
  })

  it.each([
    [
      'a list',
      '- one\n\n  <!-- policy-type: key\n  policy-fails: MISSING_EFFECT -->\n\n  ```json\n',
      '\n  ```\n',
    ],
    ['a quote', '> <!-- policy-type: key\n> policy-fails: MISSING_EFFECT -->\n> ```json\n> ', '\n> ```\n'],
    [
      'a file with CRLF',
      '<!-- policy-type: key\r\npolicy-fails: MISSING_EFFECT\r\n-->\r\n```json\r\n',
      '\r\n```\r\n',
    ],
  ])('has its place in %s', (_, before, after) => {
    const indent = before.startsWith('-') ? '  ' : ''
    expect(stated(before + indent + POLICY + after)).toEqual({
      ...nothing,
      type: 'key',
      fails: [['MISSING_EFFECT', 'MISSING_EFFECT']],
    })
  })

  it.each([
    ['policy-tpye=key', 'Cannot find directive `policy-tpye`; did you mean `policy-type`?', 'policy-tpye'],
    [
      'policy-owner=me',
      'Cannot find directive `policy-owner`; there are `policy-type`, `policy-fails`, `policy-ignore`, `policy-may`, `policy-may-not`',
      'policy-owner',
    ],
    ['policy-type', 'Cannot find the value of `policy-type`', 'policy-type'],
    ['policy-type=""', 'Cannot find the value of `policy-type`', 'policy-type'],
    [
      'policy-type=buckets',
      "Unexpected type `buckets`, expected `identity`, `boundary`, `session`, `key`, `bucket`, `trust`, `endpoint`, `resource`, `scp`, `rcp`, or AWS's own name for a type; did you mean `bucket`?",
      'buckets',
    ],
    [
      'policy-type=constructor',
      "Unexpected type `constructor`, expected `identity`, `boundary`, `session`, `key`, `bucket`, `trust`, `endpoint`, `resource`, `scp`, `rcp`, or AWS's own name for a type",
      'constructor',
    ],
    [
      'policy-fails=INVALID_ACTOIN',
      'Cannot find code `INVALID_ACTOIN`; did you mean `INVALID_ACTION`?',
      'INVALID_ACTOIN',
    ],
    ['policy-fails=NO_SUCH_THING_AT_ALL', 'Cannot find code `NO_SUCH_THING_AT_ALL`', 'NO_SUCH_THING_AT_ALL'],
    [
      'policy-ignore=INVALID_ACTION',
      'Cannot find a reason to ignore `INVALID_ACTION`, expected `INVALID_ACTION: reason`',
      'INVALID_ACTION',
    ],
  ])('is refused where it is %s', (meta, message, at) => {
    expect(stated(fence(meta))).toEqual({...nothing, faults: [[message, at]]})
  })

  it('is refused a second type, and lines of a comment that are none of its own', () => {
    const text = `<!-- policy-type: key\nand so on\npolicy-type: bucket -->\n${fence('')}`
    expect(stated(text)).toEqual({
      ...nothing,
      type: 'key',
      faults: [
        ['Unexpected line, expected `policy-…: …` on each line of the comment', 'and so on'],
        ['Unexpected second `policy-type`, expected one', 'policy-type'],
      ],
    })
  })

  it('may name the codes of the organisation', () => {
    expect(stated(fence('policy-fails=PB_ORG_KMS_STAR_IN_IAM_POLICY')).fails).toEqual([
      ['PB_ORG_KMS_STAR_IN_IAM_POLICY', 'PB_ORG_KMS_STAR_IN_IAM_POLICY'],
    ])
  })

  it('needs a code block right below it, with a policy in it', () => {
    const told = (text: string) => readText(text).strayDirectives.map(({message}) => message)
    expect(told(`<!-- policy-type: key -->\n\nText.\n\n${fence('')}`)).toEqual([
      'Unexpected `policy-type`, expected a code block right below the comment',
    ])
    expect(told('<!-- policy-ignore: INVALID_ACTION: why -->\n```json\n{"a": 1}\n```\n')).toEqual([
      'Unexpected `policy-ignore`, expected an IAM policy in the code block',
    ])
    expect(told('<!-- The policy-type: is said below -->\n\nText.\n')).toEqual([])
  })

  it('makes a policy of a block that does not look like one', () => {
    const [example] = readText('```json policy-type=key\n{"Statemnt": []}\n```\n').policyExamples
    expect(example).toMatchObject({type: 'key', reason: 'its author says so', policy: {shape: 'policy'}})
  })
})

describe('the type of an example', () => {
  const statement = '{"Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"}'
  it.each([
    ['## Service control policies\n\n', 'scp', 'the text around it says so'],
    ['Attach this service control policy:\n\n', 'scp', 'the text around it says so'],
    ['- The SCP is\n\n', 'scp', 'the text around it says so'],
    ['# Service control policies\n\n## Allow all\n\nStart from it.\n\n', 'scp', 'the text around it says so'],
    ['The role has this policy. An SCP may still deny.\n\n', 'identity', 'no statement has a principal'],
    ['# SCPs\n\nThe role needs this IAM policy:\n\n', 'identity', 'the text around it says so'],
    ['# Bucket policies\n\n', 'identity', 'no statement has a principal'],
    ['', 'identity', 'no statement has a principal'],
  ])('is taken from %j where the policy leaves it open', (before, type, reason) => {
    const {policyExamples} = readText(`${before}\`\`\`\n${statement}\n\`\`\`\n`)
    expect(policyExamples.map((example) => [example.type, example.reason])).toEqual([[type, reason]])
  })

  it('is a boundary by the text around what may be one', () => {
    const typeIn = (before: string, command: string) =>
      readText(`${before}\n\n\`\`\`sh\naws iam ${command} --policy-document '${statement}'\n\`\`\`\n`, {
        policySources: [shell],
      }).policyExamples[0]?.type
    expect(typeIn('## Permissions boundary', 'create-policy --policy-name Team')).toBe('boundary')
    expect(typeIn('## Service control policies', 'create-policy --policy-name Team')).toBe('identity')
    expect(typeIn('## Permissions boundary', 'put-role-policy --role-name Team')).toBe('identity')
  })
})

describe('a hundred directives', () => {
  const comment = (count: number) =>
    `<!--\n${'policy-fails: INVALID_ACTION\n'.repeat(count)}-->\n${fence('')}`

  it('are read, and no more', () => {
    expect(stated(comment(100)).fails).toHaveLength(100)
    expect(stated(comment(100)).faults).toEqual([])
    expect(stated(comment(102)).fails).toHaveLength(100)
    expect(stated(comment(102)).faults).toEqual([
      ['Unexpected `policy-fails`, expected at most 100 directives for one code block', 'policy-fails'],
    ])
  })
})
