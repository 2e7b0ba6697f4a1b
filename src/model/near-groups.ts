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
export function nearGroups(document: DocumentModel, shapes: Shapes): readonly NearGroup[] {
  const known = gathered.get(document)
  if (known?.shapes === shapes) return known.groups
  const groups = gather(document, shapes)
  gathered.set(document, {shapes, groups})
  return groups
}

/** Several rules ask for them, and each heading is compared with every name of a group. */
const gathered = new WeakMap<DocumentModel, {shapes: Shapes; groups: readonly NearGroup[]}>()

function gather(document: DocumentModel, shapes: Shapes): NearGroup[] {
  const patterns = groupHeadings(shapes)
  const isOther = matcher([...shapes.sections.other, ...shapes.sections.tableOfContents])
  const isFamily = isOfFamily(document, shapes)
  const top = outline(document.headings)
  return top.flatMap((heading, index) => {
    if (heading.depth > 2 || heading === document.titleHeading || isOther(heading.text)) return []
    const near = nearLabel(heading.text, patterns)
    if (!near) return []
    const isSure = near.most <= 1
    const hasControls = () => holdsControls(top, index, shapes)
    const isMeant = isFamily ? isSure || hasControls() : isSure && hasControls()
    return isMeant ? [{heading, label: near.label}] : []
  })
}

/** Whether a numbered heading of the controls' depth is among those between a heading and the next section. */
function holdsControls(top: readonly Heading[], index: number, {controls}: Shapes): boolean {
  const isNumbered = toRegExp(controls.heading)
  for (let at = index + 1; at < top.length && top[at]!.depth > 2; at++)
    if (top[at]!.depth === controls.depth && isNumbered.test(top[at]!.text)) return true
  return false
}
