import type {Frameworks} from '../../frameworks/frameworks.ts'
import {judgeWording} from '../../frameworks/wording.ts'
import type {Span} from '../../parse/place.ts'
import {matcher} from '../../shapes/patterns.ts'
import type {ControlFieldShape, Shapes} from '../../shapes/shapes.ts'
import type {Citation} from '../types.ts'

/** What slots are read with. */
export interface SlotContext {
  shapes: Shapes['controls']
  frameworks: Frameworks
}

/** What is in a slot, and where. */
export interface Slot
  extends Pick<Citation, 'carrier' | 'written' | 'idSpan' | 'text' | 'textSpan' | 'span'> {
  /** Ids of the frameworks that the configuration ties the slot to. */
  frameworks: string[]
}

/** A slot of one carrier with the text and place of its id alone. */
export function bareSlot(
  carrier: Citation['carrier'],
  frameworks: string[],
  written: string,
  span: Span,
): Slot {
  return {carrier, frameworks, written, idSpan: span, text: null, textSpan: undefined, span}
}

/** Reads a slot: which framework's id is in it, and how its text compares with the framework's wording. */
export function readSlot(slot: Slot, {shapes, frameworks}: SlotContext): Citation {
  const {frameworks: named, ...rest} = slot
  const framework = frameworkFor(slot.written, named, frameworks)
  const isOpen = matcher(shapes.noId)(slot.written)
  const looksLikeId = frameworks.get(framework).idShape.test(slot.written)
  const own = frameworks.control(framework, slot.written)?.id ?? slot.written
  const id = !isOpen && looksLikeId ? own : null
  const known = id !== null && frameworks.has(framework, id)
  const wording =
    known && slot.text !== null ? judgeWording(slot.text, frameworks.get(framework), id, frameworks) : null
  return {...rest, framework, id, isOpen, wording}
}

/** Of several frameworks the first that has the id, else the first whose ids look like it, else the first. */
function frameworkFor(written: string, named: string[], frameworks: Frameworks): string {
  return (
    named.find((id) => frameworks.has(id, written)) ??
    named.find((id) => frameworks.get(id).idShape.test(written)) ??
    named[0]!
  )
}

/** The frameworks that a shape names, one or several. */
export function namedFrameworks(framework: string | string[]): string[] {
  return typeof framework === 'string' ? [framework] : framework
}

/** The shape of one kind of slot. */
export type FieldShape<Where> = Extract<ControlFieldShape, {where: Where}>

/** The shapes of one kind of slot. */
export function fieldsOf<Where extends ControlFieldShape['where']>(
  where: Where,
  shapes: Shapes['controls'],
): FieldShape<Where>[] {
  return shapes.fields.filter((shape): shape is FieldShape<Where> => shape.where === where)
}
