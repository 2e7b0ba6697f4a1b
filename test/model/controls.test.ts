import {describe, expect, it} from 'vitest'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readText} from '../reading.ts'

/** Controls as `lines group status title: ids`. */
function told(text: string): string[] {
  return readText(text).controls.map(({heading, endLine, group, status, title, controlIds}) => {
    const ids = controlIds.map(({id}) => id).join(' ')
    return `${heading.span.start.line}-${endLine} ${group} ${status} ${title}${ids && `: ${ids}`}`
  })
}

const csf = (...rows: string[]) => ['|NIST Subcategory Control|Description|', '|-|-|', ...rows, ''].join('\n')

describe('controls under group headings', () => {
  it('are read in every group, by any of its names', () => {
    const groups = [
      'Preventative Controls',
      'Preventive',
      'Detective',
      'DETECTIVE CONTROLS',
      'Respond & Recover',
      'Respond/Recover',
      'Respond and Recovery Controls',
      'Responsive',
      'Cloud Security Requirements',
      'Other Operational Expectations',
      'Operational Best Practices',
    ]
    const text = groups.map((group) => `## ${group}\n### 1. One\nText.\n`).join('')
    expect(readText(text).controls.map((control) => control.group)).toEqual([
      'preventative',
      'preventative',
      'detective',
      'detective',
      'respond',
      'respond',
      'respond',
      'respond',
      'requirement',
      'operational',
      'operational',
    ])
  })

  it('may repeat, skip and double their numbers', () => {
    const {controls} = readText('## Detective\n### 1. A\n### 1. B\n### 7. C\n### 2. 2. D\n### 12.E\n')
    expect(controls.map(({number, name}) => [number, name])).toEqual([
      [1, 'A'],
      [1, 'B'],
      [7, 'C'],
      [2, 'D'],
      [12, 'E'],
    ])
  })

  it('end at the next control, group, known section, or the end of the document', () => {
    const text =
      '## Preventive\n### 1. A\na\n### 2. B\nb\n## Detective\n### 1. C\nc\n## Endnotes\n### 1. No\n'
    expect(told(text)).toEqual([
      '2-3 preventative content 1. A',
      '4-5 preventative content 2. B',
      '7-8 detective content 1. C',
    ])
  })

  it('hold the headings of any depth that a pasted page brings along', () => {
    const text = [
      '## Preventative Controls',
      '### 1. Deploy privately',
      '# What is a private deployment?<a name="what-is"></a>',
      '## Before you begin',
      '##### Step one',
      'Text.',
      '### Prerequisites',
      'More.',
      '### 2. Log',
      'Text.',
      '',
    ].join('\n')
    expect(told(text)).toEqual([
      '2-8 preventative content 1. Deploy privately',
      '9-10 preventative content 2. Log',
    ])
  })

  it('need no number where a control table or a label stands in their own body', () => {
    const text = [
      '## Detective',
      '### Keys are logged',
      csf('|DE.AE-3|Events|'),
      '### Keys are watched',
      '**Why?** Because.',
      '### Background',
      'A why without a label.',
      '',
    ].join('\n')
    expect(told(text)).toEqual([
      '2-6 detective content Keys are logged: DE.AE-3',
      '7-10 detective content Keys are watched',
    ])
  })

  it.each(['**Why?**', '**Why**', '**How?** So.', '**What, Why & How?**<br>', '- **why?**'])(
    'are told by the label `%s`',
    (label) => {
      expect(told(`## Detective\n### Keys\n${label}\n`)).toHaveLength(1)
    },
  )

  it('are none without a number, table or label, and none outside a group', () => {
    expect(told('## Detective\n### Keys\nText.\n## Overview\n### 1. Keys\n')).toEqual([])
    expect(told('## Detective\n> ### 1. Quoted\n')).toEqual([])
    expect(told('## Detective\n```\n### 1. Code\n```\n<!--\n### 1. Comment\n-->\n')).toEqual([])
  })

  it('are found where a lone `<br>` swallows their heading', () => {
    expect(told('## Detective\n### 1. A\nText.\n\n<br>\n### 2. B\nText.\n')).toEqual([
      '2-5 detective content 1. A',
      '6-7 detective content 2. B',
    ])
  })
})

