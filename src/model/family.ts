import {matcher} from '../shapes/patterns.ts'
import type {Shapes} from '../shapes/shapes.ts'
import type {DocumentModel} from './types.ts'

/**
 * Whether a document is of the family that the shapes describe: a playbook by its title or controls, or one that has a
 * control table or the heading of a group. Of any other nothing is expected.
 */
export function isOfFamily({kind, controls, tables, headings}: DocumentModel, shapes: Shapes): boolean {
  if (kind === 'playbook' || controls.length > 0) return true
  if (tables.some(({framework}) => framework !== null)) return true
  const isGroup = matcher(groupHeadings(shapes))
  return headings.some(({topLevel, depth, text}) => topLevel && depth <= 2 && isGroup(text))
}

/** The patterns of the headings that open a group of controls. */
export function groupHeadings({sections}: Shapes): string[] {
  return sections.groups.flatMap(({heading}) => heading)
}
