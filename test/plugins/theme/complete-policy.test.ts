import {describe, expect, test} from 'vitest'
import {
  completePolicy,
  dedent,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/PolicyExample/complete.ts'

const ALLOW = {Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*'}
const WHOLE = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "kms:Decrypt",
      "Resource": "*"
    }
  ]
}
`
const text = JSON.stringify(ALLOW)

describe('a complete policy', () => {
  test.each([
    ['a policy', `{"Version": "2012-10-17", "Statement": [${text}]}`],
    ['a statement', `  ${text}\n`],
    ['a statement with the comma that followed it', `${text},`],
    ['the list of its statements', `[${text}]`],
    ['its member for the statements', `"Statement": [${text}]`],
    ['the members of a statement', text.slice(1, -1)],
  ])('is made of %s', (_, part) => {
    expect(completePolicy(part)).toBe(WHOLE)
    expect(JSON.parse(completePolicy(part)!)).toEqual({Version: '2012-10-17', Statement: [ALLOW]})
  })

  test('has all statements that stand side by side', () => {
    const {Statement} = JSON.parse(completePolicy(`${text},\n${text},\n`)!)
    expect(Statement).toEqual([ALLOW, ALLOW])
  })

  test('keeps what a policy says itself', () => {
    const old = {Version: '2008-10-17', Id: 'a', Statement: ALLOW}
    expect(JSON.parse(completePolicy(JSON.stringify(old))!)).toEqual(old)
  })

  test.each([
    ['has an ellipsis', `{"Effect": "Allow", ...}`],
    ['has a comment', `${text} // read`],
    ['is no policy', '{"a": 1}'],
    ['is a list of words', '["Effect"]'],
    ['is nothing', ''],
  ])('is not made where the text %s', (_, part) => {
    expect(completePolicy(part)).toBeUndefined()
  })
})

describe('a text as it is copied', () => {
  test.each([
    [' {\n   "a": 1\n }\n', '{\n  "a": 1\n}'],
    ['\n  {\r\n\r\n    1\r\n  }', '{\n\n  1\n}'],
    ['\t\t{\n\t\t  1\n\t}', '\t{\n\t  1\n}'],
    ['{\n  1\n}', '{\n  1\n}'],
  ])('has no indentation that all of its lines have: %j', (written, copied) => {
    expect(dedent(written)).toBe(copied)
  })
})
