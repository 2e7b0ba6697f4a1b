import {align} from '../comparison/alignment.ts'
import {letters} from '../likeness/letters.ts'
import {isPublished, type Playbook, type Variant} from '../model/playbook-type.ts'
import type {Control} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import type {ControlChange, ControlPlace} from './difference.ts'
import type {Documents} from './documents.ts'
import {type Likeness, type Matched, match} from './matching.ts'
import {changedWords, likeness, ownText, SAME_TEXT, wordsOf} from './text.ts'

/** A control of a side, with what is compared of it. */
export interface PlacedControl {
  control: Control
  playbook: Playbook
  variant: Variant
  /** The same number for both sides of one document. */
  document: number
  /** What readers see of its body; cited controls and policies are left out. */
  text: string
}

/** The controls of two sides. */
export type Controls = Matched<PlacedControl>

/** From how many words on a text is enough to know a control by, whatever its title. */
const TELLING = 8

/** Edits past which the order of controls is not looked into. */
const MOST_EDITS = 500

/** Matches the controls of all documents: in their own document first, then across documents. */
export function matchControls(documents: Documents): Controls {
  const {pairs, removed, added} = documents
  const before = [...pairs.map((pair) => pair.before), ...removed]
  const after = [...pairs.map((pair) => pair.after), ...added]
  const offset = before.length
  return match(
    before.flatMap((playbook, index) => controlsIn(playbook, index)),
    after.flatMap((playbook, index) => controlsIn(playbook, index < pairs.length ? index : offset + index)),
    WAYS,
  )
}

function controlsIn(playbook: Playbook, document: number): PlacedControl[] {
  if (!isPublished(playbook)) return []
  const variant = playbook.published
  const {controls, sections} = variant.document
  return controls.map((control) => {
    const from = control.heading.span.end.offset
    const next = sections.find(({heading}) => heading.span.start.line > control.endLine)
    const to = next?.heading.span.start.offset ?? variant.text.length
    return {control, playbook, variant, document, text: ownText(variant, {from, to})}
  })
}

const nameOf = ({control}: PlacedControl) => letters(control.name)
const telling = ({control, text}: PlacedControl) =>
  control.isWritten && wordsOf(text).length >= TELLING ? text : undefined
const isAlike = (before: PlacedControl, after: PlacedControl) =>
  likeness(wordsOf(before.text), wordsOf(after.text)) > SAME_TEXT
const within = (part: PlacedControl, key: string | undefined) =>
  key === undefined ? undefined : `${part.document} ${key}`

const WAYS: readonly Likeness<PlacedControl>[] = [
  {keyOf: (each) => within(each, `${each.control.group} ${nameOf(each)} ${each.control.number}`)},
  {keyOf: (each) => within(each, `${each.control.group} ${nameOf(each)}`)},
  {keyOf: (each) => within(each, nameOf(each))},
  {keyOf: (each) => within(each, telling(each))},
  {keyOf: (each) => within(each, `${each.control.group} ${each.control.number}`), accepts: isAlike},
  {keyOf: (each) => (telling(each) === undefined ? undefined : `${nameOf(each)} ${each.text}`)},
  {keyOf: nameOf, accepts: isAlike},
  {keyOf: telling},
]

/** What the change does to controls; those of documents that are wholly new or gone are told by their documents. */
export function compareControls(controls: Controls, documents: Documents): ControlChange[] {
  const [gone, fresh] = [new Set(documents.removed), new Set(documents.added)]
  const reordered = findReordered(controls)
  const changed = controls.pairs
    .map(({before, after}) => compareControl(before, after, reordered.has(after)))
    .filter(({kinds}) => kinds.length > 0)
  const removed = controls.removed
    .filter(({playbook}) => !gone.has(playbook))
    .map(
      (each): ControlChange => ({
        kinds: ['removed'],
        before: placeOf(each),
        after: undefined,
        words: undefined,
      }),
    )
  const added = controls.added
    .filter(({playbook}) => !fresh.has(playbook))
    .map(
      (each): ControlChange => ({
        kinds: ['added'],
        before: undefined,
        after: placeOf(each),
        words: undefined,
      }),
    )
  return [...removed, ...added, ...changed]
}

function compareControl(before: PlacedControl, after: PlacedControl, isReordered: boolean): ControlChange {
  const [old, next] = [before.control, after.control]
  const isMoved = before.document !== after.document || old.group !== next.group || isReordered
  const isReworded = before.text !== after.text
  const kinds: ControlChange['kinds'] = []
  if (isMoved) kinds.push('moved')
  else if (old.number !== next.number) kinds.push('renumbered')
  if (old.name !== next.name) kinds.push('retitled')
  if (!old.isWritten && next.isWritten) kinds.push('filled-in')
  else if (old.isWritten && !next.isWritten) kinds.push('emptied')
  else if (isReworded && next.isWritten) kinds.push('reworded')
  const words = kinds.includes('reworded') ? changedWords(before.text, after.text) : undefined
  return {kinds, before: placeOf(before), after: placeOf(after), words}
}

/** Controls that changed their place among those that stayed in their group. */
function findReordered({pairs}: Controls): Set<PlacedControl> {
  const groups = new Map<string, Controls['pairs']>()
  for (const pair of pairs) {
    const {before, after} = pair
    if (before.document !== after.document || before.control.group !== after.control.group) continue
    const key = `${after.document} ${after.control.group}`
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return new Set([...groups.values()].flatMap(outOfOrder))
}

function outOfOrder(pairs: Controls['pairs']): PlacedControl[] {
  const line = ({control}: PlacedControl) => control.heading.span.start.line
  const names = new Map(
    pairs.flatMap(({before, after}, index) => [
      [before, String(index)],
      [after, String(index)],
    ]),
  )
  const old = pairs.map(({before}) => before).sort((a, b) => line(a) - line(b))
  const next = pairs.map(({after}) => after).sort((a, b) => line(a) - line(b))
  const nameIn = (each: PlacedControl) => names.get(each)!
  const kept = new Set(align(old.map(nameIn), next.map(nameIn), MOST_EDITS).map(([, at]) => at))
  return next.filter((_, at) => !kept.has(at))
}

/** A name for each control that both sides have, the same on both. */
export function sharedNames({pairs}: Controls): Map<Control, string> {
  return new Map(
    pairs.flatMap(({before, after}, index): [Control, string][] => [
      [before.control, `control ${index}`],
      [after.control, `control ${index}`],
    ]),
  )
}

/** Where a control is, and what is told of it. */
export function placeOf({control, playbook, variant}: PlacedControl): ControlPlace {
  const {id, title, name, number, group, status, controlIds} = control
  const line = fileLine(variant, control.heading.span.start.line)
  return {id, title, name, number, group, status, controlIds, file: playbook.path, line}
}
