import type {CheckExample, PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'

const listing = (condition: object) =>
  policyExample('identity', {
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: 'arn:aws:s3:::quarterly-reports',
    Condition: condition,
  })

const FOLDER = {'s3:prefix': 'finance/'}
const DELIMITER = {'s3:delimiter': '/'}

export const duplicateJsonKey: PolicyCheck = {
  code: 'PB_DUPLICATE_JSON_KEY',
  severity: 'error',
  summary: 'An object has two members of the same name, of which JSON readers silently keep the last',
  why:
    'Readers see two conditions, or two effects, and only one of them counts. Which one is up to the tool that reads ' +
    'the policy; some refuse it.',
  bad: renamed(listing({StringEquals: FOLDER, StringEquals2: DELIMITER}), 'StringEquals2', 'StringEquals'),
  good: listing({StringEquals: {...FOLDER, ...DELIMITER}}),
  source: {title: 'RFC 8259, section 4', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-4'},
  *check({policy}) {
    for (const duplicate of policy.duplicateKeys) {
      const message = `Unexpected second \`"${duplicate.name}"\`, expected it once in its object`
      const {offset, length} = duplicate.first
      yield {at: duplicate, message, related: {offset, length, message: 'the first of them'}}
    }
  },
}

/** No object can have a name twice, so its example is made of text. */
function renamed(example: CheckExample, from: string, to: string): CheckExample {
  return {...example, text: example.text.replace(`"${from}"`, `"${to}"`)}
}
