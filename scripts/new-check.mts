/** A new check of policies and its test. */
import {existsSync} from 'node:fs'
import type {NewFiles} from './new.mts'

/** @param words the family, a folder of `src/policy/checks/`, and the code */
export function newCheck([family = '', code = '']: string[]): NewFiles {
  if (!/^[a-z]+$/.test(family) || !existsSync(`src/policy/checks/${family}`))
    throw new Error(`Unexpected family "${family}", expected a folder of src/policy/checks/`)
  if (!/^PB(?:_[A-Z\d]+)+$/.test(code))
    throw new Error(
      `Unexpected code "${code}", expected one such as PB_LONG_SID; AWS's own codes are checks of AWS`,
    )
  const file = code.slice(3).toLowerCase().replaceAll('_', '-')
  return {
    made: {
      [`src/policy/checks/${family}/${file}.ts`]: checkText(code),
      [`test/policy/checks/${file}.test.ts`]: testText(code),
    },
    changed: {},
    next: 'It finds statements with the Sid ReplaceMe. Make it find what you want, then run npm run generate.',
  }
}

function checkText(code: string): string {
  const name = code
    .slice(3)
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'

const SEND = {Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs'}

export const ${name}: PolicyCheck = {
  code: '${code}',
  severity: 'warning',
  summary: 'A Sid that is to be replaced',
  why: 'Say what happens to those who use such a policy.',
  bad: policyExample('identity', {Sid: 'ReplaceMe', ...SEND}),
  good: policyExample('identity', {Sid: 'SendJobs', ...SEND}),
  source: {title: 'Where the rule comes from'},
  *check({policy}) {
    for (const {sid} of policy.statements)
      if (sid?.type === 'string' && sid.value === 'ReplaceMe')
        yield {at: sid, message: 'Unexpected Sid \`ReplaceMe\`, expected one of your own'}
  },
}
`
}

function testText(code: string): string {
  return `import {describe, expect, it} from 'vitest'
import {lintPolicy, parsePolicy} from '../../../src/policy/index.ts'

/** What the check says of a policy with one statement of a Sid. */
async function told(sid: string) {
  const statement = {Sid: sid, Effect: 'Deny', Action: 'sqs:SendMessage', Resource: '*'}
  const text = JSON.stringify({Version: '2012-10-17', Statement: [statement]})
  const found = await lintPolicy(parsePolicy(text), {type: 'identity'})
  return found
    .filter((finding) => finding.code === '${code}')
    .map(({path, severity, message}) => ({path, severity, message}))
}

describe('${code}', () => {
  it('finds the Sid, and no other', async () => {
    expect(await told('ReplaceMe')).toEqual([
      {
        path: ['Statement', 0, 'Sid'],
        severity: 'warning',
        message: 'Unexpected Sid \`ReplaceMe\`, expected one of your own',
      },
    ])
    expect(await told('SendJobs')).toEqual([])
  })
})
`
}
