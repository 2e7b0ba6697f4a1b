import {describe, expect, test} from 'vitest'
import {type DraftContext, judgeDraft} from '../../../plugins/docusaurus-plugin-proofbook/try-it/judge.ts'

const KEY: DraftContext = {type: 'key', service: null, fragment: null, forbidden: [], ignored: []}
const statement = (action: string, resource = '*') =>
  `{\n  "Sid": "A",\n  "Effect": "Allow",\n  "Principal": {"AWS": "arn:aws:iam::111122223333:user/Ann"},\n` +
  `  "Action": "${action}",\n  "Resource": "${resource}"\n}`
const codes = async (text: string, context = KEY) =>
  (await judgeDraft(text, context)).map(({code, severity, line}) => [code, severity, line])

describe('a draft', () => {
  test('is judged as the build judges it, with lines and what was meant', async () => {
    const text = statement('kms:Decrpyt')
    const [, found] = await judgeDraft(text, KEY)
    expect(found).toEqual({
      code: 'INVALID_ACTION',
      severity: 'error',
      message: 'Cannot find action `kms:Decrpyt`; did you mean `kms:Decrypt`?',
      suggestion: 'kms:Decrypt',
      line: 5,
      offset: text.indexOf('"kms:Decrpyt"'),
      length: 13,
    })
  })

  test('is of the type that its place in the document says', async () => {
    const arn = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    expect(await codes(statement('kms:Decrypt', arn))).toEqual([
      ['PB_DOC_FRAGMENT', 'info', 1],
      ['PB_KMS_RESOURCE_NOT_STAR', 'warning', 6],
    ])
    expect(await codes(statement('kms:Decrypt'))).toEqual([['PB_DOC_FRAGMENT', 'info', 1]])
  })

  test('may have what its author lets pass, and nothing that the organisation forbids', async () => {
    const star = {code: 'PB_ORG_STAR', action: 'kms:*', where: ['key'], reason: 'it is everything'} as const
    const context = {...KEY, forbidden: [star], ignored: ['PB_DOC_FRAGMENT']}
    expect(await codes(statement('kms:*'), context)).toEqual([['PB_ORG_STAR', 'warning', 5]])
  })

  test('that is no policy yet is said to be none', async () => {
    expect((await codes('{"Version": "2012-10-17",')).map(([code]) => code)).toContain('JSON_SYNTAX_ERROR')
  })
})
