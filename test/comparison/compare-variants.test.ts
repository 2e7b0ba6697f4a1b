import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {compareVariants, type SectionComparison} from '../../src/comparison/compare-variants.ts'
import {readPlaybookText} from '../reading.ts'

function compare(text: string, path?: string) {
  const [first, second] = readPlaybookText(text, path ? {path, root: 'docs/playbooks'} : {}).variants
  return compareVariants(first!, second!)
}
const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`
const headings = (sections: SectionComparison[]) =>
  sections.map(({status, first, second}) => [status, (first ?? second)?.heading])

describe('sections', () => {
  it('are told apart by what they say, not by white space or by the contents', () => {
    const {sections, tableOfContents} = compare(
      `# Vault\n\n${conflict(
        '## Contents\n- [A](#a)\n\n## A\nOne  two.\n\n## B\nx\n\n## Same\n\n## Same\nx\n',
        '## Contents\n- [B](#b)\n\n## A\nOne\ntwo.\n\n## C\nx\n\n## Same\n\n## Same\ny\n',
      )}`,
    )
    expect(headings(sections)).toEqual([
      ['same', 'Vault'],
      ['same', 'A'],
      ['only-in-first', 'B'],
      ['only-in-second', 'C'],
      ['same', 'Same'],
      ['differs', 'Same'],
    ])
    expect(tableOfContents?.status).toBe('differs')
  })

  it('stand in the order of the first, those of the second after what they follow', () => {
    const {sections} = compare(conflict('## A\n## B\n## C\n', '## Z\n## A\n## X\n## C\n## Y\n'))
    expect(headings(sections).map(([status, heading]) => `${heading} ${status}`)).toEqual([
      'Z only-in-second',
      'A same',
      'B only-in-first',
      'X only-in-second',
      'C same',
      'Y only-in-second',
    ])
  })

  it('with one heading are paired first where they say the same', () => {
    const {sections} = compare(conflict('## E\none\n## E\ntwo\n## E\nthree\n', '## E\ntwo\n## E\nthree\n'))
    expect(headings(sections)).toEqual([
      ['only-in-first', 'E'],
      ['same', 'E'],
      ['same', 'E'],
    ])
  })

  it('are the same section when the title or the case of a heading changes, and differ then', () => {
    const {sections, titles} = compare(conflict('# Vault\n## Scope\nx\n', '# Safe\n## SCOPE\nx\n'))
    expect(sections.map(({status, first, second}) => [status, first?.heading, second?.heading])).toEqual([
      ['differs', 'Vault', 'Safe'],
      ['differs', 'Scope', 'SCOPE'],
    ])
    expect(titles).toEqual({first: 'Vault', second: 'Safe'})
  })

  it('before the first heading have no name, and say which lines they are', () => {
    const [opening] = compare('<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n').sections
    const side = {heading: '', anchor: '', written: null}
    expect([opening?.status, opening?.first, opening?.second]).toEqual([
      'differs',
      {...side, line: 2, endLine: 2},
      {...side, line: 4, endLine: 4},
    ])
  })
})

describe('controls', () => {
  const table = (...ids: string[]) =>
    `|NIST Subcategory Control|Description|\n|---|---|\n${ids.map((id) => `|${id}|Text|\n`).join('')}\n`
  const doc = (ours: string, theirs: string) => `# Vault\n## Preventative Controls\n${conflict(ours, theirs)}`

  it('are the same by their stable id, whatever their number', () => {
    const {sections} = compare(
      doc(
        `### 1. Keys rotate\n${table('PR.AC-1', 'PR.AC-4')}Text.\n### 2. Keys rest\nText.\n`,
        `### 1. Keys rest\nText.\n### 2. Keys rotate\n${table('PR.AC-1', 'PR.DS-1')}Text.\n`,
      ),
    )
    const nist = (id: string) => ({framework: 'nist-csf-1.1', id})
    expect(sections.flatMap(({controls}) => controls)).toEqual([
      {
        kind: 'changed',
        id: 'kms/preventative/keys-rotate',
        title: '1. Keys rotate',
        titles: {first: '1. Keys rotate', second: '2. Keys rotate'},
        statuses: null,
        citedOnlyInFirst: [nist('PR.AC-4')],
        citedOnlyInSecond: [nist('PR.DS-1')],
      },
      {
        kind: 'changed',
        id: 'kms/preventative/keys-rest',
        title: '2. Keys rest',
        titles: {first: '2. Keys rest', second: '1. Keys rest'},
        statuses: null,
        citedOnlyInFirst: [],
        citedOnlyInSecond: [],
      },
    ])
    expect(sections.flatMap(({rows}) => rows)).toEqual([
      {kind: 'only-in-first', framework: 'nist-csf-1.1', id: 'PR.AC-4', line: {first: 8, second: null}},
      {kind: 'only-in-second', framework: 'nist-csf-1.1', id: 'PR.DS-1', line: {first: null, second: 20}},
    ])
  })

  it('of one variant alone are told with what they cite, and states that differ', () => {
    const soon = '`This Section will be updated soon.`\n'
    const {sections} = compare(
      doc(`### 1. Keys rotate\nText.\n### 2. Keys rest\n${table('PR.DS-1')}`, `### 1. Keys rotate\n${soon}`),
    )
    expect(
      sections.flatMap(({controls}) =>
        controls.map(({kind, title, statuses, citedOnlyInFirst}) => [
          kind,
          title,
          statuses,
          citedOnlyInFirst,
        ]),
      ),
    ).toEqual([
      ['changed', '1. Keys rotate', {first: 'content', second: 'placeholder'}, []],
      ['only-in-first', '2. Keys rest', null, [{framework: 'nist-csf-1.1', id: 'PR.DS-1'}]],
    ])
  })
})

