import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import type {PolicyExampleData} from '../../../plugins/docusaurus-plugin-proofbook/remark/policy-examples.ts'
import {PolicyExample} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/PolicyExample/index.tsx'

const EXAMPLE: PolicyExampleData = {
  id: 'policy-example-1',
  title: 'Reads',
  fileName: 'app-reads',
  text: '{\n\n  "Action": "<script>"\n}',
  lang: 'json',
  policies: [
    {
      kind: 'policy',
      type: 'identity',
      service: null,
      reason: 'no statement has a principal',
      isCertain: true,
      isJson: true,
      wildcards: [],
      access: [],
    },
  ],
  verdict: {errors: 0, warnings: 0, notes: 0},
  verdictLine: 7,
  findings: [],
  stated: {fails: [], ignores: [], claims: []},
  fields: [],
  tryIt: null,
  place: 'app/playbook.md:6–11',
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

type Finding = PolicyExampleData['findings'][number]
const finding = (change: Partial<Finding>): Finding => ({
  severity: 'error',
  code: 'INVALID_ACTION',
  message: 'Cannot find `b`',
  why: null,
  suggestion: null,
  url: 'https://example.org/invalid-action/',
  place: 'app/playbook.md:9',
  line: 3,
  range: null,
  ...change,
})

describe('the code', () => {
  test('is the text, whatever it says, without notes where nothing was found', () => {
    expect(textOf({}, CODE)).toBe('{\n\n  &quot;Action&quot;: &quot;&lt;script&gt;&quot;\n}\n')
    expect(html({})).not.toMatch(/style=|<script|pb-note/)
  })

  test('has its numbers outside the text', () => {
    expect(html({}).match(/data-line="\d+"/g)).toEqual([1, 2, 3, 4].map((line) => `data-line="${line}"`))
  })

  test('has what was found on a line below it, the gravest first, with rule, place and what to write instead', () => {
    const shown = html({
      findings: [
        finding({severity: 'info', code: 'PB_NOTE', message: 'Unexpected `a`'}),
        finding({why: 'It grants nothing.', suggestion: 'c', range: [12, 22]}),
      ],
    })
    const [note] = /<details.*<\/details>/s.exec(shown) ?? ['']
    expect(shown.indexOf('data-line="3"')).toBeLessThan(shown.indexOf(note))
    expect(shown.indexOf(note)).toBeLessThan(shown.indexOf('data-line="4"'))
    expect(note).toMatch(/^<details id="policy-example-1-note-3" class="pb-note pb-note--error" open=""/)
    expect(note.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toBe(
      '|Error and 1 more|app/playbook.md:9|Cannot find |b|It grants nothing.|Replace with |c|INVALID_ACTION|Unexpected |a|PB_NOTE|',
    )
    expect(note).toContain('<a href="https://example.org/invalid-action/">INVALID_ACTION</a>')
    expect(
      textOf({findings: [finding({range: [12, 22]})]}, /<span class="[^"]*pb-underline--error">.*?<\/span>/),
    ).toBe('&quot;&lt;script&gt;&quot;')
  })

  test('has a hint folded, and below all lines what is about none of them', () => {
    const shown = html({findings: [finding({severity: 'info'}), finding({line: null})]})
    expect(shown.match(/<details[^>]*>/g)).toEqual([
      '<details id="policy-example-1-note-3" class="pb-note pb-note--info" data-search-ignore="">',
      '<details id="policy-example-1-note-0" class="pb-note pb-note--error" open="" data-search-ignore="">',
    ])
    expect(shown.indexOf('note-0')).toBeGreaterThan(shown.indexOf('data-line="4"'))
  })

  test('has its wildcards as text until a script runs', () => {
    const wildcards = [
      {
        pattern: 'a:*',
        isNot: false,
        count: 1,
        services: 1,
        levels: [],
        places: [[3, 15]] as [number, number][],
      },
    ]
    const text = '{\n\n  "Action": "a:*"\n}'
    const shown = html({text, policies: [{...EXAMPLE.policies[0]!, wildcards}]})
    expect(shown).not.toMatch(/<button[^>]*pb-wildcard/)
    expect(shown).toContain('<span class="pb-wildcard">*</span>')
  })
})

describe('the head', () => {
  const bad = {fails: ['INVALID_ACTION', 'INVALID_VERSION'], ignores: [], claims: []}
  const unmet = finding({code: 'not-failing', message: '', line: null})
  test.each([
    ['a clean policy', {}, 'Reads|Identity policy|Proven|line |:7|Copy|'],
    ['hints', {verdict: {errors: 0, warnings: 0, notes: 2}}, 'Reads|Identity policy|Proven|line |:7|Copy|'],
    [
      'grave findings',
      {verdict: {errors: 1, warnings: 2, notes: 1}},
      'Reads|Identity policy|1 error, 2 warnings|line |:7|Copy|',
    ],
    [
      'a bad example',
      {stated: bad},
      'Reads|Identity policy|Bad example: fails with INVALID_ACTION, INVALID_VERSION, as its author says|Copy|',
    ],
    [
      'a bad example that does not fail',
      {stated: bad, verdict: {errors: 1, warnings: 0, notes: 0}, findings: [unmet]},
      'Reads|Identity policy|Bad example: should fail with INVALID_ACTION, INVALID_VERSION, as its author says|1 error|line |:7|Copy|',
    ],
    [
      'several policies without a name',
      {
        title: null,
        policies: [
          EXAMPLE.policies[0]!,
          {...EXAMPLE.policies[0]!, type: 'resource' as const, service: 'sns', kind: 'statements' as const},
        ],
      },
      'Identity policy, Resource policy (sns), several statements|Proven|line |:7|Copy|',
    ],
  ])('tells %s', (_, change, text) => {
    const caption = (CAPTION.exec(html(change))?.[0] ?? '').replace(/<!-- -->/g, '')
    expect(
      caption
        .replace(/<[^>]*>/g, '|')
        .replace(/\|+/g, '|')
        .slice(1),
    ).toBe(text)
  })

  test('leads to the line that its verdict is about', () => {
    const verdict = {errors: 1, warnings: 0, notes: 0}
    expect(html({verdict, findings: [finding({})]})).toContain(
      '<a class="pb-stamp pb-stamp--error" href="#policy-example-1-line-3">',
    )
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
      cell
        .replace(/<\/li>/g, ' | ')
        .replace(/<[^>]*>/g, '')
        .trim(),
    )
    expect(cells).toEqual([
      'Who may do what: what this policy alone gives',
      'Who',
      'May',
      'Only if',
      'account 111122223333, and whoever its identity policies allow | everyone |',
      'View the key Act1 Act2 Act3 Act4 Act5 Act6 and 2 moreAct7 Act8',
      'always',
      'May not: View the key Act1 Act2 Act3 Act4 Act5 Act6 Act7',
      'a is 1 | and b is 2 |',
    ])
    const captionOf = (change: object) =>
      textOf({policies: [{...policy, ...change}]}, /<caption.*<\/caption>/)
    expect(captionOf({kind: 'statements'})).toBe('Who may do what: what these statements alone give')
    expect(captionOf({isCertain: false})).toBe('Who may do what: as far as the policy can be read')
  })

  test('says once what holds for all that a principal may do', () => {
    const group = {name: 'View', effect: 'Allow' as const, actions: ['kms:A'], onlyIf: ['`a` is `1`']}
    const who = [{principal: 'everyone', kind: 'everyone' as const, note: undefined}]
    const access = [{who, groups: [group, {...group, name: 'Use'}]}]
    const shown = html({policies: [{...EXAMPLE.policies[0]!, type: 'key' as const, access}]})
    expect(shown.match(/<td data-label="Only if" rowSpan="2">/g)).toHaveLength(1)
  })

  test('is said of its wildcards, with what is left out', () => {
    const wildcards = [
      {
        pattern: 's3:*',
        isNot: true,
        count: 1180,
        services: 1,
        levels: [{level: 'Read', count: 1180, actions: []}],
        places: [],
      },
      {
        pattern: '*:TagRole*',
        isNot: false,
        count: 2,
        services: 2,
        levels: [{level: 'Tagging', count: 2, actions: ['a:TagRole', 'b:TagRoles']}],
        places: [],
      },
    ]
    const shown = html({policies: [{...EXAMPLE.policies[0]!, wildcards}, EXAMPLE.policies[0]!]})
    const [list = ''] = /<ul class="pb-wildcards">.*<\/ul>/.exec(shown) ?? []
    expect(list.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toBe(
      '|all but |s3:*| |1,180 actions|Read| |1,180 actions|*:TagRole*| |2 actions of 2 services|Tagging| |a:TagRole| |b:TagRoles| |',
    )
    expect(
      shown.match(/role="tab" .*?<\/button>/g)?.map((tab) => tab.replace(/<[^>]*>|^[^>]*>/g, '')),
    ).toEqual(['Policy', 'Wildcards 2'])
  })

  test('is nothing for a policy without either: then there are no tabs', () => {
    expect(html({})).not.toMatch(/role="tab|pb-panel-head/)
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