describe('controls of other families', () => {
  it('are the requirements with ids of the control register', () => {
    const text = [
      '# Vault - Cloud Security',
      '## Cloud Security Requirements',
      '### 1. Secrets rotate',
      '|Control Statement|Description|',
      '|-|-|',
      '|CS0012345|Secrets rotate within a quarter|',
      '|cs00123|Old|',
      '',
    ].join('\n')
    expect(told(text)).toEqual(['3-7 requirement content 1. Secrets rotate: CS0012345 cs00123'])
  })

  it.each([
    ['a label in one of them', '**Why?** Because.', '3-5 null content 1. Rotate', 6],
    [
      'a control table in one of them',
      csf('|PR.AC-4|Access|').trimEnd(),
      '3-7 null content 1. Rotate: PR.AC-4',
      8,
    ],
  ])('are numbered second-level headings in a document without groups, with %s', (_, body, first, line) => {
    const text = `# Vault\n## Overview\n## 1. Rotate\n${body}\n### 1. Detail\n## 2. Log\n## Endnotes\n`
    expect(told(text)).toEqual([first, `${line}-${line} null empty 2. Log`])
  })

  it('are none in a document of another family', () => {
    expect(told('# Incident\n## 1. Contain\nText.\n## 2. Recover\nText.\n')).toEqual([])
    expect(told('# Terms\n**Why?** Law.\n## 1. Liability\nText.\n')).toEqual([])
  })

  it('are numbered second-level headings where a group holds none', () => {
    expect(told('# Vault\n## Detective\nText.\n## 1. Log\nText.\n')).toHaveLength(1)
  })

  it('begin with a label where they have no number, and hold a heading with the label of a part', () => {
    const text =
      '## Detective\n### 1. Keys\n**Why?** x\n### At rest\n**How?** y\n### Users\n**Why?** x\n### 2. Logs\n**Why?** z\n**How?** a\n'
    expect(told(text)).toEqual([
      '2-5 detective content 1. Keys',
      '6-7 detective content Users',
      '8-10 detective content 2. Logs',
    ])
  })

  it('are not numbered second-level headings beside groups that hold controls', () => {
    expect(told('## 1. Intro\n## Detective\n### 1. A\nText.\n')).toEqual(['3-4 detective content 1. A'])
  })
})

describe('the ids of controls', () => {
  const ids = (text: string, path?: string) => readText(text, {path}).controls.map((control) => control.id)

  it('are service, group and name, without the number', () => {
    expect(ids('## Detective\n### 3. Log `keys` & more\n', 'kms/playbook.md')).toEqual([
      'kms/detective/log-keys--more',
    ])
    expect(ids('## 1. Log\n**Why?** x\n', 'azure/vault/playbook.md')).toEqual(['azure/vault/control/log'])
    expect(ids('## 1. Log\n**Why?** x\n', 'vault.md')).toEqual(['vault/control/log'])
  })

  it('count a name that repeats in its group, not one that repeats elsewhere', () => {
    expect(ids('## Preventive\n### 1. Log\n### 2. Log\n## Detective\n### 1. Log\n')).toEqual([
      'kms/preventative/log',
      'kms/preventative/log-1',
      'kms/detective/log',
    ])
  })

  it('do not change with the number', () => {
    expect(ids('## Detective\n### 9. Log\n')).toEqual(ids('## Detective\n### 1. 1. Log\n'))
  })
})

describe('the ids that a control cites', () => {
  it('are each given once, in document order, from tables of both kinds', () => {
    const text = [
      '## Detective',
      '### 1. A',
      '**NIST CSF:**',
      csf('|PR.AC-4|x|', '|DE.CM-1|x|', '|PR.AC-4|again|'),
      '|Control Statement|Description|',
      '|-|-|',
      '|10|x|',
      '|5|x|',
      '',
    ].join('\n')
    expect(told(text)).toEqual(['2-13 detective content 1. A: PR.AC-4 DE.CM-1 10 5'])
  })

  it.each([
    '#',
    'N/A',
    'NA',
    'n/a',
    'Control',
    'Control ID',
    'Control Definition Needed',
    '',
    'See below',
    '`-`',
  ])('are none for `%s`', (cell) => {
    const [control] = readText(`## Detective\n### 1. A\n${csf(`|${cell}|x|`)}`).controls
    expect(control?.controlIds).toEqual([])
  })

  it.each([
    ['[PR.AC-4](x.md)', 'PR.AC-4'],
    ['**PR.AC-4**', 'PR.AC-4'],
    [' `pr.ac-4` ', 'pr.ac-4'],
    ['PR.AC4', 'PR.AC4'],
    ['PR.AC', 'PR.AC'],
    ['PR-AC-4', 'PR-AC-4'],
  ])('are read from `%s` as %s', (cell, id) => {
    const [control] = readText(`## Detective\n### 1. A\n${csf(`|${cell}|x|`)}`).controls
    expect(control?.controlIds).toEqual([{framework: 'nist-csf-1.1', id}])
  })

  it('are read from the column that the configuration names', () => {
    const tables = [{header: '^requirement$', framework: 'nist-csf-1.1', idColumn: 2}]
    const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, tables}}
    const text = '## Detective\n### 1. A\n|Description|Requirement|\n|-|-|\n|x|PR.AC-4|\n'
    expect(readText(text, {shapes}).controls[0]?.controlIds).toEqual([
      {framework: 'nist-csf-1.1', id: 'PR.AC-4'},
    ])
  })
})
