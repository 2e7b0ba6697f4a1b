import {describe, expect, it} from 'vitest'
import {noBrokenMapping} from '../../src/rules/no-broken-mapping.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import {judge, judgeSidecar, mappingOf, playbookOf, readFolder, tell} from '../sidecars/folder.ts'

const REPOSITORY = 'https://github.com/acme/playbooks/blob/main'
const VAULT = `${REPOSITORY}/vault/Runbook.md`
const PLAYBOOK = playbookOf('Keys are rotated', 'TLS 1.2 is enforced', 'Read/Write is logged')

const said = (entries: object[], more: Record<string, string> = {}) =>
  judge({'vault/Runbook.md': PLAYBOOK, 'vault/mapping.json': mappingOf(...entries), ...more})
const brief = (entries: object[], more?: Record<string, string>) =>
  said(entries, more).map(({messageId, suggestion}) => [messageId, suggestion])

describe('the examples of the rule', () => {
  it.each(noBrokenMapping.examples)('$title', ({markdown, files, findings}) => {
    const found = judge({'playbook.md': markdown, ...files})
    expect(found.map(({messageId, file, place}) => ({messageId, file, ...place}))).toEqual(findings)
  })
})

describe('requirements', () => {
  it('may differ from the heading in case, white space, punctuation and the number', () => {
    const names = [
      'keys ARE  rotated',
      '1. Keys are rotated.',
      'TLS-1.2 is enforced',
      'Read / Write is logged',
    ]
    expect(brief(names.map((requirement_name) => ({requirement_name})))).toEqual([])
  })

  it('are found in any document of the folder', () => {
    const other = {'vault/PLAYBOOK.MD': playbookOf('Access is limited')}
    expect(
      brief([{requirement_name: 'Access is limited'}, {requirement_name: 'Keys are rotated'}], other),
    ).toEqual([])
  })

  it('get the control that shares most words as a suggestion, and none where two do', () => {
    const playbook = playbookOf(
      'CloudTrail logging enabled and sent on',
      'CloudWatch logging enabled',
      'Tagging',
    )
    const folder = {
      'vault/Runbook.md': playbook,
      'vault/mapping.json': mappingOf(
        {requirement_name: 'CloudTrail logging enabled'},
        {requirement_name: 'Logging enabled'},
        {requirement_name: 'Taging'},
        {requirement_name: 'Backups'},
      ),
    }
    expect(judge(folder).map(tell)).toEqual([
      '4:27-4:55 unknown-requirement-close Cannot find control `CloudTrail logging enabled` in `vault/Runbook.md`; did you mean `CloudTrail logging enabled and sent on`?',
      '7:27-7:44 unknown-requirement-close Cannot find control `Logging enabled` in `vault/Runbook.md`; did you mean `CloudWatch logging enabled`?',
      '10:27-10:35 unknown-requirement-close Cannot find control `Taging` in `vault/Runbook.md`; did you mean `Tagging`?',
      '13:27-13:36 unknown-requirement Cannot find control `Backups` in `vault/Runbook.md`',
    ])
  })

  it('are not judged where no control was recognised, nor where markers are malformed', () => {
    const mapping = mappingOf({requirement_name: 'Discovery in progress'})
    expect(judge({'vault/Runbook.md': '# Vault\n\nTo come.\n', 'vault/mapping.json': mapping})).toEqual([])
    const malformed = `${PLAYBOOK}\n<<<<<<< HEAD\nText\n`
    expect(judge({'vault/Runbook.md': malformed, 'vault/mapping.json': mapping})).toEqual([])
  })

  it('may be a heading that is no control', () => {
    expect(brief([{requirement_name: 'Preventative Controls'}])).toEqual([])
  })
})

