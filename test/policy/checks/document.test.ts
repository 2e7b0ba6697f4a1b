import {describe, expect, it} from 'vitest'
import {lintPolicy, parsePolicy} from '../../../src/policy/index.ts'

const STATEMENT = '{"Effect": "Deny", "Action": "sqs:SendMessage", "Resource": "*"}'
const policy = (resource: string) =>
  `{"Version": "2012-10-17", "Statement": [${STATEMENT.replace('"*"', JSON.stringify(resource))}]}`
const told = async (text: string, code: string) =>
  (await lintPolicy(parsePolicy(text), {type: 'identity'}))
    .filter((finding) => finding.code === code)
    .map(({path, offset, length, severity}) => ({
      path,
      source: text.slice(offset, offset + length),
      severity,
    }))

describe('PB_DOC_FRAGMENT', () => {
  it('marks a bare statement, and several, as a whole', async () => {
    expect(await told(STATEMENT, 'PB_DOC_FRAGMENT')).toEqual([
      {path: [], source: STATEMENT, severity: 'info'},
    ])
    const several = `${STATEMENT},\n${STATEMENT}`
    expect(await told(several, 'PB_DOC_FRAGMENT')).toEqual([{path: [], source: several, severity: 'info'}])
  })

  it('has nothing to say of a whole policy, nor of what is none', async () => {
    expect(await told(policy('*'), 'PB_DOC_FRAGMENT')).toEqual([])
    expect(await told('{"Rules": []}', 'PB_DOC_FRAGMENT')).toEqual([])
  })
})

describe('PB_DOC_PLACEHOLDER', () => {
  it.each([
    'arn:aws:sqs:eu-west-1:<account-id>:jobs',
    'arn:aws:sqs:eu-west-1:{{account}}:jobs',
    'arn:aws:sqs:${AWS::Region}:111122223333:jobs',
    'arn:aws:sqs:eu-west-1:ACCOUNT_ID:jobs',
  ])('finds the one in %s', async (resource) => {
    expect(await told(policy(resource), 'PB_DOC_PLACEHOLDER')).toEqual([
      {path: ['Statement', 0, 'Resource'], source: JSON.stringify(resource), severity: 'info'},
    ])
  })

  it.each(['arn:aws:sqs:eu-west-1:111122223333:jobs', 'arn:aws:s3:::home/${aws:username}/*', '*'])(
    'takes %s for what it is',
    async (resource) => {
      expect(await told(policy(resource), 'PB_DOC_PLACEHOLDER')).toEqual([])
    },
  )
})

// Jinja's, and Terraform's: https://developer.hashicorp.com/terraform/language/expressions/strings#directives
it.each([
  ['{% for b in buckets %}', '{% endfor %}'],
  ['%{ for b in buckets ~}', '%{ endfor ~}'],
])('takes the tags of a template for what they may make: %s', async (open, close) => {
  const text = `{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:*", "Resource": [${open}"arn:aws:s3:::\${b}/*"${close}]}]}`
  const found = await lintPolicy(parsePolicy(text), {type: 'identity'})
  expect(found.filter(({severity}) => severity !== 'info')).toEqual([])
  expect(found.map(({message}) => message)).toContain(
    `Unexpected tag of a template \`${open}\` (in 2 places), expected what it makes`,
  )
})
