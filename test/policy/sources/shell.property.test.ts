import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Policy} from '../../../src/policy/index.ts'
import {shell} from '../../../src/policy/sources/shell/index.ts'

const json =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}]}'

/** The resources of a policy, and the text at their places. */
function resourcesOf({text, statements}: Policy): [string, string][] {
  return statements
    .flatMap(({resource}) => resource?.values ?? [])
    .map(({value, offset, length}) => [value, text.slice(offset, offset + length)])
}

/** The only policy in a text that must hold one. */
function only(text: string): Policy {
  const found = shell.find(text)
  expect(found).toHaveLength(1)
  return found[0]!.policy
}

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '"',
      "'",
      '\\',
      '\n',
      ' ',
      '$',
      '$(',
      '${X}',
      '$X',
      ')',
      '`',
      '<<EOF',
      'EOF',
      '\nEOF\n',
      '> ',
      '$ ',
      'cat ',
    ],
    ...['--policy ', '"$(cat <<EOF\n', 'X=', ';', '|', '#', '{', '}', '[', ']', ',', ':', '\\"Statement\\"'],
    ...['"Statement": [', '"Effect": "Allow"', '"Action": "s3:*"', json, `'${json}'`, 'a'],
  )

  it('never throws, and all places are inside it', () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (list) => {
        const text = `--x "Statement ${list.join('')}`
        for (const {policy} of shell.find(text)) {
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
    const word = fc.stringMatching(/^[a-z:*/.-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(word, {minLength: 1}),
        fc.boolean(),
        fc.constantFrom('', '\n', '  '),
        (resources, quoted, space) => {
          const document = JSON.stringify({Effect: 'Deny', Action: 's3:*', Resource: resources}, null, space)
          const text = quoted
            ? `${space}$ aws x y --policy "${document.replaceAll('"', '\\"')}"`
            : `${space}cat <<EOF\n${document}\nEOF`
          const found = resourcesOf(only(text)).map(([value, source]) => [
            value,
            source.replaceAll(/\\?"/g, ''),
          ])
          expect(found).toEqual(resources.map((resource) => [resource, resource]))
        },
      ),
      {numRuns: 200},
    )
  })
})