describe('addresses', () => {
  const rotated = (policy: string) => [{requirement_name: 'Keys are rotated', policy}]

  it('are right with the anchor, in any case on GitHub, without an anchor, of a line, or elsewhere', () => {
    for (const policy of [
      `${VAULT}#1-keys-are-rotated`,
      `${VAULT}#1-Keys-are-Rotated`,
      `${VAULT}?plain=1#L4-L9`,
      VAULT,
      'https://wiki.example.com/pages/42#rotation',
      'https://github.com/acme/modules/blob/main/vault/main.tf#L1',
      'https://github.com/%zz/vault/Runbook.md#x',
      'Runbook.md#1-keys-are-rotated',
      'see the wiki',
    ])
      expect(brief(rotated(policy))).toEqual([])
  })

  it('of another host than GitHub have to have the case of the anchor', () => {
    const site = 'https://git.example.com/acme/playbooks/vault/Runbook.md'
    expect(brief(rotated(`${site}#1-Keys-are-rotated`))).toEqual([
      ['dead-anchor-close', `${site}#1-keys-are-rotated`],
    ])
  })

  it('with a dead anchor get that of the named control, however the anchor reads', () => {
    expect(said(rotated(`${VAULT}#2-tls-12-is-enforcd`)).map(tell)).toEqual([
      '5:17-5:99 dead-anchor-close Cannot find anchor `#2-tls-12-is-enforcd` in `vault/Runbook.md`; did you mean `#1-keys-are-rotated`?',
    ])
  })

  it('of an unknown requirement get the anchor that they nearly have, unless the name disputes it', () => {
    const policy = `${VAULT}#3-read/write-is-logged`
    expect(brief([{requirement_name: 'Something else', policy}])).toEqual([
      ['unknown-requirement', undefined],
      ['dead-anchor-close', `${VAULT}#3-readwrite-is-logged`],
    ])
    expect(brief([{requirement_name: 'Keys are rotated yearly', policy}])).toEqual([
      ['unknown-requirement-close', 'Keys are rotated'],
      ['dead-anchor', undefined],
    ])
  })

  it('that lead to another control are told, one of the same name is not', () => {
    expect(said(rotated(`${VAULT}#3-ReadWrite-is-logged`)).map(tell)).toEqual([
      '5:17-5:101 other-control Anchor `#3-ReadWrite-is-logged` leads to control `3. Read/Write is logged`, not to the one that the entry names; write `#1-keys-are-rotated`',
    ])
    const twice = {'vault/Runbook.md': playbookOf('Keys are rotated', 'Keys are rotated')}
    expect(brief(rotated(`${VAULT}#2-keys-are-rotated`), twice)).toEqual([])
  })

  it('of a document that is not there get the one that is meant', () => {
    expect(said(rotated(`${REPOSITORY}/vault/RUNBOOK.#Keys`)).map(tell)).toEqual([
      '5:17-5:82 missing-document-close Cannot find document `vault/RUNBOOK.`; did you mean `vault/Runbook.md`?',
    ])
    expect(brief(rotated(`${REPOSITORY}/vault/RUNBOOK.#Keys`))[0]![1]).toBe(`${VAULT}#1-keys-are-rotated`)
    const sound = {requirement_name: 'Keys are rotated', policy: VAULT}
    expect(brief([sound, ...rotated(`${REPOSITORY}/vault/Guide.md`)])).toEqual([
      ['missing-document-close', VAULT],
    ])
    expect(brief([sound, ...rotated('https://github.com/acme/other/blob/main/vault/runbook.md')])).toEqual([])
  })

  it('of another document of the corpus are judged there, and led back to the own one', () => {
    const more = {'queue/Runbook.md': playbookOf('Queues are private')}
    expect(brief(rotated(`${REPOSITORY}/queue/Runbook.md#1-queues-are-private`), more)).toEqual([])
    expect(brief(rotated(`${REPOSITORY}/queue/Runbook.md#1-keys-are-rotated`), more)).toEqual([
      ['dead-anchor-close', `${VAULT}#1-keys-are-rotated`],
    ])
  })

  it('are understood in a run inside the folder of the playbook', () => {
    const entries = [
      ...rotated(`${VAULT}#1-keys`),
      ...rotated(VAULT),
      ...rotated(`${REPOSITORY}/queue/Runbook.md#1-keys`),
    ]
    const found = judge({'Runbook.md': PLAYBOOK, 'mapping.json': mappingOf(...entries)})
    expect(found.map(({messageId, suggestion}) => [messageId, suggestion])).toEqual([
      ['dead-anchor-close', `${VAULT}#1-keys-are-rotated`],
    ])
  })

  it('are alive in any variant of a conflict', () => {
    const conflict = `${PLAYBOOK}\n<<<<<<< HEAD\n### 4. Old keys go\n=======\n### 4. Old keys are deleted\n>>>>>>> topic\n`
    const more = {'vault/Runbook.md': conflict}
    const entries = ['4-old-keys-go', '4-old-keys-are-deleted'].map((anchor) => ({
      requirement_name: anchor.slice(2).replaceAll('-', ' '),
      policy: `${VAULT}#${anchor}`,
    }))
    expect(brief(entries, more)).toEqual([])
  })
})

