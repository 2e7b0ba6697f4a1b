import type {Both, Comparison, SectionComparison} from '../../../src/comparison/compare-variants.ts'
import {
  controlWords,
  documentWords,
  type Labels,
  policyWords,
  rowWords,
  sectionWords,
  type Told,
  untoldRows,
} from './difference-words.ts'

/** One difference between two variants, and where it is. */
export interface DifferenceRow extends Told {
  /** Id of the heading of the part that shows it; null for what is told of the documents as a whole. */
  anchor: string | null
  /** Its first line in the file, where each variant has it. */
  line: Both<number | null>
}

/**
 * All that differs between two variants, in the order of the document. What is told of a control is not told once more of
 * the section that it is.
 * @param anchors of the parts that show the sections
 */
export function differenceRows(
  comparison: Comparison,
  labels: Labels,
  anchors: ReadonlyMap<SectionComparison, string>,
): DifferenceRow[] {
  const {sections, tableOfContents} = comparison
  const differing = [...sections, ...(tableOfContents ? [tableOfContents] : [])].filter(
    ({status}) => status !== 'same',
  )
  return [
    ...documentWords(comparison, labels).map((told) => ({
      ...told,
      anchor: null,
      line: {first: null, second: null},
    })),
    ...differing.flatMap((section) => {
      const anchor = anchors.get(section) ?? null
      return rowsOf(section, labels).map((row) => ({...row, anchor}))
    }),
  ]
}

function rowsOf(section: SectionComparison, labels: Labels): Omit<DifferenceRow, 'anchor'>[] {
  const {first, second, controls, policies} = section
  const line = {first: first?.line ?? null, second: second?.line ?? null}
  const own =
    controls.length > 0
      ? controls.map((control) => controlWords(control, labels))
      : [sectionWords(section, labels)]
  return [
    ...own.map((told) => ({...told, line})),
    ...policies.map((policy) => ({...policyWords(policy, labels), line: policy.line})),
    ...untoldRows(section).map((row) => ({...rowWords(row, labels), line: row.line})),
  ]
}
