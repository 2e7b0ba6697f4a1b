import {describe, expect, it} from 'vitest'
import {prettyChanges} from '../../src/report/changes.ts'
import {AT_REST, CITES, CONFLICT, keyPolicy, keys, NOTES, PLACEHOLDER, queues, ROLE} from './documents.ts'
import {difference, type Files} from './sides.ts'

const KEYS = 'kms/playbook.md'
const QUEUES = 'sqs/playbook.md'
const BASE = {[KEYS]: keys(), [QUEUES]: queues(''), 'sqs/notes.md': NOTES}

/** What is printed of one change of the base, without its last line. */
async function told(changes: Files, base: Files = BASE): Promise<string> {
  const compared = {before: {ref: 'old', commit: null}, after: {ref: 'new', commit: null}}
  const text = prettyChanges(await difference(base, changes), compared, false)
  return text.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd()
}

const alarm = (number: number) =>
  `### ${number}. Deletion raises an alarm\n\n${CITES('PR.IP-1', 'A baseline configuration of information technology/industrial control systems is created and maintained incorporating security principles (e.g. concept of least functionality)')}An alarm goes off when somebody schedules the deletion of a key.\n\n`
const keysBefore = (heading: string, text: string) => keys().replace(heading, `${text}${heading}`)

describe('of one change is said exactly what it does:', () => {
  it('nothing', async () => {
    expect(await told({})).toBe('')
  })

  it('lines that moved say nothing, and neither do line ends, white space and the form of a table', async () => {
    expect(await told({[KEYS]: keys().replaceAll('\n\n', '\n\n\n\n')})).toBe('')
    expect(await told({[KEYS]: keys().replaceAll('\n', '\r\n')})).toBe('')
    expect(
      await told({[KEYS]: keys().replaceAll('| --- |', '| :---: |').replaceAll(' who may', '\nwho may')}),
    ).toBe('')
    expect(await told({[KEYS]: keys().replace('nobody else', '*nobody* else')})).toBe('')
  })

  it('findings that are only on other lines are the same', async () => {
    const dead = queues('See [this](gone.md), and [this](gone.md).\n')
    expect(await told({[QUEUES]: `\n\n${dead}`}, {...BASE, [QUEUES]: dead})).toBe('')
  })

  it('a loosened policy', async () => {
    expect(await told({[KEYS]: keys({policy: keyPolicy('kms:Decrypt', 'kms:Encrypt')})})).toBe(
      `Policies that allow more
  ${KEYS}:13  the key policy in \`1. Keys have least privilege\` allows more
      Gained: \`kms:Encrypt\` on \`*\` for \`${ROLE}\``,
    )
  })

  it('a tightened policy', async () => {
    const base = {...BASE, [KEYS]: keys({policy: keyPolicy('kms:Decrypt', 'kms:Encrypt')})}
    expect(await told({[KEYS]: keys()}, base)).toBe(
      `Other policies
  ${KEYS}:13  the key policy in \`1. Keys have least privilege\` allows less
      Lost: \`kms:Encrypt\` on \`*\` for \`${ROLE}\``,
    )
  })

  it('a policy that is written otherwise and means the same', async () => {
    const [one, other] = [keyPolicy('kms:Decrypt', 'kms:Encrypt'), keyPolicy('kms:Encrypt', 'kms:Decrypt')]
    expect(await told({[KEYS]: keys({policy: other})}, {...BASE, [KEYS]: keys({policy: one})})).toBe(
      `Other policies
  ${KEYS}:13  the key policy in \`1. Keys have least privilege\` is written differently and means the same`,
    )
  })

  it('a policy that is new, and one that is removed', async () => {
    const base = {...BASE, [KEYS]: keys({policy: ''})}
    const where = `${KEYS}:13  the key policy in \`1. Keys have least privilege\``
    expect(await told({[KEYS]: keys()}, base)).toBe(`Other policies\n  ${where} is new`)
    expect(await told({[KEYS]: keys({policy: ''})})).toBe(`Other policies\n  ${where} is removed`)
  })

  it('a lost id that nobody else covers', async () => {
    expect(await told({[KEYS]: keys({rotation: ''})})).toBe(
      `Ids and coverage
  \`PR.DS-1\` is no longer covered by \`kms\`; nobody covers it any more (nist-csf-1.1)
  ${KEYS}:45  \`2. Keys are rotated\` no longer cites \`PR.DS-1\``,
    )
  })

  it('a lost id that another service covers', async () => {
    const base = {...BASE, [QUEUES]: queues(CITES('PR.DS-1', AT_REST))}
    expect(await told({[KEYS]: keys({rotation: ''})}, base)).toContain(
      '\n  `PR.DS-1` is no longer covered by `kms` (nist-csf-1.1)\n',
    )
  })

  it('a gained id', async () => {
    expect(await told({[KEYS]: keys()}, {...BASE, [KEYS]: keys({rotation: ''})})).toBe(
      `Ids and coverage
  \`PR.DS-1\` is now covered by \`kms\`; nobody covered it before (nist-csf-1.1)
  ${KEYS}:45  \`2. Keys are rotated\` now cites \`PR.DS-1\``,
    )
  })

  it('a filled-in control', async () => {
    expect(await told({[KEYS]: keys({use: 'CloudTrail records every use of a key of the team.\n'})})).toBe(
      `Controls
  ${KEYS}:55  \`1. Use of keys is seen\` is filled in

Ids and coverage
  \`DE.CM-3\` is now covered by \`kms\`; nobody covered it before (nist-csf-1.1)

Findings that are gone
  ${KEYS}:61  info: Unexpected placeholder \`This section will be updated soon.\`, expected the section’s own text (no-placeholder)`,
    )
  })

  it('an emptied control', async () => {
    const written = keys({use: 'CloudTrail records every use of a key of the team.\n'})
    expect(await told({[KEYS]: keys()}, {...BASE, [KEYS]: written})).toContain(
      `Controls
  ${KEYS}:55  \`1. Use of keys is seen\` is emptied: only placeholders are left

Ids and coverage
  \`DE.CM-3\` is no longer covered by \`kms\` (now only placeholder); nobody covers it any more (nist-csf-1.1)`,
    )
  })

  it('a reworded control, by the words', async () => {
    const owner = 'Each key names in its policy who can use it, and nobody else may use it at all.\n\n'
    expect(await told({[KEYS]: keys({owner})})).toBe(
      `Controls
  ${KEYS}:5  \`1. Keys have least privilege\` is reworded
      from \`…its policy who may use it, and…\`
      to \`…its policy who can use it, and…\``,
    )
  })

  it('a control with a new title, which keeps its text', async () => {
    expect(await told({[KEYS]: keys().replace('2. Keys are rotated', '2. Keys change each year')})).toBe(
      `Controls
  ${KEYS}:41  \`2. Keys change each year\` has a new title (was \`2. Keys are rotated\`)`,
    )
  })

  it('a control that is new, and those that only have another number since', async () => {
    const text = keysBefore('### 2. Keys', alarm(2)).replace('2. Keys are', '3. Keys are')
    expect(await told({[KEYS]: text})).toBe(
      `Controls
  ${KEYS}:41  \`2. Deletion raises an alarm\` is new; it cites \`PR.IP-1\`
  ${KEYS}  1 control only has a new number

Ids and coverage
  \`PR.IP-1\` is now covered by \`kms\`; nobody covered it before (nist-csf-1.1)`,
    )
  })

  it('a control that is removed', async () => {
    const base = {...BASE, [KEYS]: keysBefore('## Detective', alarm(3))}
    expect(await told({[KEYS]: keys()}, base)).toBe(
      `Controls
  ${KEYS}:53  \`3. Deletion raises an alarm\` is removed; it cited \`PR.IP-1\`

Ids and coverage
  \`PR.IP-1\` is no longer covered by \`kms\`; nobody covers it any more (nist-csf-1.1)`,
    )
  })

  it('a control that is moved to another place in its group', async () => {
    const base = {...BASE, [KEYS]: keysBefore('## Detective', alarm(3))}
    const moved = keysBefore('### 1. Keys', alarm(1))
      .replace('1. Keys', '2. Keys')
      .replace('2. Keys are', '3. Keys are')
    expect(await told({[KEYS]: moved}, base)).toBe(
      `Controls
  ${KEYS}:5  \`1. Deletion raises an alarm\` moved to another place in its group
  ${KEYS}  2 controls only have new numbers`,
    )
  })

  it('a control that is moved to another group', async () => {
    const base = {...BASE, [KEYS]: keysBefore('## Detective', alarm(3)).replaceAll('PR.IP-1', 'ID.AM-1')}
    const moved = `${keys()}${alarm(2)}`.replaceAll('PR.IP-1', 'ID.AM-1')
    expect(await told({[KEYS]: moved}, base)).toBe(
      `Controls
  ${KEYS}:63  \`2. Deletion raises an alarm\` moved from preventative to detective

New findings
  ${KEYS}:67  info: Unexpected \`ID.AM-1\` of Identify in a detective control, expected Detect (match-control-group)`,
    )
  })

  it('a control that is moved to another document, and with it what it covers', async () => {
    const base = {...BASE, [KEYS]: keysBefore('## Detective', alarm(3))}
    expect(await told({[KEYS]: keys(), [QUEUES]: queues(alarm(2))}, base)).toBe(
      `Controls
  ${QUEUES}:13  \`2. Deletion raises an alarm\` moved here from \`${KEYS}\`

Ids and coverage
  \`PR.IP-1\` is no longer covered by \`kms\` (nist-csf-1.1)
  \`PR.IP-1\` is now covered by \`sqs\` (nist-csf-1.1)`,
    )
  })

  it('a resolved conflict', async () => {
    const base = {...BASE, [QUEUES]: queues(CONFLICT)}
    const text = await told({[QUEUES]: queues('Our side.\n')}, base)
    expect(text).toContain(`Conflicts\n  ${QUEUES}  1 conflict resolved\n\nFindings that are gone\n`)
    expect(text.split('\n')).toHaveLength(5)
  })

  it('a committed conflict', async () => {
    const text = await told({[QUEUES]: queues(CONFLICT)}, {...BASE, [QUEUES]: queues('Our side.\n')})
    expect(text).toContain(`Conflicts\n  ${QUEUES}  1 conflict committed\n\nNew findings\n`)
    expect(text.split('\n')).toHaveLength(5)
  })

  it('a renamed document', async () => {
    const files = {'sqs/notes.md': null, 'sqs/about.md': NOTES}
    expect(await told(files)).toBe('Documents\n  sqs/about.md  renamed from `sqs/notes.md`')
  })

  it('a renamed document that is edited, by most of its lines', async () => {
    const text = `${NOTES}It is rare.\n`
    const files = {'sqs/notes.md': null, 'sqs/about.md': text}
    expect(await told(files)).toBe(
      `Documents
  sqs/about.md  renamed from \`sqs/notes.md\`
  sqs/about.md  other text outside its controls: its beginning`,
    )
  })

  it('a renamed folder: its service has another name, and covers the same', async () => {
    expect(await told({[KEYS]: null, 'keys/playbook.md': keys()})).toBe(
      `Documents\n  keys/playbook.md  renamed from \`${KEYS}\``,
    )
  })

  it('a new document, and one that is removed', async () => {
    const file = 's3/playbook.md'
    const text = queues(`### 2. Versions are kept\n\n${PLACEHOLDER}`).replaceAll(/[Qq]ueue/g, 'bucket')
    expect(await told({[file]: text})).toContain(`Documents\n  ${file}  new, with 2 controls and 0 policies`)
    expect(await told({'sqs/notes.md': null})).toBe(
      'Documents\n  sqs/notes.md  removed, with 0 controls and 0 policies',
    )
  })

  it('a new finding', async () => {
    expect(await told({'sqs/notes.md': NOTES.replace('days', '[days](gone.md)')})).toBe(
      `New findings
  sqs/notes.md:3  error: Cannot find file \`gone.md\` (no-dead-link)

Documents
  sqs/notes.md  other text outside its controls: its beginning`,
    )
  })
})
