import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {namedActions} from '../../src/model/policy-examples.ts'
import {fileLine} from '../../src/parse/variants.ts'
import {readPlaybookText} from '../reading.ts'

const path = 'docs/playbooks/kms/playbook.md'
const playbook = readPlaybookText(readFileSync(path, 'utf8'), {path, root: 'docs/playbooks'})
const [head, master] = playbook.variants
const {document} = playbook.published!
const line = (at: number) => fileLine(head!, at)

describe('the conflicts of the KMS playbook', () => {
  it('are five, between HEAD and master, at the lines of the file', () => {
    expect(playbook.hunks.map((hunk) => [hunk.line, hunk.endLine, ...hunk.labels])).toEqual([
      [11, 15, 'HEAD', 'master'],
      [21, 26, 'HEAD', 'master'],
      [36, 47, 'HEAD', 'master'],
      [52, 161, 'HEAD', 'master'],
      [185, 190, 'HEAD', 'master'],
    ])
    expect(playbook.faults).toEqual([])
    expect(playbook.hunks.map(({depth, markerSize, void: isVoid}) => [depth, markerSize, isVoid])).toEqual(
      Array(5).fill([0, 7, false]),
    )
  })

  it('make two documents, of 180 and 76 lines', () => {
    expect(playbook.variants.map(({label, lines}) => [label, lines])).toEqual([
      ['HEAD', 180],
      ['master', 76],
    ])
  })

  it('map each line of a variant to the line of the file that reads the same', () => {
    const file = playbook.source.split('\n')
    for (const variant of playbook.variants) {
      const lines = variant.text.split('\n').slice(0, variant.lines)
      expect(lines).toEqual(lines.map((_, index) => file[fileLine(variant, index + 1) - 1]))
    }
  })

  it('are decided by the newer date', () => {
    expect(playbook.published).toBe(head)
    expect(playbook.decision).toEqual({
      rule: 'newest-last-update',
      evidence: 'its last update 2021-02-16 is newer than 2021-02-02 of `master`',
    })
    expect(playbook.variants.map((variant) => variant.document.lastUpdate)).toEqual([
      '2021-02-16',
      '2021-02-02',
    ])
  })
})

describe('the model of the KMS playbook', () => {
  it('has its title without the comment, no approval, and is a playbook', () => {
    expect(document.title).toBe('Key Management Service (KMS) - Security Playbook')
    expect([document.kind, document.status, document.lastUpdate]).toEqual(['playbook', null, '2021-02-16'])
    expect(line(document.titleHeading!.span.start.line)).toBe(3)
  })

  it('has seven controls, one with content and six placeholders', () => {
    expect(
      document.controls.map((control) => [
        control.group,
        control.number,
        line(control.heading.span.start.line),
        line(control.endLine),
        control.status,
      ]),
    ).toEqual([
      ['preventative', 1, 53, 139, 'content'],
      ['preventative', 2, 140, 142, 'placeholder'],
      ['preventative', 3, 143, 145, 'placeholder'],
      ['preventative', 4, 146, 163, 'placeholder'],
      ['detective', 1, 167, 169, 'placeholder'],
      ['detective', 2, 170, 172, 'placeholder'],
      ['detective', 3, 173, 177, 'placeholder'],
    ])
  })

  it('gives controls stable ids of service, group and name', () => {
    expect(document.controls.map((control) => control.id)).toEqual([
      'kms/preventative/kms-roles-defined-following-least-privilege-model',
      'kms/preventative/kms-traffic-encrypted-with-tls-12-or-later-following-cg-standards',
      'kms/preventative/kms-is-encrypted-at-rest-following-cg-standards',
      'kms/preventative/key-management-best-practices-are-adhered-to',
      'kms/detective/kms-resources-are-tagged-according-to-cg-standards',
      'kms/detective/cloudtrail-logging-enabled-and-sent-to-splunk',
      'kms/detective/cloudwatch-logging-enabled',
    ])
  })

  it('cites four NIST subcategories and three statements of the organisation', () => {
    expect(document.controls[0]?.controlIds.map(({framework, id}) => `${framework} ${id}`)).toEqual([
      'nist-csf-1.1 PR.AC-1',
      'nist-csf-1.1 PR.AC-4',
      'nist-csf-1.1 PR.AC-7',
      'nist-csf-1.1 PR.PT-3',
      'organisation 5',
      'organisation 8',
      'organisation 10',
    ])
    expect(
      document.tables.map((table) => [table.framework, line(table.span.start.line), table.rows.length]),
    ).toEqual([
      ['nist-csf-1.1', 55, 4],
      ['organisation', 64, 3],
    ])
  })

  it('has two policy examples: bare statements in fences without a label', () => {
    const examples = document.policyExamples.map((example) => [
      example.kind,
      example.type,
      example.parses,
      line(example.block.span.start.line),
      line(example.block.span.end.line),
      namedActions(example).length,
      example.block.lang,
    ])
    expect(examples).toEqual([
      ['statement', 'key', true, 88, 104, 5, null],
      ['statement', 'key', true, 107, 133, 14, null],
    ])
    expect(document.otherCodeBlocks).toEqual([])
  })

  it('has the placeholders, links and images of the published side', () => {
    expect(document.placeholders.map(({span}) => line(span.start.line))).toEqual([
      141, 144, 148, 150, 152, 168, 171, 174, 181,
    ])
    expect(document.links.filter((link) => link.inTableOfContents)).toHaveLength(13)
    expect(document.images.map(({src, span}) => [line(span.start.line), src])).toEqual([
      [1, 'https://a0.awsstatic.com/libra-css/images/logos/aws_logo_smile_1200x630.png'],
      [41, '/docs/img/kms/kms_example.png'],
      [50, '/docs/img/Prevent.png'],
      [165, '/docs/img/Detect.png'],
      [179, '/docs/img/Monitor.png'],
    ])
  })

  it('counts written sections, of those that hold something or ought to', () => {
    // Written: the subtitle with author and date, Overview, the first control, Endnotes, the glossary.
    expect(head?.written).toEqual({written: 5, total: 12})
    expect(master?.written).toEqual({written: 3, total: 10})
  })
})
