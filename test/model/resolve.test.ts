import {describe, expect, it} from 'vitest'
import {type Hunk, type HunkPart, scanConflicts} from '../../src/parse/conflict.ts'
import {sideOf} from '../../src/parse/variants.ts'
import {resolutionsOf, SameSides, sidesTaken} from '../../src/resolutions/apply.ts'
import type {WrittenResolution} from '../../src/resolutions/resolution.ts'
import {readPlaybookText} from '../reading.ts'

const conflict = (ours: string, theirs: string, labels = ['HEAD', 'topic']) =>
  `<<<<<<< ${labels[0]}\n${ours}\n=======\n${theirs}\n>>>>>>> ${labels[1]}\n`
const path = 'kms/playbook.md'

/** What is recorded when a side of each hunk is taken: `o`, `t`, or `-` for none. */
function record(text: string, sides: string, file = path): WrittenResolution[] {
  const document = scanConflicts(text)
  const choose = (hunk: Hunk): HunkPart | undefined => {
    const key = sides[document.hunks.findIndex((top) => top.line <= hunk.line && hunk.line <= top.endLine)]
    return key === '-' ? undefined : sideOf(hunk, key === 'o' ? 'ours' : 'theirs')
  }
  const made = resolutionsOf(document, file, sidesTaken(document, choose))
  if (made instanceof SameSides) throw new Error('The hunks of the test have the same sides')
  return made.map((resolution, index) => ({...resolution, record: 'r.yml', line: index + 1, column: 1}))
}

function publish(text: string, resolutions: WrittenResolution[]) {
  const playbook = readPlaybookText(text, {resolutions, path})
  return {
    label: playbook.published?.label,
    text: playbook.published?.text,
    decision: playbook.decision,
    labels: playbook.variants.map(({label}) => label),
    resolved: playbook.hunks.map(({resolved}) => resolved),
    stale: playbook.stale.map(({key}) => key),
  }
}

const text = `# Keys\n\n${conflict('Last Update: 02/16/2021', 'Last Update: 02/02/2021')}\n${conflict('one', 'two')}\nEnd.\n`
const told = 'recorded in `proofbook.resolutions.yml`'

describe('a file whose conflicts are recorded', () => {
  it('publishes the recorded side, before all other rules', () => {
    expect(publish(text, record(text, 'tt'))).toEqual({
      label: 'topic',
      text: '# Keys\n\nLast Update: 02/02/2021\n\ntwo\n\nEnd.\n',
      decision: {rule: 'resolution', evidence: `the sides of its 2 conflicts are ${told}`},
      labels: ['HEAD', 'topic'],
      resolved: ['topic', 'topic'],
      stale: [],
    })
  })

  it('publishes one variant more where its sides are mixed', () => {
    expect(publish(text, record(text, 'ot'))).toMatchObject({
      label: 'resolved',
      text: '# Keys\n\nLast Update: 02/16/2021\n\ntwo\n\nEnd.\n',
      labels: ['HEAD', 'topic', 'resolved'],
      resolved: ['HEAD', 'topic'],
    })
  })

  it('takes what it would otherwise publish of the hunks that are not recorded', () => {
    expect(publish(text, record(text, '-t'))).toMatchObject({
      label: 'resolved',
      text: '# Keys\n\nLast Update: 02/16/2021\n\ntwo\n\nEnd.\n',
      resolved: [null, 'topic'],
      decision: {
        rule: 'resolution',
        evidence: `the sides of 1 of its 2 conflicts are ${told}; of the others \`HEAD\` is taken: its last update 2021-02-16 is newer than 2021-02-02 of \`topic\``,
      },
    })
  })

  it('stays resolved through edits elsewhere, a rebase that swaps its sides, and CRLF', () => {
    const records = record(text, 'tt')
    const rebased = `# Title\n\nMore.\n\n${conflict('Last Update: 02/02/2021', 'Last Update: 02/16/2021', ['HEAD', '12 (x)'])}\nNew.\n\n${conflict('two', 'one', ['HEAD', '12 (x)'])}`
    expect(publish(rebased, records)).toMatchObject({label: 'HEAD', resolved: ['HEAD', 'HEAD'], stale: []})
    expect(publish(rebased, records).text).toContain('\ntwo\n')
    expect(publish(text.replaceAll('\n', '\r\n'), records)).toMatchObject({label: 'topic', stale: []})
  })

  it('has a stale resolution where a side was edited, and goes on without it', () => {
    const records = record(text, 'tt')
    expect(publish(text.replace('\none\n', '\n1\n'), records)).toMatchObject({
      label: 'resolved',
      resolved: ['topic', null],
      stale: [records[1]!.key],
    })
    expect(publish('# Keys\n', records)).toMatchObject({
      decision: undefined,
      stale: records.map(({key}) => key),
    })
  })

  it('has no stale resolutions where its markers are malformed', () => {
    expect(publish(`${text}<<<<<<< HEAD\n`, record(text, 'tt'))).toMatchObject({label: undefined, stale: []})
  })

  it('takes no resolution of another document, but for those of its own copy in a cut version', () => {
    expect(publish(text, record(text, 'tt', 's3/playbook.md'))).toMatchObject({label: 'HEAD', stale: []})
    expect(publish(text, record(text, 'tt', 'docs/kms/playbook.md'))).toMatchObject({
      label: 'topic',
      stale: [],
    })
    const both = [...record(text, 'tt', 'docs/kms/playbook.md'), ...record(text, 'oo')]
    expect(publish(text, both)).toMatchObject({label: 'HEAD', stale: []})
  })

  it('names a branch that is called `resolved` and its resolution apart', () => {
    const named = text.replaceAll('topic', 'resolved')
    expect(publish(named, record(named, 'ot')).labels).toEqual(['HEAD', 'resolved', 'resolved by record'])
  })
})

describe('a hunk with hunks in it', () => {
  const inner = '<<<<<<<<< a\n1\n=========\n2\n>>>>>>>>> b'
  const nested = conflict(`x\n${inner}`, 'y')

  it('is recorded with those in the side taken', () => {
    const records = record(nested, 't')
    expect(record(nested, 'o')).toHaveLength(2)
    expect(publish(nested, record(nested, 'o'))).toMatchObject({text: 'x\n1\n', resolved: ['HEAD', 'a']})
    expect(publish(nested, records)).toMatchObject({text: 'y\n', resolved: ['topic', null]})
  })

  it('is not settled while one of those is open', () => {
    const [outer, within] = record(nested, 'o')
    expect(publish(nested, [outer!])).toMatchObject({resolved: [null, null]})
    expect(publish(nested, [within!])).toMatchObject({
      resolved: [null, 'a'],
      decision: {evidence: expect.stringContaining('sides within its conflicts are recorded')},
    })
  })
})
