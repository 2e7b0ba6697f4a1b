import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import type {ControlFileNameShape} from '../../../src/shapes/shapes.ts'
import {readText} from '../../reading.ts'

const [first] = handbook.frameworks
const benchmark = {...first!, id: 'benchmark', closed: false, idShape: /^\d+\.\d+$/}
const frameworks = createFrameworks([...handbook.frameworks, benchmark])
const cis = {pattern: '^cis_v120_(\\d+)_(\\d+)$', id: '$1.$2', framework: 'benchmark'}

function citations(path: string, fileNames: ControlFileNameShape[] = [cis], text = 'x\n') {
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fileNames}}
  return readText(text, {path, shapes, frameworks}).citations
}

describe('a file name', () => {
  it('cites the id that its pattern makes, at the first character of the file', () => {
    const start = {line: 1, column: 1, offset: 0}
    expect(citations('aws/cis_v120_1_20.md')).toEqual([
      {
        carrier: 'fileName',
        framework: 'benchmark',
        written: '1.20',
        id: '1.20',
        isOpen: false,
        idSpan: {start, end: start},
        text: null,
        textSpan: undefined,
        span: {start, end: start},
        wording: null,
      },
    ])
  })

  it.each(['cis_v120_1_20.md', 'CIS_V120_1_20.MD', 'a/b/cis_v120_1_20.markdown'])('is %s too', (path) => {
    expect(citations(path)).toMatchObject([{id: '1.20'}])
  })

  it.each(['aws/cis_v120_1.md', 'aws/xcis_v120_1_20.md', 'cis_v120_1_20/playbook.md'])(
    'is not %s',
    (path) => {
      expect(citations(path)).toEqual([])
    },
  )

  it('cites an id for each pattern that it fits', () => {
    const fileNames = [cis, {pattern: '^cis', id: 'KEY-1', framework: 'handbook-1'}]
    expect(citations('cis_v120_1_2.md', fileNames).map(({id}) => id)).toEqual(['1.2', 'KEY-1'])
  })

  it('cites no id where its pattern makes none', () => {
    expect(citations('notes.md', [{pattern: '(x)?', id: 'n$1', framework: 'benchmark'}])).toMatchObject([
      {written: 'n', id: null, isOpen: false},
    ])
  })

  it('comes before all that the file itself cites', () => {
    const text = '|Control Statement|\n|-|\n|5|\n'
    const found = citations('cis_v120_1_2.md', [cis], text)
    expect(found.map(({carrier, id}) => [carrier, id])).toEqual([
      ['fileName', '1.2'],
      ['table', '5'],
    ])
  })
})
