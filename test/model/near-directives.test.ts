import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

const BLOCK = 'json\n{"Version": "2012-10-17", "Statement": []}\n```\n'

/** The words of a text that are nearly directives, with what is said of them. */
function near(text: string): [string, string][] {
  return readText(text).nearDirectives.map(({span, message}) => [
    text.slice(span.start.offset, span.end.offset),
    /[^`]*`[^`]*`\?$/.exec(message)?.[0] ?? message,
  ])
}

const fence = (meta: string) => `\`\`\`${BLOCK.replace('json', `json ${meta}`)}`
const above = (comment: string) => `<!-- ${comment} -->\n\`\`\`${BLOCK}`

describe('a word that is nearly a directive', () => {
  it.each([
    ['policytype', 'policy-type'],
    ['policy_type', 'policy-type'],
    ['polcy-fails', 'policy-fails'],
    ['PolicyType', 'policy-type'],
    ['Policy-Ignore', 'policy-ignore'],
    ['pollicy-igonre', 'policy-ignore'],
    ['policy_may_not', 'policy-may-not'],
    ['polciy-may', 'policy-may'],
  ])('is %s, in the meta of a fence and in a comment', (word, name) => {
    const said = [[word, `; did you mean \`${name}\`?`]]
    expect(near(fence(`title="x" ${word}=key`))).toEqual(said)
    expect(near(fence(`${word}="a b" {1,3}`))).toEqual(said)
    expect(near(above(`${word}: key`))).toEqual(said)
  })

  it('is a directive in the wrong place or with the wrong sign', () => {
    expect(near(`\`\`\`${BLOCK.replace('json', 'policy-type=key')}`)).toEqual([
      ['policy-type', expect.stringContaining('json policy-type=…`')],
    ])
    expect(near(above('policy-type=key'))).toEqual([
      ['policy-type', expect.stringContaining('policy-type: …')],
    ])
  })

  it('is found in lists and quotes, and above other comments of the kind', () => {
    const text = `- Key\n\n  > ${fence('policytype=key').replaceAll('\n', '\n  > ')}`
    expect(near(text)).toHaveLength(1)
    expect(near(above('policytype: key -->\n\n<!-- policy-fails: INVALID_ACTION'))).toHaveLength(1)
  })

  it.each([
    'title="policytype=key"',
    'title=policy.json',
    '{1,3} linenums',
    'policy',
    'policy=strict',
    'policyFile=a.json',
    'policy_name=x',
    'policies=2',
    'type=key',
    'fails',
    'policy-type=key',
    'ignore=policy',
  ])('is not %s in the meta of a fence', (meta) => {
    expect(near(fence(meta))).toEqual([])
  })

  it.each([
    'policy-type: key',
    'policy: see below',
    'Policy types: identity and key',
    'omit in toc',
    'prettier-ignore',
    'policy name: x',
    'policytype is left out',
  ])('is not %s in a comment', (comment) => {
    expect(near(above(comment))).toEqual([])
  })

  it('is not said of a comment that is above no code block', () => {
    expect(near('<!-- policytype: key -->\n\nText.\n')).toEqual([])
  })
})
