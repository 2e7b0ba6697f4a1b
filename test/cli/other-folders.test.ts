import {describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

function check(files: Record<string, string>) {
  const folder = new WorkFolder(files)
  const outcome = folder.run(['check', '.'])
  const inspected = folder.run(['inspect', '.']).stdout
  folder.remove()
  const {playbooks} = JSON.parse(inspected) as {playbooks: {path: string; title: string; kind: string}[]}
  return {...outcome, titles: playbooks.map(({path, title, kind}) => [path, title, kind])}
}

const NOTHING_RECOGNISED =
  'Not checked: No control table was recognised, so nothing was checked against a framework'

describe('a folder of any other markdown, without configuration', () => {
  it('passes, with a title for every file, and says once what was not checked', () => {
    const {code, stdout, titles} = check({
      'README.md': '<h1 align="center">Incident guides</h1>\n\n## Install\n\n{{ text }} <x> {a}\n',
      'guides/phishing.md': '---\ntitle: Phishing\ntags: [mail]\n---\n\n## Triage\n\nTODO\n\n## 1. Contain\n',
      'guides/untitled.md': 'Call the desk.\n\nSummary\n=====\n',
      'guides/ports.md': '|Port|Use|\n|-|-|\n|443|TLS|\n|CA-97|odd|\n|8080-8081|proxy|\n',
      'guides/more-ports.md': '|Port|Use|\n|-|-|\n|22|SSH|\n',
    })
    expect(code).toBe(0)
    expect(titles).toEqual([
      ['README.md', 'Incident guides', 'other'],
      ['guides/more-ports.md', 'more-ports', 'other'],
      ['guides/phishing.md', 'Phishing', 'other'],
      ['guides/ports.md', 'ports', 'other'],
      ['guides/untitled.md', 'Summary', 'other'],
    ])
    expect(stdout.split('\n').filter((line) => line.startsWith('Not checked'))).toEqual([NOTHING_RECOGNISED])
    expect(stdout).not.toContain('controls:')
  })

  it('is told the configuration where several tables share a header over ids', () => {
    const table = '|Requirement|Text|\n|-|-|\n|AC-2|Accounts|\n|AC-3|Access|\n'
    const {code, stdout} = check({'a.md': table, 'b.md': `# B\n\n${table}`})
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(-9)).toEqual([
      NOTHING_RECOGNISED,
      '2 tables under `Requirement` look like control tables (first in a.md). To check them, add to proofbook.config.yml:',
      'controls:',
      '  tables:',
      "    - header: '^Requirement$'",
      '      framework: my-catalog # the id that you give its catalogue: proofbook catalog --help',
      '      idColumn: 1',
      '',
      '',
    ])
  })

  it('is checked by that configuration once it is there', () => {
    const table = '|Requirement|Text|\n|-|-|\n|PR.AC-99|Accounts|\n'
    const {code, stdout} = check({
      'a.md': table,
      'proofbook.config.yml':
        "controls:\n  tables:\n    - header: '^Requirement$'\n      framework: nist-csf-1.1\n",
    })
    expect(code).toBe(1)
    expect(stdout).not.toContain('Not checked')
  })
})
