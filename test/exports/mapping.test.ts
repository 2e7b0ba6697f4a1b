import {describe, expect, it} from 'vitest'
import {exportMapping, MappingError} from '../../src/exports/mapping.ts'
import {mappingOf, playbookOf, readFolder} from '../sidecars/folder.ts'

const VAULT = 'https://github.com/acme/playbooks/blob/main/vault/Runbook.md'
const PLAYBOOK = playbookOf('Keys are rotated', 'TLS 1.2 is enforced')

/** The export for `vault/Runbook.md` of a folder in memory. */
function exported(mapping: string | undefined, playbook = PLAYBOOK, more: Record<string, string> = {}) {
  const folder = {'vault/Runbook.md': playbook, ...more}
  const {playbooks, sidecars} = readFolder(
    mapping === undefined ? folder : {...folder, 'vault/mapping.json': mapping},
  )
  const own = playbooks.find(({path}) => path === 'vault/Runbook.md')!
  return exportMapping(own, sidecars[0], {url: 'https://example.com/Runbook.md', playbooks})
}

const entry = (requirement_name: string, policy: string, control_mapping: string[] = []) => ({
  requirement_name,
  policy,
  category: '',
  ticket_enabled: 'false',
  tags: [],
  severity: {},
  control_mapping,
  implementations: [],
})

describe('a new mapping file', () => {
  it('has an entry for each control, and leaves empty what only people know', () => {
    const playbook = [
      '# Amazon Vault - Security Playbook',
      '## Preventative Controls',
      '### 1. Keys are rotated',
      '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-4|Access permissions|',
      '|Control Statement|Description|\n|-|-|\n|3|Keys|',
      '### 2. TLS 1.2 is enforced',
    ].join('\n\n')
    const {text, ...changes} = exported(undefined, playbook)
    const {mapping, ...head} = JSON.parse(text)
    expect(head).toEqual({
      serviceprovider: 'aws',
      servicerequirement_name: [],
      servicedisplay_name: 'Amazon Vault',
      serviceapproval_status: {},
      phase: '',
    })
    expect(mapping).toEqual([
      entry('Keys are rotated', 'https://example.com/Runbook.md#1-keys-are-rotated', ['3']),
      entry('TLS 1.2 is enforced', 'https://example.com/Runbook.md#2-tls-12-is-enforced'),
    ])
    expect(text.slice(0, 30)).toBe('{\n    "serviceprovider": "aws"')
    expect(text.endsWith(']\n}\n')).toBe(true)
    expect(changes).toEqual({
      added: ['Keys are rotated', 'TLS 1.2 is enforced'],
      corrected: [],
      renamed: [],
      orphans: [],
    })
  })

  it('names the file alone where no address is known', () => {
    const {playbooks} = readFolder({'vault/My notes.md': PLAYBOOK})
    const {mapping} = JSON.parse(exportMapping(playbooks[0]!, undefined).text)
    expect(mapping[0].policy).toBe('My%20notes.md#1-keys-are-rotated')
  })
})

