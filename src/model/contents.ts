import {letters} from '../likeness/letters.ts'
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
}

/** The entries of a document's own table of contents; empty without one. */
export function contentsEntries(document: DocumentModel): ContentsEntry[] {
  return document.links
    .filter(({inTableOfContents}) => inTableOfContents)
    .map((link) => {
      const number = /^(\d+)[.)]/.exec(link.text)
      return {
        link,
        number: number ? Number(number[1]) : null,
        name: link.text.replace(/^(?:\d+[.)])+\s*/, ''),
      }
    })
}

/** The entries that have the name of no heading: they are older names, or those of headings that are gone. */
export const strayEntries = onceFor((document: DocumentModel): readonly ContentsEntry[] => {
  const names = new Set(document.headings.flatMap(({text}) => [letters(text), letters(unnumbered(text))]))
  return contentsEntries(document).filter(
    ({link, name}) => !names.has(letters(name)) && !names.has(letters(link.text)),
  )
})

/** Whether an entry has the name of a control, or leads to it, however its anchor is spelt. */
export function isEntryOf({link, name}: ContentsEntry, control: Control): boolean {
  const own = [letters(control.title), letters(control.name)]
  return [name, link.text, anchorOf(link)].some((written) => own.includes(letters(written)))
}

function anchorOf({url}: Link): string {
  const anchor = url.replace(/^[^#]*#?/, '')
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

function unnumbered(text: string): string {
  return text.replace(/^(?:\d+[.)])+\s*/, '')
}
