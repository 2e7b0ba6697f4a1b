import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Policy} from '../../../src/policy/index.ts'
import {cloudformation} from '../../../src/policy/sources/cloudformation/index.ts'

/** The only policy in a text that must hold one. */
function only(text: string): Policy {
  const found = cloudformation.find(text)
  expect(found).toHaveLength(1)
  return found[0]!.policy
}

function sourceOf({text}: Policy, {offset, length}: {offset: number; length: number}): string {
  return text.slice(offset, offset + length)
}

/** The resources of a policy, and the text at their places. */
function resourcesOf(policy: Policy): [string, string][] {
  return policy.statements
    .flatMap(({resource}) => resource?.values ?? [])
    .map((resource) => [resource.value, sourceOf(policy, resource)])
}

const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))

const yaml = `Version: 2012-10-17
Statement:
  - Sid: Send
    Effect: Allow
    Action: sqs:SendMessage # the only one
    Resource: "*"`

const json = `{"Version": "2012-10-17", "Statement": [{"Sid": "Send", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}]}`

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '\n',
      ' ',
      '  ',
      '- ',
      ': ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '#',
      '|',
      '>',
      '&a ',
      '*a',
      '...',
      '!Sub ',
      '!If ',
    ],
    ...[
      'Statement:',
      'PolicyDocument:',
      'Effect: Deny\n',
      'Action: x:y\n',
      'Type: AWS::KMS::Key\n',
      'Properties:\n',
    ],
    ...[
      '"Statement": ',
      '"PolicyDocument": ',
      '"Fn::Join": ',
      '"Ref": ',
      '<<: *a\n',
      '\t',
      '---\n',
      '__proto__: ',
      '${!x}',
    ],
    ...[json, `${yaml}\n`, `${indented(yaml, 4)}\n`, JSON.stringify(json)],
  )

  it('never throws, and all places are inside it', () => {
    fc.assert(
      fc.property(fc.constantFrom('{', 'A:\n', ''), fc.array(pieces, {maxLength: 40}), (start, list) => {
        const text = `${start}${list.join('')}\nStatement`
        for (const {policy} of cloudformation.find(text)) {
          for (const span of [policy, ...policy.statements, ...policy.members, ...policy.syntaxFaults]) {
            expect(span.offset).toBeGreaterThanOrEqual(0)
            expect(span.length).toBeGreaterThanOrEqual(0)
            expect(span.offset + span.length).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      {numRuns: 1000},
    )
  })

  it('has a string at the place where it is found', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const quote = fc.constantFrom('', '"', "'")
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, quote), {minLength: 1}),
        fc.boolean(),
        fc.nat(8),
        (words, flow, indent) => {
          const written = words.map(
            ([value, mark]) => [`x-${value}`, `${mark}x-${value}${mark}`] as [string, string],
          )
          const list = flow
            ? ` [${written.map(([, source]) => source).join(', ')}]`
            : written.map(([, source]) => `\n  - ${source} # é`).join('')
          const text = indented(`Statement:\n- Effect: Deny\n  Action: "s3:*"\n  Resource:${list}\n`, indent)
          expect(resourcesOf(only(text))).toEqual(written)
        },
      ),
      {numRuns: 200},
    )
  })
})