describe('policy examples', () => {
  const statement = (sid: string, actions: string[], resource = '*') =>
    `\`\`\`\n${JSON.stringify({Sid: sid, Effect: 'Allow', Action: actions, Resource: resource})}\n\`\`\`\n\n`
  const policies = (ours: string, theirs: string) =>
    compare(`# Vault\n## Use\n${conflict(ours, theirs)}`).sections.flatMap((section) => section.policies)

  it('are the same by their Sids, and differ by actions and by other elements', () => {
    expect(
      policies(
        statement('Read', ['s3:GetObject', 's3:ListBucket'], 'a') + statement('Write', ['s3:PutObject']),
        statement('Write', ['s3:PutObject']) + statement('Read', ['s3:GetObject', 's3:GetBucketAcl'], 'b'),
      ),
    ).toEqual([
      {
        kind: 'changed',
        name: 'Read',
        form: 'statement',
        line: {first: 4, second: 17},
        actionsOnlyInFirst: ['s3:ListBucket'],
        actionsOnlyInSecond: ['s3:GetBucketAcl'],
        elements: ['Resource'],
      },
    ])
  })

  it('without a counterpart by Sid are told by their order, or are only in one', () => {
    const told = policies(
      statement('Old', ['s3:GetObject']) + statement('Gone', ['s3:GetObject']),
      statement('New', ['s3:GetObject']),
    )
    expect(told.map(({kind, name, elements}) => [kind, name, elements])).toEqual([
      ['changed', 'Old', ['Sid']],
      ['only-in-first', 'Gone', []],
    ])
  })

  it('that are laid out differently do not differ', () => {
    const [one] = [statement('Read', ['s3:GetObject'])]
    expect(policies(one!, one!.replaceAll(',', ',\n  '))).toEqual([])
  })
})

