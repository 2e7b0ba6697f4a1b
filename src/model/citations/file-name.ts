import type {Locator} from '../../parse/place.ts'
import {toRegExp} from '../../shapes/patterns.ts'
import {bareSlot, type Slot, type SlotContext} from './slot.ts'

/** The ids that a file's name gives. Their place is the file's first character: a name has none in the text. */
export function fileNameSlots(fileStem: string, locator: Locator, {shapes}: SlotContext): Slot[] {
  return shapes.fileNames.flatMap(({pattern, id, framework}) => {
    const match = toRegExp(pattern).exec(fileStem)
    if (!match) return []
    const written = id.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
    return [bareSlot('fileName', [framework], written, locator.span(0, 0))]
  })
}
