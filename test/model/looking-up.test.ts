import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {AnchorIndex} from '../../src/model/anchors.ts'
import {controlAt} from '../../src/model/controls.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {linkTarget} from '../../src/model/targets.ts'
import type {Heading} from '../../src/model/types.ts'
import {readPlaybookText, readText} from '../reading.ts'

const corpusOf = (text: string) => {
  const playbook = readPlaybookText(text)
  const place = {frameworks: createFrameworks(), files: NO_FILES, boundary: '', publicRoots: ['']}
  return {corpus: createCorpus([playbook], place), document: playbook.published!.document}
}

/** The same object, which counts how often one of its members is read. */
function counting<Kind extends object>(object: Kind, member: keyof Kind, count: () => void): Kind {
  const value = object[member]
  return Object.defineProperty(object, member, {
    get() {
      count()
      return value
    },
  })
}

describe('what is looked up again and again costs no walk each time', () => {
  it('official texts', () => {
    const {corpus, document} = corpusOf(
      `|NIST Subcategory Controls|Description|\n|-|-|\n${'|PR.AC-1|words of my own|\n'.repeat(300)}`,
    )
    let reads = 0
    for (const citation of document.citations) counting(citation, 'wording', () => reads++)
    for (let round = 0; round < 300; round++)
      expect(corpus.officialText('nist-csf-1.1', 'PR.AC-1')).toBeUndefined()
    expect(reads).toBeLessThanOrEqual(2 * 300)
  })

  it('the control of a line', () => {
    const {controls} = readText(
      `## Detective\n\n${Array.from({length: 512}, (_, index) => `### ${index + 1}. Keys\n\n`).join('')}`,
    )
    let reads = 0
    for (const control of controls) counting(control, 'heading', () => reads++)
    expect(controlAt({controls}, 2)).toBeUndefined()
    expect(controlAt({controls}, 3)?.number).toBe(1)
    expect(controlAt({controls}, 4)?.number).toBe(1)
    expect(controlAt({controls}, 1025)?.number).toBe(512)
    expect(controlAt({controls}, 5000)).toBeUndefined()
    expect(reads).toBeLessThanOrEqual(5 * 10)
  })

  it('the nearest anchor: only those of a like length are compared, and only so many', () => {
    const slug = (index: number) => `heading-${String(index).padStart(4, '0')}-${'x'.repeat(87)}`
    const headings = Array.from({length: 2000}, (_, index) => ({slug: slug(index), text: ''}) as Heading)
    const index = new AnchorIndex({...readText(''), headings})
    const nearly = slug(7).replace('0007', '0007y')
    // 2,000 anchors times the 101 letters of this one are a hundredth of what is compared.
    for (let round = 0; round < 99; round++)
      expect(index.resolve(nearly)).toEqual({kind: 'dead', closest: slug(7)})
    expect(index.resolve(nearly)).toEqual({kind: 'dead', closest: undefined})
    expect(index.resolve(slug(8))).toEqual({kind: 'alive'})
  })

  it('paths that no file can have', () => {
    const {corpus} = corpusOf('')
    const target = (count: number) => linkTarget('../'.repeat(count), 'a/b.md', corpus).kind
    expect(target(1365)).toBe('outside')
    expect(target(1366)).toBe('missing')
  })
})