describe('lines', () => {
  it('have their numbers in the file on both sides, and mark the words of a line reworded', () => {
    const text = `# Vault\n1\n2\n3\n4\n${conflict('Keep the keys for seven days.\nold\n', 'Keep the keys for nine days.\n')}5\n`
    const [title] = compare(text).sections
    const part = (text: string, changed = false) => ({text, changed})
    expect(title?.lines).toEqual([
      {kind: 'skipped', count: 3},
      {
        kind: 'same',
        lines: [
          {first: 4, second: 4, text: '3'},
          {first: 5, second: 5, text: '4'},
        ],
      },
      {
        kind: 'changed',
        first: [{line: 7, parts: [part('Keep the keys for '), part('seven', true), part(' days.')]}],
        second: [{line: 10, parts: [part('Keep the keys for '), part('nine', true), part(' days.')]}],
      },
      {kind: 'changed', first: [{line: 8, parts: [part('old')]}], second: []},
      {kind: 'same', lines: [{first: 12, second: 12, text: '5'}]},
    ])
  })
})

describe('the variants of the KMS playbook', () => {
  const path = 'docs/playbooks/kms/playbook.md'
  const {sections, lastUpdates, titles} = compare(readFileSync(path, 'utf8'), path)

  it('differ in eight of seventeen sections and in their last update', () => {
    expect(headings(sections).filter(([status]) => status !== 'same')).toEqual([
      ['differs', 'NIST Cybersecurity Framework Alignment'],
      ['differs', 'Overview'],
      ['differs', '1. KMS roles defined following least privilege model'],
      ['only-in-first', '2. KMS Traffic encrypted with TLS 1.2 or Later following CG Standards'],
      ['only-in-first', '3. KMS is Encrypted at rest following CG Standards'],
      ['only-in-first', '4. Key Management Best-Practices are Adhered to'],
      ['only-in-second', '2. Third party keys will not be introduced into the CG KMS solution'],
      ['differs', 'Endnotes'],
    ])
    expect(sections).toHaveLength(17)
    expect([titles, lastUpdates]).toEqual([null, {first: '2021-02-16', second: '2021-02-02'}])
  })

  it('differ in five controls, of which one is written in HEAD alone and cites seven ids there', () => {
    const controls = sections.flatMap((section) => section.controls)
    expect(controls.map(({kind, id}) => [kind, id.split('/').at(-1)])).toEqual([
      ['changed', 'kms-roles-defined-following-least-privilege-model'],
      ['only-in-first', 'kms-traffic-encrypted-with-tls-12-or-later-following-cg-standards'],
      ['only-in-first', 'kms-is-encrypted-at-rest-following-cg-standards'],
      ['only-in-first', 'key-management-best-practices-are-adhered-to'],
      ['only-in-second', 'third-party-keys-will-not-be-introduced-into-the-cg-kms-solution'],
    ])
    expect(controls[0]?.statuses).toEqual({first: 'content', second: 'placeholder'})
    expect(controls[0]?.citedOnlyInFirst.map(({id}) => id)).toEqual([
      'PR.AC-1',
      'PR.AC-4',
      'PR.AC-7',
      'PR.PT-3',
      '5',
      '8',
      '10',
    ])
  })

  it('have both policy examples and all table rows in HEAD alone', () => {
    expect(
      sections.flatMap(({policies}) => policies.map(({kind, name, line}) => [kind, name, line.first])),
    ).toEqual([
      ['only-in-first', 'Allow use of the key', 88],
      ['only-in-first', 'Allow access for Key Administrators', 107],
    ])
    expect(sections.flatMap(({rows}) => rows.map(({kind, id, line}) => [kind, id, line.first]))).toEqual([
      ['only-in-first', 'PR.AC-1', 57],
      ['only-in-first', 'PR.AC-4', 58],
      ['only-in-first', 'PR.AC-7', 59],
      ['only-in-first', 'PR.PT-3', 60],
      ['only-in-first', '5', 66],
      ['only-in-first', '8', 67],
      ['only-in-first', '10', 68],
    ])
  })
})
