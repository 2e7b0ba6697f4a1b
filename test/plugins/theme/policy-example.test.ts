import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import type {PolicyExampleData} from '../../../plugins/docusaurus-plugin-proofbook/remark/policy-examples.ts'
import {PolicyExample} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/PolicyExample/index.tsx'

const EXAMPLE: PolicyExampleData = {
  id: 'policy-example-1',
  text: '{\n\n  "Action": "<script>"\n}',
  lang: 'json',
  policies: [
    {
      kind: 'policy',
      type: 'identity',
      service: null,
      reason: 'no statement has a principal',
      isCertain: true,
      wildcards: [],
      access: [],
    },
  ],
  verdict: {errors: 0, warnings: 0, notes: 0},
  findings: [],
  stated: {fails: [], ignores: [], claims: []},
  dataDate: '2026-09-26',
}

/** The text that a part of the rendered example holds, tags taken out; empty where the part is not there. */
function textOf(change: Partial<PolicyExampleData>, part: RegExp): string {
  return (part.exec(html(change))?.[0] ?? '').replace(/<[^>]*>/g, '')
}

function html(change: Partial<PolicyExampleData>): string {
  return renderToStaticMarkup(createElement(PolicyExample, {data: JSON.stringify({...EXAMPLE, ...change})}))
}

const CAPTION = /<figcaption>.*<\/figcaption>/
const CODE = /<pre.*<\/pre>/s
const STATED = /<div class="pb-policy-part pb-stated">.*?<\/ul>/s

describe('the code', () => {
  test('is the text, whatever it says, without marks where nothing was found', () => {
    expect(textOf({}, CODE)).toBe('{\n\n  &quot;Action&quot;: &quot;&lt;script&gt;&quot;\n}\n')
    expect(html({})).not.toMatch(/style=|<script|pb-mark/)
  })

  test('has one mark a line, the gravest, which names and leads to what was found', () => {
    const findings: PolicyExampleData['findings'] = [
      {severity: 'info', code: 'PB_NOTE', message: 'Unexpected `a`', line: 3},
      {severity: 'error', code: 'INVALID_ACTION', message: 'Cannot find `b`', line: 3},
      {severity: 'error', code: 'not-failing', message: 'Cannot find `C`', line: null},
    ]
    const shown = html({findings})
    expect(shown.match(/<span id="[^"]*" class="token-line[^>]*>.*?<\/a>/g)).toEqual([
      '<span id="policy-example-1-line-3" class="token-line pb-line--error"><a class="pb-mark" ' +
        'href="#policy-example-1-finding-1" aria-label="Note PB_NOTE, Error INVALID_ACTION" ' +
        'data-pagefind-ignore="">✗</a>',
    ])
    expect(shown.match(/<li.*?<\/li>/g)?.map((item) => item.replace(/<[^>]*>/g, ''))).toEqual([
      'Line 3 PB_NOTE Unexpected a',
      'Line 3 INVALID_ACTION Cannot find b',
      'Error: Code block not-failing Cannot find C',
    ])
    expect(shown.match(/<li id="[^"]*"|<a href="[^"]*" aria-label="[^"]*"/g)).toEqual([
      '<li id="policy-example-1-finding-1"',
      '<a href="#policy-example-1-line-3" aria-label="Note on line 3"',
      '<li id="policy-example-1-finding-2"',
      '<a href="#policy-example-1-line-3" aria-label="Error on line 3"',
      '<li id="policy-example-1-finding-3"',
    ])
  })
})

describe('the caption', () => {
  const bad = {fails: ['INVALID_ACTION', 'INVALID_VERSION'], ignores: [], claims: []}
  const unmet = {severity: 'error' as const, code: 'not-failing', message: '', line: null}
  test.each([
    ['a clean policy', {}, 'Identity policy✓ No findingsCopy policy'],
    ['notes', {verdict: {errors: 0, warnings: 0, notes: 2}}, 'Identity policy✓ 2 notesCopy policy'],
    [
      'grave findings',
      {verdict: {errors: 1, warnings: 2, notes: 1}},
      'Identity policy✗ 1 error, 2 warningsCopy policy',
    ],
    [
      'a bad example',
      {stated: bad},
      'Identity policyBad example: fails with INVALID_ACTION, INVALID_VERSION, as its author saysCopy policy',
    ],
    [
      'a bad example that does not fail',
      {stated: bad, verdict: {errors: 1, warnings: 0, notes: 0}, findings: [unmet]},
      'Identity policyBad example: should fail with INVALID_ACTION, INVALID_VERSION, as its author says✗ 1 errorCopy policy',
    ],
    [
      'several policies',
      {
        policies: [
          EXAMPLE.policies[0]!,
          {...EXAMPLE.policies[0]!, type: 'resource' as const, service: 'sns', kind: 'statements' as const},
        ],
      },
      'Identity policy, Resource policy statements (sns)✓ No findingsCopy code',
    ],
  ])('tells %s', (_, change, text) => {
    expect(textOf(change, CAPTION)).toBe(text)
  })
})

