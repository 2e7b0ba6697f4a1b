import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

/** What each finding of a rule is about: its own line, and kind, first and last line of its target. */
async function about(markdown: string, ruleId: string) {
  const found = await check(markdown)
  return found
    .filter((each) => each.ruleId === ruleId)
    .map(({place, target}) => [place.line, target?.kind, target?.place.line, target?.place.endLine])
}

const POLICY =
  '```json\n{"Version": "2012-10-17", "Statement": [\n{"Effect": "Deny", "Action": "s3:GetObjects", "Resource": "*"}\n]}\n```\n'

describe('the target of a finding', () => {
  it.each([
    ['a link in a cell', '| a | b |\n| - | - |\n| [x](#none) | y |\n', 'no-dead-anchor', [[3, 'link', 3, 3]]],
    ['an image', 'Text\n![x](none.png)\n', 'no-missing-image', [[2, 'image', 2, 2]]],
    ['a row', '| a | b |\n| - | - |\n| x |\n', 'no-ragged-row', [[3, 'row', 3, 3]]],
    [
      'a code block, where a line of it is wrong',
      `Text.\n\n${POLICY}`,
      'no-invalid-policy-example',
      [[5, 'block', 3, 7]],
    ],
    [
      'a code block, where what is stated of it is wrong',
      `<!-- policy-may: kms:Decrypt -->\n${POLICY.replace('GetObjects', 'GetObject')}`,
      'no-invalid-policy-example',
      [[1, 'block', 2, 6]],
    ],
    ['a heading', '<br>\n## Keys\n', 'no-swallowed-heading', [[2, 'heading', 2, 2]]],
    [
      'the text',
      'This section will be updated soon.\n',
      'no-placeholder',
      [[1, undefined, undefined, undefined]],
    ],
    [
      'a block of one side of a conflict, at its lines in the file',
      `# T\n\n<<<<<<< a\n${POLICY}=======\nText.\n>>>>>>> b\n`,
      'no-invalid-policy-example',
      [[6, 'block', 4, 8]],
    ],
  ])('is %s', async (_, markdown, rule, expected) => {
    expect(await about(markdown, rule)).toEqual(expected)
  })
})
