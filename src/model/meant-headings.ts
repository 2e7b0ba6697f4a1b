import {letters} from '../likeness/letters.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {nearGroups} from './near-groups.ts'
import type {DocumentModel, Heading} from './types.ts'
import {unnumberedControls} from './unnumbered.ts'

/**
 * The headings of a document that are not written as they were meant, by the letters of what was meant: a link to one of
 * those is right, and making it follow the slip would repeat it.
 */
export function meantHeadings(document: DocumentModel, shapes: Shapes): Map<string, Heading> {
  const groups = nearGroups(document, shapes).map(({heading, label}) => [letters(label), heading] as const)
  const controls = unnumberedControls(document, shapes).flatMap(({heading, expected}) =>
    expected === undefined ? [] : [[letters(expected), heading] as const],
  )
  return new Map([...groups, ...controls])
}
