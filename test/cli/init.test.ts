import {execFileSync} from 'node:child_process'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
afterEach(() => folder.remove())

const runbook = (name: string) =>
  `# ${name}\n\n## Meaning\n\nIt is down.\n\n## Diagnosis\n\nLook at the log.\n\n## Mitigation\n\nRestart it.\n`
const RUNBOOKS = {
  'README.md': '# Runbooks\n',
  'alerts/ApiDown.md': runbook('ApiDown'),
  'alerts/DiskFull.md': runbook('DiskFull'),
  'alerts/NodeLost.md': `${runbook('NodeLost')}\n[more](none.md)\n`,
}

const table = (id: string) => `| Requirement | Text |\n| --- | --- |\n| ${id} | Text of ours |\n`

describe('proofbook init', () => {
  it('says what it found, and writes a configuration and a baseline', () => {
    folder = new WorkFolder(RUNBOOKS)
    const {code, stdout, stderr} = folder.run(['init'])
    expect([code, stderr.split('\n').slice(0, 2)]).toEqual([
      0,
      ['Wrote `proofbook.config.yml`', 'Wrote 1 entry to `proofbook.baseline.json`'],
    ])
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      'Documents  3 markdown files in alerts',
      'Links      judged as on github',
      'Headings   3 documents of the family `runbooks`',
      'Controls   none cited',
      'Conflicts  none committed',
      'Policies   none',
      'Findings   1 error, 0 warnings, 0 infos without this configuration',
    ])
    expect(
      folder.read('proofbook.config.yml'),
    ).toBe(`# Written by \`proofbook init\`; every key is optional, and \`proofbook config schema\` describes them all.
documents: alerts
# 3 documents have headings such as "Diagnosis", "Mitigation".
extends: runbooks
`)
    expect(folder.run(['check']).code).toBe(0)
    expect(folder.run(['check', '--no-baseline']).code).toBe(1)
  })

  it('touches nothing else, and nothing at all in a dry run', () => {
    folder = new WorkFolder(RUNBOOKS)
    const git = (...args: string[]) => execFileSync('git', ['-C', folder.path, ...args], {encoding: 'utf8'})
    git('init', '--quiet')
    git('add', '-A')
    expect(folder.run(['init', '--dry-run']).code).toBe(0)
    expect(git('status', '--short').includes('??')).toBe(false)
    folder.run(['init'])
    expect(git('status', '--short').match(/\?\? .*/g)).toEqual([
      '?? proofbook.baseline.json',
      '?? proofbook.config.yml',
    ])
    expect(git('diff')).toBe('')
  })

  it.each(['proofbook.config.yml', 'proofbook.config.json', 'proofbook.baseline.json'])(
    'leaves %s as it is',
    (name) => {
      folder = new WorkFolder({...RUNBOOKS, [name]: name.endsWith('.yml') ? '' : '{}'})
      expect(folder.run(['init'])).toMatchObject({
        code: 2,
        stderr: `Unexpected file \`${name}\`, expected none: init leaves it unchanged\n`,
      })
    },
  )

  it.each([
    [
      'tables',
      {'docs/a.md': `# A\n\n${table('PR.DS-1')}`, 'docs/b.md': `# B\n\n${table('PR.AC-4')}`},
      [
        'controls:',
        '  tables:',
        "    - header: '^Requirement$'",
        '      framework: nist-csf-1.1',
        '      idColumn: 1',
      ],
    ],
    [
      'front matter',
      {
        'docs/a.md': '---\nsatisfies: [PR.DS-1, PR.DS-2]\n---\n\n# A\n',
        'docs/b.md': '---\nsatisfies:\n  - PR.AC-4\n---\n\n# B\n',
      },
      [
        'controls:',
        '  fields:',
        '    - {where: frontMatter, key: satisfies, framework: nist-csf-1.1} # in 2 documents',
      ],
    ],
    [
      'labels',
      {
        'docs/a.md': '# A\n\n**Related controls:** PR.DS-01, PR.DS-02\n',
        'docs/b.md': '# B\n\n**Related controls**: PR.AA-05\n',
      },
      [
        'controls:',
        '  fields:',
        "    - {where: boldLabel, label: '^Related controls$', framework: nist-csf-2.0} # in 2 documents",
      ],
    ],
  ])('proposes the slots in which ids stand: %s', (_, files, expected) => {
    folder = new WorkFolder(files)
    expect(folder.run(['init']).code).toBe(0)
    const lines = folder.read('proofbook.config.yml').split('\n')
    expect(lines.slice(lines.indexOf('controls:'), -1).filter((line) => !line.startsWith('#'))).toEqual(
      expected,
    )
    const {playbooks} = JSON.parse(folder.run(['inspect', 'docs', '--format', 'json']).stdout)
    const cited = playbooks.flatMap(
      ({controlTables, citations}: {controlTables: unknown[]; citations: unknown[]}) => [
        ...controlTables,
        ...citations,
      ],
    )
    expect(cited.length).toBeGreaterThanOrEqual(2)
  })

  it('names a catalogue that is to be imported in a comment, so that the configuration can be used', () => {
    folder = new WorkFolder({'docs/a.md': `# A\n\n${table('XY-1')}`, 'docs/b.md': `# B\n\n${table('XY-2')}`})
    expect(folder.run(['init']).code).toBe(0)
    expect(folder.read('proofbook.config.yml')).toContain(
      '# 2 tables have the header "Requirement" over ids.\n# Import the catalogue of these ids',
    )
    expect(folder.run(['check']).code).toBe(0)
  })

  it('takes the folder that is named, in the working folder', () => {
    folder = new WorkFolder({'a/x.md': '# X\n', 'b/y.md': '# Y\n'})
    expect(folder.run(['init', '../elsewhere'])).toMatchObject({code: 2})
    expect(folder.run(['init', 'b/', '--no-baseline']).code).toBe(0)
    expect(folder.read('proofbook.config.yml')).toContain('\ndocuments: b\n')
    expect(folder.run(['check', '--format', 'json']).stdout).toContain('"files": 1')
  })
})
