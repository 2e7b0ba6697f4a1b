import type {Root} from 'mdast'
import {allHunks, type ConflictDocument} from '../parse/conflict.ts'
import {canonicalLabel} from '../parse/label.ts'
import {sideChooser, sidesOf, takeSides, type VariantText} from '../parse/variants.ts'
import {applyResolutions, type Resolved} from '../resolutions/apply.ts'
import {RESOLUTIONS_FILE, type WrittenResolution} from '../resolutions/resolution.ts'
import {type PlaybookContext, readVariant} from './playbook.ts'
import type {Decision, HunkSummary, Playbook, Variant} from './playbook-type.ts'

/** A playbook whose resolutions were applied, and the tree of the variant that they made. */
export interface ResolvedPlaybook {
  playbook: Playbook
  /** Tree of a variant that none of the labels gives; undefined if there is none. */
  tree: Root | undefined
}

/**
 * Publishes what was decided: recorded hunks take the recorded side, others what the published variant takes anyway.
 * The text is that of a variant there is, or one more.
 * @param resolutions those for this file
 * @param parse makes the tree of a text
 */
export function publishResolved(
  playbook: Playbook,
  conflict: ConflictDocument,
  resolutions: readonly WrittenResolution[],
  context: PlaybookContext,
  parse: (text: string) => Root,
): ResolvedPlaybook {
  const {published} = playbook
  const resolved = applyResolutions(conflict, resolutions)
  // Where markers are malformed a conflict may be there that is not found: no resolution of it is stale.
  if (!published) return {playbook, tree: undefined}
  const stale = resolutions.filter((resolution) => resolved.stale.has(resolution))
  const otherwise = sideChooser(conflict, published.label ?? 'ours')
  let isUsed = false
  const text = takeSides(conflict, (hunk) => {
    const side = resolved.sides.get(hunk)
    isUsed ||= side !== undefined
    return side ?? otherwise(hunk)
  })
  if (!isUsed) return {playbook: {...playbook, stale}, tree: undefined}
  const known = playbook.variants.find((variant) => variant.text === text.text)
  const made: VariantText | undefined = known ? undefined : {label: freeLabel(playbook), ...text}
  const tree = made && parse(made.text)
  const variant = known ?? readVariant({...made!, tree: tree!}, context)
  return {
    playbook: {
      ...playbook,
      hunks: markResolved(playbook.hunks, conflict, resolved),
      variants: known ? playbook.variants : [...playbook.variants, variant],
      published: variant,
      decision: {rule: 'resolution', evidence: evidence(playbook, conflict, resolved)},
      stale,
    },
    tree,
  }
}

/** `resolved`, unless a branch is called so. */
function freeLabel({variants}: Playbook): string {
  const isTaken = (label: string) => variants.some((variant: Variant) => variant.label === label)
  return isTaken('resolved') ? 'resolved by record' : 'resolved'
}

function markResolved(hunks: HunkSummary[], conflict: ConflictDocument, resolved: Resolved): HunkSummary[] {
  return allHunks(conflict.hunks).map(({hunk, depth}, index) => {
    const side = resolved.sides.get(hunk)
    const isSettled = side !== undefined && (depth > 0 || resolved.settled.has(hunk))
    return {...hunks[index]!, resolved: isSettled ? resolvedLabel(side, sidesOf(hunk)) : null}
  })
}

/** The side's label; where two sides have the same, its role says which. */
function resolvedLabel(side: ReturnType<typeof sidesOf>[number], sides: ReturnType<typeof sidesOf>): string {
  const label = canonicalLabel(side)
  return sides.filter((each) => canonicalLabel(each) === label).length > 1 ? side.role : label
}

function evidence(playbook: Playbook, conflict: ConflictDocument, {settled}: Resolved): string {
  const all = conflict.hunks.length
  const told = `recorded in \`${RESOLUTIONS_FILE}\``
  if (settled.size === all)
    return all === 1 ? `the side of its conflict is ${told}` : `the sides of its ${all} conflicts are ${told}`
  const {published, decision} = playbook as {published: Variant; decision: Decision}
  const some =
    settled.size === 0
      ? 'sides within its conflicts are'
      : `the sides of ${settled.size} of its ${all} conflicts are`
  return `${some} ${told}; of the others \`${published.label ?? 'ours'}\` is taken: ${decision.evidence}`
}
