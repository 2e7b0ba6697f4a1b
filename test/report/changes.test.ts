import {describe, expect, it} from 'vitest'
import type {ControlChange, Difference} from '../../src/changes/difference.ts'
import {markdownChanges, prettyChanges} from '../../src/report/changes.ts'

const COMPARED = {
  before: {ref: 'main', commit: '0123456789abcdef'},
  after: {ref: 'the files as they are now', commit: null},
}
const NONE: Difference = {
  policies: [],
  controls: [],
  ids: [],
  coverage: [],
  conflicts: [],
  documents: [],
  findings: {new: [], gone: [], same: 3},
  notes: [],
}
const control = (title: string): ControlChange => ({
  kinds: ['removed'],
  before: {
    id: 'kms/preventative/x',
    title,
    name: title,
    number: 1,
    group: 'preventative',
    status: 'content',
    controlIds: [],
    file: 'kms/a.md',
    line: 7,
  },
  after: undefined,
  words: undefined,
})

describe('a comment for a pull request', () => {
  it('says that nothing changed', () => {
    expect(markdownChanges(NONE, COMPARED)).toBe(`### What this change does to the playbooks

**No control, policy, id, conflict, document or finding changed**

<sub>Compared by Proofbook: main 0123456789 to the files as they are now</sub>
`)
  })

  it.each([
    ['Keys', '`Keys`'],
    ['a `b` c', '``a `b` c``'],
    ['`b`', '`` `b` ``'],
    ['@security-team <img src=x onerror=y>', '`@security-team <img src=x onerror=y>`'],
    ['one\n\n# two', '`one # two`'],
    ['  ', '(empty)'],
    ['x'.repeat(200), `\`${'x'.repeat(120)}…\``],
  ])('shows the title %j as %s', (title, shown) => {
    const text = markdownChanges({...NONE, controls: [control(title)]}, COMPARED)
    expect(text.split('\n').find((line) => line.startsWith('- '))).toBe(
      `- ${shown} is removed — \`kms/a.md:7\``,
    )
  })

  it('escapes words outside code: those of refs and notes', () => {
    const compared = {...COMPARED, before: {ref: '<b>@x</b>', commit: 'abc'}}
    expect(markdownChanges({...NONE, notes: ['a [b](c)']}, compared)).toContain(
      '> Note: a \\[b\\](c)\n\n<sub>Compared by Proofbook: \\<b\\>@\u200bx\\</b\\> abc to',
    )
  })

  it('is cut, with the count of what it leaves out, and fits into a comment', () => {
    const many = Array.from({length: 5000}, (_, index) => control(`Control ${index}`))
    const text = markdownChanges({...NONE, controls: many}, COMPARED)
    expect(text).toContain('#### Controls (5000)\n')
    expect(text).toContain('\n- and 4990 more\n')
    expect(text.length).toBeLessThan(2000)
  })
})

describe('the report for a terminal', () => {
  it('shows what a terminal would obey, and all lines', () => {
    const text = prettyChanges({...NONE, controls: [control('\u001b[2J1'), control('2')]}, COMPARED, false)
    expect(text).toBe(`Controls
  kms/a.md:7  \`\\x1b[2J1\` is removed
  kms/a.md:7  \`2\` is removed

2 controls changed (main 0123456789 to the files as they are now)
`)
  })
})
