import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {PackedModels} from '../../src/check/packed-models.ts'
import {wholePlaybook} from '../../src/model/outline.ts'
import {leadingVariant} from '../../src/model/playbook-type.ts'
import {titleFacts, titleIndex} from '../../src/model/titles.ts'
import {lettersIn} from '../../src/sidecars/spelling.ts'
import {readPlaybookText} from '../reading.ts'

const TEXT = `# Amazon S3 – Security Playbook

## Detective Controls

### 1. Buckets are encrypted

See [keys](../kms/playbook.md#keys) ![flow](flow.png).

<<<<<<< HEAD
| NIST Subcategory Control | Text |
|-|-|
| PR.DS-1 | Data at rest is protected |
=======
Nothing.
>>>>>>> topic
`

const playbook = readPlaybookText(TEXT, {path: 's3/playbook.md'})

describe('a folder of documents', () => {
  it('is kept as it is up to a limit, and packed above it', () => {
    const models = new PackedModels(TEXT.length)
    expect(models.keep(playbook)).toBe(playbook)
    expect(models.keep(playbook)).not.toBe(playbook)
  })

  it('tells of a packed document all that was read of it', () => {
    const kept = new PackedModels(0).keep(playbook)
    expect(kept.source).toBe(TEXT)
    expect(kept.id).toBe('s3/playbook.md')
    expect(kept.hunks).toEqual(playbook.hunks)
    const labels = kept.variants.map(({label}) => label)
    expect(labels).toEqual(['HEAD', 'topic'])
    const {document, text} = leadingVariant(kept)
    expect(document.title).toBe('Amazon S3 – Security Playbook')
    expect(document.citations.map(({id}) => id)).toEqual(['PR.DS-1'])
    expect(document.links.map(({url}) => url)).toEqual(['../kms/playbook.md#keys'])
    expect(text).toContain('Data at rest is protected')
    expect(text).not.toContain('Nothing.')
  })

  it('unpacks a document with its objects shared as they were', () => {
    const whole = wholePlaybook(new PackedModels(0).keep(playbook))
    expect(whole).toEqual(playbook)
    expect(whole.published).toBe(whole.variants[0])
    const {controls, headings, tables, citations} = leadingVariant(whole).document
    expect(headings).toContain(controls[0]!.heading)
    expect(tables[0]!.rows[0]!.citation).toBe(citations[0])
  })

  it('unpacks the documents that were asked for last once', () => {
    const models = new PackedModels(0)
    const [first, ...others] = Array.from({length: 17}, () => models.keep(playbook))
    const whole = wholePlaybook(first!)
    expect(wholePlaybook(first!)).toBe(whole)
    for (const other of others) wholePlaybook(other)
    expect(wholePlaybook(first!)).not.toBe(whole)
  })

  it('knows what others ask of a document without unpacking it', () => {
    const models = new PackedModels(0)
    const [first, ...others] = Array.from({length: 17}, () => models.keep(playbook))
    const whole = wholePlaybook(first!)
    for (const other of others) {
      expect(lettersIn(other)).toEqual([['PRDS', 1]])
      expect(titleFacts(other)).toEqual({
        text: createHash('sha256').update(TEXT).digest('base64'),
        place: {line: 1, column: 1, endLine: 1, endColumn: 32},
      })
    }
    const titled = titleIndex(others).get('amazons3securityplaybook')
    expect(titled?.every((each) => each.isCopyOf(first!) && each.place.endColumn === 32)).toBe(true)
    // Else sixteen others were unpacked since.
    expect(wholePlaybook(first!)).toBe(whole)
  })
})
