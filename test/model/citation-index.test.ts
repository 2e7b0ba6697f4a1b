import {describe, expect, it} from 'vitest'
import {CitationIndex} from '../../src/model/citation-index.ts'
import {readPlaybookText} from '../reading.ts'

const HEADER = '|Control Statement|Description|\n|-|-|\n'

/** An index of documents `a.md`, `b.md` and so on; each is the rows of one table, `id text`. */
function indexOf(...documents: string[][]) {
  return new CitationIndex(
    documents.map((rows, index) => {
      const lines = rows.map((row) => `|${row.replace(' ', '|')}|\n`)
      return readPlaybookText(HEADER + lines.join(''), {path: `${'abcdef'[index]}.md`})
    }),
  )
}

describe('CitationIndex', () => {
  it('has all citations in the order of the corpus, then of the documents', () => {
    const index = indexOf(['7 x', '5 y'], ['6 z', '# open'])
    const all = index.all.map(({playbook, citation}) => `${playbook.path} ${citation.written}`)
    expect(all).toEqual(['a.md 7', 'a.md 5', 'b.md 6', 'b.md #'])
  })

  it('finds the places of an id of one framework', () => {
    const index = indexOf(['5 x', '6 y'], ['5 z'])
    const places = index.of('organisation', '5').map(({playbook, citation}) => [playbook.path, citation.text])
    expect(places).toEqual([
      ['a.md', 'x'],
      ['b.md', 'z'],
    ])
    expect(index.of('nist-csf-1.1', '5')).toEqual([])
    expect(index.of('organisation', '8')).toEqual([])
  })

  it('tells the control that each citation belongs to', () => {
    const table = `${HEADER}|5|x|\n\n`
    const text = `${table}## Preventative Controls\n\n### 1. Doors\n\n${table}### 2. Keys\n\n${table}## Overview\n\n${table}`
    const {all} = new CitationIndex([readPlaybookText(text)])
    expect(all.map(({control}) => control?.title)).toEqual([undefined, '1. Doors', '2. Keys', undefined])
  })

  it('has the texts of most documents first, whatever the number of their rows', () => {
    const index = indexOf(['5 rare', '5 rare', '5 rare'], ['5 usual'], ['5 other', '5 usual'])
    expect(index.textsOf('organisation', '5').map(({text, documents}) => [text, documents])).toEqual([
      ['usual', 2],
      ['rare', 1],
      ['other', 1],
    ])
  })

  it('takes texts of other spaces, quotes and final stops for the same', () => {
    const index = indexOf(
      ['5 The porter\u2019s  book.'],
      ["5 The porter's book"],
      ['5 the porter\u2019s book'],
    )
    const texts = index
      .textsOf('organisation', '5')
      .map(({text, examples, documents}) => [text, examples.length, documents])
    expect(texts).toEqual([
      ["The porter's book", 2, 2],
      ["the porter's book", 1, 1],
    ])
  })

  it('has no texts of blank cells, of open slots, and of ids that nobody cites', () => {
    const index = indexOf(['5 ', '# open'])
    expect(index.textsOf('organisation', '5')).toEqual([])
    expect(index.textsOf('organisation', '6')).toEqual([])
    expect(index.of('organisation', '5')).toHaveLength(1)
  })

  it('gathers the texts of an id once', () => {
    const index = indexOf(['5 x'])
    expect(index.textsOf('organisation', '5')).toBe(index.textsOf('organisation', '5'))
  })

  it('knows the ids that a text usually belongs to', () => {
    const index = indexOf(
      ['5 Doors are shut.', '7 doors are shut'],
      ['6 Doors  are shut', '5 Doors are shut'],
    )
    expect([...index.idsUsuallyWith('organisation', 'Doors are shut')]).toEqual(['5', '6'])
    expect([...index.idsUsuallyWith('organisation', ' Doors are\u00A0shut. ')]).toEqual(['5', '6'])
    expect([...index.idsUsuallyWith('organisation', 'Windows are shut')]).toEqual([])
    expect([...index.idsUsuallyWith('nist-csf-1.1', 'Doors are shut')]).toEqual([])
    expect([...index.idsUsuallyWith('organisation', 'doors are shut')]).toEqual(['7'])
  })

  it('leaves out an id that has the text in fewer documents than another one', () => {
    const index = indexOf(['5 usual', '6 rare'], ['5 usual'], ['5 rare'])
    expect([...index.idsUsuallyWith('organisation', 'rare')]).toEqual(['6'])
  })

  it('has the frameworks in the order of their first id', () => {
    const text = `${HEADER}|#|x|\n\n|NIST Subcategory Control|\n|-|\n|PR.AC-4|\n\n${HEADER}|5|x|\n`
    expect(new CitationIndex([readPlaybookText(text)]).frameworks).toEqual(['nist-csf-1.1', 'organisation'])
    expect(new CitationIndex([]).frameworks).toEqual([])
  })

  it('reads the published side of a conflict alone', () => {
    const text = `<<<<<<< HEAD\n${HEADER}|5|x|\n=======\n${HEADER}|6|y|\n>>>>>>> topic\n`
    const playbook = readPlaybookText(text)
    const {all} = new CitationIndex([playbook])
    expect(all.map(({citation}) => citation.id)).toEqual([
      playbook.published!.text.includes('|5|') ? '5' : '6',
    ])
    expect(all[0]!.variant).toBe(playbook.published)
  })

  it('reads nothing of a file whose markers are malformed', () => {
    const playbook = readPlaybookText(`${HEADER}|5|x|\n\n<<<<<<< HEAD\na\n`)
    expect(playbook.published).toBeUndefined()
    expect(new CitationIndex([playbook]).all).toEqual([])
  })
})