describe('spelling', () => {
  const named = (rest: object) => ({requirement_name: 'Keys are rotated', ...rest})
  const categories = (...names: string[]) => brief(names.map((category) => named({category})))

  it('of a category is that of the majority, in case and number', () => {
    expect(categories('Best Practice', 'Best Practice', 'best practices')).toEqual([
      ['category-spelling', 'Best Practice'],
    ])
  })

  it('is not judged where no spelling is ahead, nor between different words', () => {
    expect(categories('Logging', 'logging')).toEqual([])
    expect(categories('Encryption', 'Encryption', 'Encrypted', 'Access', 'Access', 'Acces')).toEqual([])
  })

  it('is counted over the whole corpus', () => {
    const more = {
      'queue/Runbook.md': playbookOf('Keys are rotated'),
      'queue/mapping.json': mappingOf(named({category: 'IAM'}), named({category: 'IAM'})),
    }
    expect(brief([named({category: 'iam'})], more)).toEqual([['category-spelling', 'IAM']])
  })

  it('of a severity is known, in any case, once or by environment', () => {
    expect(brief([named({severity: 'High'}), named({severity: {prod: 'critical', test: ''}})])).toEqual([])
    expect(said([named({severity: {prod: 'info', test: 'urgent'}})]).map(tell)).toEqual([
      '6:17-6:23 unknown-severity Unexpected severity `info`, expected one of `critical`, `high`, `medium`, `low`, `informational`',
      '7:17-7:25 unknown-severity Unexpected severity `urgent`, expected one of `critical`, `high`, `medium`, `low`, `informational`',
    ])
    expect(brief([named({severity: {prod: 'info', test: 'urgent'}})])).toEqual([
      ['unknown-severity', 'informational'],
      ['unknown-severity', undefined],
    ])
  })

  it('of a control id is that of most ids of its kind', () => {
    const entries = [
      named({control_mapping: ['CS0010001', 'CS0010002']}),
      named({control_mapping: ['cs0010003']}),
    ]
    expect(brief(entries)).toEqual([['id-spelling', 'CS0010003']])
    expect(brief([named({control_mapping: ['cs0010003', '12']})])).toEqual([])
  })
})

describe('a mapping file', () => {
  it('that does not parse is judged no further', () => {
    const folder = {
      'vault/Runbook.md': PLAYBOOK,
      'vault/mapping.json': '{"mapping": [{"requirement_name": "No"},]}',
    }
    expect(judge(folder).map(tell)).toEqual([
      '1:40-1:41 syntax Unexpected `,`, expected `]` without a comma before it',
    ])
  })

  it('says what is missing, doubled or of another type', () => {
    const text = [
      '{"mapping": [',
      '\t{"policy": 7},',
      '\t{"requirement_name": "Keys are rotated", "category": [], "category": "IAM"},',
      '\t12',
      ']}',
    ].join('\r\n')
    expect(judge({'vault/Runbook.md': PLAYBOOK, 'vault/mapping.json': text}).map(tell)).toEqual([
      '2:2-2:3 missing-field Cannot find `requirement_name` in the entry',
      '2:13-2:14 wrong-type Unexpected number for `policy`, expected text',
      '3:59-3:69 duplicate-key Unexpected second key `category`, expected each key once; the first is on line 3',
      '4:2-4:4 wrong-type Unexpected number for an entry of `mapping`, expected an object',
    ])
  })

  it('without a playbook beside it gets one finding', () => {
    const {corpus} = readFolder({'queue/Runbook.md': PLAYBOOK})
    const said = judgeSidecar(readSidecar('vault/mapping.json', '{"mapping": [1,]}', []), corpus)
    expect(said.map(tell)).toEqual(['1:1-1:1 no-playbook Cannot find a playbook beside the mapping file'])
  })
})
