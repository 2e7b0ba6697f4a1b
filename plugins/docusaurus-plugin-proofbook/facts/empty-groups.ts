import {groupMatcher} from '../../../src/model/controls.ts'
import type {DocumentModel} from '../../../src/model/types.ts'
import type {ControlGroup, Shapes} from '../../../src/shapes/shapes.ts'

/** The groups that a document announces by a heading and in which nothing is written, not even the heading of a control. */
export function emptyGroups(
  {sections, controls}: Pick<DocumentModel, 'sections' | 'controls'>,
  shapes: Shapes,
): ControlGroup[] {
  const groupOf = groupMatcher(shapes.sections)
  const empty = new Set<ControlGroup>()
  for (const [at, {heading}] of sections.entries()) {
    const group = groupOf(heading)
    if (group === undefined || controls.some((control) => control.group === group)) continue
    const end = sections.findIndex((other, index) => index > at && other.heading.depth <= heading.depth)
    const own = sections.slice(at, end === -1 ? undefined : end)
    if (own.every(({isWritten}) => !isWritten)) empty.add(group)
  }
  return [...empty]
}
