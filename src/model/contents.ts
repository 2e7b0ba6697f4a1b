import {letters} from '../likeness/letters.ts'
import {decodeAddress} from './decode-address.ts'
import {onceFor} from './once.ts'
import type {Link} from './passages.ts'
import type {Control, DocumentModel} from './types.ts'

/** An entry of an authored table of contents, and the control that it is for. */
export interface ContentsEntry {
  link: Link
  /** The number before its text; null without one. */
  number: number | null
  /** Its text without that number. */
  name: string
  /** The letters of its name and of its text. */
  names: readonly string[]
  /** The letters of its anchor, however that is spelt. */
  anchor: string
}

/** The entries of a document's own table of contents; empty without one. */
export const contentsEntries = onceFor(({links}: DocumentModel): readonly ContentsEntry[] =>
  links.filter(({inTableOfContents}) => inTableOfContents).map(toEntry),
)

function toEntry(link: Link): ContentsEntry {
  const number = /^(\d+)[.)]/.exec(link.text)
  const name = unnumbered(link.text)
  return {
    link,
    number: number ? Number(number[1]) : null,
    name,
    names: [letters(name), letters(link.text)],
    anchor: letters(anchorOf(link)),
  }
}

/** The entries that have the name of no heading: they are older names, or those of headings that are gone. */
export const strayEntries = onceFor((document: DocumentModel): readonly ContentsEntry[] => {
  const names = new Set(document.headings.flatMap(({text}) => [letters(text), letters(unnumbered(text))]))
  return contentsEntries(document).filter((entry) => !entry.names.some((name) => names.has(name)))
})

/** Whether an entry has the name of a control, or leads to it. */
export function isEntryOf({names, anchor}: ContentsEntry, control: Control): boolean {
  return namesOf(control).some((own) => own === anchor || names.includes(own))
}

/** The letters of a control's title and name: it is compared with each entry. */
const namesOf = onceFor((control: Control): readonly string[] => [
  letters(control.title),
  letters(control.name),
])

function anchorOf({url}: Link): string {
  return decodeAddress(url.replace(/^[^#]*#?/, ''))
}

function unnumbered(text: string): string {
  return text.replace(/^(?:\d+[.)])+\s*/, '')
}