describe('an existing mapping file', () => {
  it('keeps every letter but for dead anchors, and gets the controls that no entry names', () => {
    const before = [
      '{',
      '\t"owner":"team",',
      '\t"mapping": [',
      `\t\t{"requirement_name": "keys are rotated", "policy": "${VAULT}#7-keys", "severity":{"p":"high"}, "x": [1,2]},`,
      `\t\t{ "requirement_name": "Backups are kept", "policy": "${VAULT}#9-backups" }`,
      '\t],',
      '\t"phase": "discovery"',
      '}',
    ]
    const added = JSON.stringify(entry('TLS 1.2 is enforced', `${VAULT}#2-tls-12-is-enforced`), null, '\t')
    const after = [...before]
    after[3] = before[3]!.replace('#7-keys', '#1-keys-are-rotated')
    after[4] += `,\r\n\t\t${added.replaceAll('\n', '\r\n\t\t')}`
    expect(exported(before.join('\r\n'))).toEqual({
      text: `${after.join('\r\n')}\r\n`,
      added: ['TLS 1.2 is enforced'],
      corrected: ['keys are rotated'],
      renamed: [],
      orphans: ['Backups are kept'],
    })
  })

  it.each([
    ['two spaces', 2],
    ['four spaces', 4],
    ['a tab', '\t'],
  ])('keeps an indentation of %s', (_, unit) => {
    const have = entry('Keys are rotated', `${VAULT}#1-keys-are-rotated`)
    const more = entry('TLS 1.2 is enforced', `${VAULT}#2-tls-12-is-enforced`)
    const write = (...mapping: object[]) => `${JSON.stringify({phase: '', mapping}, null, unit)}\n`
    expect(exported(write(have)).text).toBe(write(have, more))
  })

  it('stays on one line, in an empty list, or without a list', () => {
    const both = [
      entry('Keys are rotated', 'https://example.com/Runbook.md#1-keys-are-rotated'),
      entry('TLS 1.2 is enforced', 'https://example.com/Runbook.md#2-tls-12-is-enforced'),
    ]
    expect(exported('{"mapping":[]}').text).toBe(`${JSON.stringify({mapping: both})}\n`)
    const spread = (value: object) => `${JSON.stringify(value, null, 2)}\n`
    expect(exported(spread({phase: '', mapping: []})).text).toBe(spread({phase: '', mapping: both}))
    expect(exported(spread({phase: ''}).replace('phase', 'serviceprovider')).text).toBe(
      spread({serviceprovider: '', mapping: both}),
    )
  })

  it('is the same after a second export', () => {
    const once = exported(mappingOf({requirement_name: 'Keys are rotated', policy: `${VAULT}#9-keys`}))
    expect(once.corrected).toEqual(['Keys are rotated'])
    expect(exported(once.text)).toEqual({text: once.text, added: [], corrected: [], renamed: [], orphans: []})
  })

  it('keeps an address that is alive, that differs in case on GitHub, or whose control is not sure', () => {
    const mapping = mappingOf(
      {requirement_name: 'Keys are rotated', policy: `${VAULT}#1-Keys-are-rotated`},
      {requirement_name: 'TLS 1.2 is enforced', policy: 'https://wiki.example.com/tls#none'},
      {requirement_name: 'TLS is enforced', policy: `${VAULT}#4-tls`},
    )
    expect(exported(mapping)).toEqual({
      text: mapping,
      added: [],
      corrected: [],
      renamed: [],
      orphans: ['TLS is enforced'],
    })
  })

  it('has addresses as most entries write them, of another document beside it too', () => {
    const mapping = mappingOf({
      requirement_name: 'Keys are rotated',
      policy: VAULT.replace('Runbook', 'Other'),
    })
    const {text} = exported(mapping, PLAYBOOK, {'vault/Other.md': '# Other\n'})
    expect(JSON.parse(text).mapping[1].policy).toBe(`${VAULT}#2-tls-12-is-enforced`)
  })

  it('puts the own document in place of another that lacks the anchor', () => {
    const policy = `${VAULT.replace('vault', 'queue')}#1-keys-are-rotated`
    const {text} = exported(mappingOf({requirement_name: 'Keys are rotated', policy}), PLAYBOOK, {
      'queue/Runbook.md': '# Queue\n',
    })
    expect(JSON.parse(text).mapping[0].policy).toBe(`${VAULT}#1-keys-are-rotated`)
  })
})

describe('what cannot be completed', () => {
  it.each([
    [
      '{"mapping": [],}',
      'vault/mapping.json:1:15 Unexpected `,`, expected `}` without a comma before it; nothing was written',
    ],
    [
      '{"mapping": {}}',
      'Unexpected content in `vault/mapping.json`, expected an object with a list `mapping`',
    ],
    [
      '{"mappings": {}}',
      'Unexpected content in `vault/mapping.json`, expected an object with a list `mapping`',
    ],
    ['[]', 'Unexpected content in `vault/mapping.json`, expected an object with a list `mapping`'],
  ])('%s is refused', (text, message) => {
    expect(() => exported(text)).toThrow(new MappingError(message))
  })

  it('is refused for a playbook whose markers are malformed', () => {
    expect(() => exported(undefined, `${PLAYBOOK}\n<<<<<<< HEAD\n`)).toThrow(MappingError)
  })
})
