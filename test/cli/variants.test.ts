import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const conflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> topic:b.md\n`
const folder = new WorkFolder({
  'a.md': `# Keys\n\n${conflict('Last Update: 02/16/2021', '<<<<<<<<< x\n1\n=========\n2\n>>>>>>>>> y')}\n## End\n\nText.\n`,
  'clean.md': '# Keys\n',
  'malformed.md': `${conflict('1', '2')}<<<<<<< HEAD\n`,
})
afterAll(() => folder.remove())

const json = (...paths: string[]) => {
  const {code, stdout, stderr} = folder.run(['variants', ...paths, '--format', 'json'])
  return {code, stderr, data: JSON.parse(stdout) as unknown}
}

describe('variants --format json', () => {
  it('holds the contract for one file', () => {
    const variant = (label: string, lines: number, lastUpdate: string | null) => ({
      label,
      lines,
      lastUpdate,
      sections: {written: 1, total: 1},
      published: label === 'HEAD',
      rule: label === 'HEAD' ? 'ours' : null,
    })
    const {code, stderr, data} = json('a.md')
    expect([code, stderr]).toEqual([0, ''])
    expect(data).toEqual({
      file: 'a.md',
      wellFormed: true,
      hunks: [
        {line: 3, endLine: 11, labels: ['HEAD', 'topic'], markerSize: 7, depth: 0},
        {line: 6, endLine: 10, labels: ['x', 'y'], markerSize: 9, depth: 1},
      ],
      variants: [variant('HEAD', 7, '2021-02-16'), variant('topic', 7, null), variant('y', 7, null)],
      findings: [
        {
          ruleId: 'no-unresolved-conflict',
          messageId: 'unresolved-conflict',
          severity: 'warning',
          message: expect.stringMatching(/^Merge conflict between `HEAD` and `topic`/),
          file: 'a.md',
          line: 3,
          column: 1,
          endLine: 11,
          endColumn: 1,
          url: 'https://proofbook.github.io/proofbook/handbook/reference/rules/no-unresolved-conflict/',
        },
      ],
    })
  })

  it('is an array for several files, and for a folder', () => {
    expect(json('a.md', 'clean.md').data).toMatchObject([{file: 'a.md'}, {file: 'clean.md'}])
    expect(json('.')).toMatchObject({code: 1, data: [{}, {}, {wellFormed: false}]})
  })

  it('has one variant without a label for a file without a conflict', () => {
    const sections = {written: 0, total: 0}
    expect(json('clean.md')).toEqual({
      code: 0,
      stderr: '',
      data: {
        file: 'clean.md',
        wellFormed: true,
        hunks: [],
        variants: [{label: null, lines: 1, lastUpdate: null, sections, published: true, rule: null}],
        findings: [],
      },
    })
  })

  it('says what is malformed, keeps the whole hunks, and ends with 1', () => {
    expect(json('malformed.md')).toMatchObject({
      code: 1,
      data: {
        wellFormed: false,
        hunks: [{line: 1, endLine: 5}],
        variants: [{label: null, published: false, rule: null}],
        findings: [{messageId: 'unterminated-start', severity: 'error', line: 6}],
      },
    })
  })
})

describe('variants', () => {
  it('tells people what is published, and why', () => {
    expect(folder.run(['variants', 'a.md'])).toEqual({
      code: 0,
      stdout: [
        'a.md',
        '  lines 3 to 11  HEAD | topic',
        '    lines 6 to 10  x | y',
        '  * HEAD   7 lines, last update 2021-02-16, 1 of 1 section written',
        '           published by ours: neither dates nor written sections distinguish it from `topic`, `y`, so the first side is taken',
        '    topic  7 lines, no last update, 1 of 1 section written',
        '    y      7 lines, no last update, 1 of 1 section written',
        '',
      ].join('\n'),
      stderr: '',
    })
    expect(folder.run(['variants', 'malformed.md']).stdout).toContain(
      '  malformed.md:6:1  Cannot find the end of the conflict',
    )
    expect(folder.run(['variants', 'clean.md']).stdout).toContain('  no conflict\n')
  })

  it('ends with 2 for a file that is not there, or none', () => {
    expect(folder.run(['variants', 'none.md']).code).toBe(2)
    expect(folder.run(['variants']).code).toBe(2)
  })
})
