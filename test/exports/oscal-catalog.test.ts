import {describe, expect, it} from 'vitest'
import {oscalCatalog} from '../../src/exports/oscal-catalog.ts'
import type {FrameworkControl} from '../../src/frameworks/framework.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {organisation} from '../../src/frameworks/organisation.ts'
import {corpusOf} from '../coverage/corpus.ts'
import {oscalFaults, valuesOf} from './oscal-walk.ts'
import {OPTIONS, twoPlaybooks} from './samples.ts'

const statement = (id: string, text: string) => `|Control Statement|Description|\n|-|-|\n|${id}|${text}|\n`

describe('the catalogue of what playbooks cite', () => {
  const {text, leftOut} = oscalCatalog(twoPlaybooks(), OPTIONS)
  const {catalog} = JSON.parse(text)

  it('has each statement once, by its number, with its text as it is rendered', () => {
    const control = (id: string, prose: string) => ({
      id: `stmt-${id}`,
      title: id,
      props: [{name: 'label', value: id}],
      parts: [{id: `stmt-${id}_smt`, name: 'statement', prose}],
    })
    expect(catalog.controls).toEqual([control('5', 'Use is logged'), control('10', 'Logs_are kept')])
    expect(leftOut).toEqual([])
  })

  it('is as the schema has it, and the same each time', () => {
    expect(oscalFaults(catalog)).toEqual([])
    expect(valuesOf(catalog, 'uuid')).toHaveLength(1)
    expect(oscalCatalog(twoPlaybooks(), OPTIONS).text).toBe(text)
  })

  it('has the wording that most documents have', () => {
    const texts = ['Rare', 'Common', 'Common']
    const documents = texts.map((own, index) => [`${index}.md`, `# A\n\n${statement('5', own)}`])
    const made = oscalCatalog(corpusOf(Object.fromEntries(documents)), OPTIONS)
    expect(valuesOf(JSON.parse(made.text), 'prose')).toEqual(['Common'])
  })

  it('has no part for a statement without a text, and no controls where none is cited', () => {
    const bare = JSON.parse(oscalCatalog(corpusOf({'a.md': `# A\n\n${statement('5', '')}`}), OPTIONS).text)
    expect(bare.catalog.controls).toEqual([{id: 'stmt-5', title: '5', props: [{name: 'label', value: '5'}]}])
    const none = JSON.parse(oscalCatalog(corpusOf({'a.md': '# A\n'}), OPTIONS).text)
    expect(Object.keys(none.catalog)).toEqual(['uuid', 'metadata'])
  })
})

describe('the catalogue that was imported', () => {
  const controls: FrameworkControl[] = [
    {id: 'CS0010002', title: 'Logs *stay*', text: 'Keep logs:\n- for a year\n# in one place'},
    {id: 'CS0010001', text: 'Rotate keys'},
  ]
  const frameworks = createFrameworks([{...organisation, closed: true, controls}])
  const corpus = corpusOf({'keys/a.md': `# A\n\n${statement('CS0010009', 'Gone')}`}, {frameworks})
  const {text, leftOut} = oscalCatalog(corpus, OPTIONS)
  const {catalog} = JSON.parse(text)

  it('keeps its order, titles and texts, cited or not; further lines are items', () => {
    expect(catalog.controls).toEqual([
      {
        id: 'cs0010002',
        title: 'Logs \\*stay\\*',
        props: [{name: 'label', value: 'CS0010002'}],
        parts: [
          {
            id: 'cs0010002_smt',
            name: 'statement',
            prose: 'Keep logs:',
            parts: [
              {id: 'cs0010002_smt.1', name: 'item', prose: '\\- for a year'},
              {id: 'cs0010002_smt.2', name: 'item', prose: '\\# in one place'},
            ],
          },
        ],
      },
      {
        id: 'cs0010001',
        title: 'CS0010001',
        props: [{name: 'label', value: 'CS0010001'}],
        parts: [{id: 'cs0010001_smt', name: 'statement', prose: 'Rotate keys'}],
      },
    ])
    expect(oscalFaults(catalog)).toEqual([])
  })

  it('reports a cited id that it lacks', () => {
    expect(leftOut).toEqual([{framework: 'organisation', id: 'CS0010009', file: 'keys/a.md', line: 5}])
  })
})
