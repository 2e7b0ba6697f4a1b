import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import type {Shapes} from '../../../src/shapes/shapes.ts'
import {readText} from '../../reading.ts'

const [first] = handbook.frameworks
const catalogue = {...first!, id: 'catalogue', closed: false, idShape: /^[A-Z]{2}-\d+$/}
const framework = 'catalogue'
const controls: Shapes['controls'] = {
  ...securityPlaybook.controls,
  tables: [{header: '^control$', framework, idColumn: 1}],
  fields: [
    {where: 'frontMatter', key: 'satisfies', framework},
    {where: 'boldLabel', label: '^meets$', framework},
    {where: 'list', under: '^controls$', framework},
  ],
  fileNames: [{pattern: '^(ac-\\d)', id: 'AC-1', framework}],
}
const reading = {
  path: 'a/ac-1.md',
  shapes: {...securityPlaybook, controls},
  frameworks: createFrameworks([catalogue]),
}

describe('the citations of a document', () => {
  it('stand in its order, whatever carries them', () => {
    const text = [
      '---\nsatisfies: AC-2\n---\n',
      '|Control|\n|-|\n|AC-3|\n',
      '# Controls\n',
      '- AC-4 text\n',
      '<table><tr><td>Control</td></tr><tr><td>AC-5</td></tr></table>\n',
      '- AC-6 text\n',
      '**Meets:** AC-7, AC-8\n',
    ].join('\n')
    expect(readText(text, reading).citations.map(({carrier, id}) => `${id} ${carrier}`)).toEqual([
      'AC-1 fileName',
      'AC-2 frontMatter',
      'AC-3 table',
      'AC-4 list',
      'AC-5 table',
      'AC-6 list',
      'AC-7 boldLabel',
      'AC-8 boldLabel',
    ])
  })

  it('are none in prose, headings, code, links, lists and tables that nobody named', () => {
    const text = [
      '# AC-2 and CP-01\n',
      'CP-01 is a pump; see AC-2, [AC-3](ac-3.md) and `AC-4`.\n',
      '- CA-97 alarm\n- CA-98 alarm\n',
      '**Ports:** CA-97\n',
      '|Port|\n|-|\n|CA-97|\n',
      '```\nsatisfies: AC-2\n```\n',
      '<!-- **Meets:** AC-2 -->\n',
      '<!-- <table><tr><td>Control</td></tr><tr><td>AC-5</td></tr></table> -->\n',
    ].join('\n')
    expect(readText(text, {...reading, path: 'a/b.md'}).citations).toEqual([])
  })

  it('are none beside tables with the built-in shapes', () => {
    const text = '---\nsatisfies: PR.AC-4\n---\n\n**Related requirements:** PR.AC-4\n\n- PR.AC-4\n'
    expect(readText(text).citations).toEqual([])
  })
})