describe('what a policy comes to', () => {
  test('is told of each in words, with denials and conditions', () => {
    const names = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `kms:Act${number}`)
    const access: PolicyExampleData['policies'][number]['access'] = [
      {
        who: [
          {
            principal: 'account 111122223333',
            kind: 'account',
            note: 'and whoever its identity policies allow',
          },
          {principal: 'everyone', kind: 'everyone', note: undefined},
        ],
        groups: [
          {name: 'View the key', effect: 'Allow', actions: names, onlyIf: []},
          {
            name: 'View the key',
            effect: 'Deny',
            actions: names.slice(0, 7),
            onlyIf: ['`a` is `1`', '`b` is `2`'],
          },
        ],
      },
    ]
    const policy = {...EXAMPLE.policies[0]!, type: 'key' as const, access}
    const cells = (html({policies: [policy]}).match(/<(caption|th|td)[ >].*?<\/\1>/g) ?? []).map((cell) =>
      cell.replace(/<\/li>/g, ' | ').replace(/<[^>]*>/g, ''),
    )
    expect(cells).toEqual([
      'Who may do what, by this policy alone',
      'Who',
      'May',
      'Only if',
      'account 111122223333, and whoever its identity policies allow | everyone | ',
      'View the key: kms:Act1, kms:Act2, kms:Act3, kms:Act4, kms:Act5, kms:Act6and 2 morekms:Act7, kms:Act8',
      'always',
      'May not: View the key: kms:Act1, kms:Act2, kms:Act3, kms:Act4, kms:Act5, kms:Act6, kms:Act7',
      'a is 1 | and b is 2 | ',
    ])
    const captionOf = (change: object) =>
      textOf({policies: [{...policy, ...change}]}, /<caption>.*<\/caption>/)
    expect(captionOf({kind: 'statements'})).toBe('Who may do what: what these statements alone give')
    expect(captionOf({isCertain: false})).toBe('Who may do what, as far as the policy can be read')
  })

  test('is said of its wildcards, with what is left out', () => {
    const wildcards = [
      {
        pattern: 's3:*',
        isNot: true,
        count: 1180,
        services: 1,
        levels: [{level: 'Read', count: 1180, actions: []}],
      },
      {
        pattern: '*:TagRole*',
        isNot: false,
        count: 2,
        services: 2,
        levels: [{level: 'Tagging', count: 2, actions: ['a:TagRole', 'b:TagRoles']}],
      },
    ]
    const policies = [{...EXAMPLE.policies[0]!, wildcards}, EXAMPLE.policies[0]!]
    expect(html({policies})).toMatch(/<details class="pb-policy-part pb-wildcards" data-pagefind-ignore="">/)
    const parts = html({policies}).match(/<(summary|dt|dd)>.*?<\/\1>/g) ?? []
    expect(parts.map((part) => part.replace(/<[^>]*>/g, ''))).toEqual([
      'Policy 1: What the wildcards cover as of 2026-09-26',
      'all but s3:* 1,180 actions',
      'Read 1,180 actions',
      '*:TagRole* 2 actions of 2 services',
      'Tagging a:TagRole, b:TagRoles',
    ])
  })
})

test('what an author claims has its result, and what is ignored its reason', () => {
  const claim = {kind: 'may' as const, principal: null, action: 'kms:Decrypt', resource: null, message: 'M'}
  const claims: PolicyExampleData['stated']['claims'] = [
    {...claim, holds: 'yes'},
    {...claim, kind: 'may-not', principal: '*', resource: 'arn:x', holds: 'no'},
    {...claim, principal: 'arn:role', holds: 'uncertain'},
  ]
  const ignores = [{code: 'INVALID_VERSION', reason: 'as in 2011'}]
  const items = html({stated: {fails: [], ignores, claims}}).match(/<li.*?<\/li>/g) ?? []
  expect(items.map((item) => item.replace(/<[^>]*>/g, ''))).toEqual([
    '✓ Holds: whoever has it may kms:Decrypt. M',
    '✗ Does not hold: everyone may not kms:Decrypt on arn:x. M',
    '? Cannot be told: arn:role may kms:Decrypt. M',
    'INVALID_VERSION ignored: as in 2011',
  ])
  expect(textOf({}, STATED)).toBe('')
})
