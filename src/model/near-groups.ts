import {matcher, toRegExp} from '../shapes/patterns.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {groupHeadings, isOfFamily} from './family.ts'
import {nearLabel} from './near-label.ts'
import {outline} from './sections.ts'
import type {DocumentModel, Heading} from './types.ts'

/** A heading that a slip keeps from opening a group of controls. */
export interface NearGroup {
  heading: Heading
  /** What it was meant to be. */
  label: string
}

/**
 * The headings that are nearly those of groups. One slip is enough in a document of the family; with more of them, or in
 * any other document, there has to be a control below, for `Detection` and `Response` are words of their own.
 */
export function nearGroups(document: DocumentModel, shapes: Shapes): NearGroup[] {
  const patterns = groupHeadings(shapes)
  const isOther = matcher([...shapes.sections.other, ...shapes.sections.tableOfContents])
  const isFamily = isOfFamily(document, shapes)
  const top = outline(document.headings)
  return top.flatMap((heading, index) => {
    if (heading.depth > 2 || heading === document.titleHeading || isOther(heading.text)) return []
    const near = nearLabel(heading.text, patterns)
    if (!near) return []
    const isSure = near.most <= 1
    const hasControls = holdsControls(top.slice(index + 1), shapes)
    return (isFamily ? isSure || hasControls : isSure && hasControls) ? [{heading, label: near.label}] : []
  })
}

/** Whether a numbered heading of the controls' depth is among those up to the next section. */
function holdsControls(following: Heading[], {controls}: Shapes): boolean {
  const end = following.findIndex(({depth}) => depth <= 2)
  const isNumbered = toRegExp(controls.heading)
  return following
    .slice(0, end === -1 ? following.length : end)
    .some(({depth, text}) => depth === controls.depth && isNumbered.test(text))
}
