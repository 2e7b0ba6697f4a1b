import {createHash} from 'node:crypto'
import {letters} from '../likeness/letters.ts'
import type {Place} from '../parse/place.ts'
import {filePlace} from '../parse/variants.ts'
import {leadingVariant, type Playbook} from './playbook-type.ts'

/** A document of a service, as others of its title see it. */
export interface TitledDocument {
  path: string
  /** The address that its front matter gives its page; null if it gives none. */
  slug: string | null
  /** Whether it has the same text as another one: an exact copy is no other document. */
  isCopyOf(other: Playbook): boolean
  /** Of the heading that titles it; the start of the file without one. */
  place: Place
}

/** What others of its title may ask of a document, as data. */
export interface TitleFacts {
  /** A digest of its text. */
  text: string
  /** Of the heading that titles it; the start of the file without one. */
  place: Place
}

const known = new WeakMap<Playbook, TitleFacts>()

/** Looks for them in the document, once. */
export function titleFacts(playbook: Playbook): TitleFacts {
  const facts = known.get(playbook) ?? {
    text: createHash('sha256').update(playbook.source).digest('base64'),
    place: titlePlace(playbook),
  }
  known.set(playbook, facts)
  return facts
}

/** Tells what others may ask of a document, so that it need not be read for that. */
export function knowTitleFacts(playbook: Playbook, facts: TitleFacts): void {
  known.set(playbook, facts)
}

/** What titles that name the same thing have in common. */
export function titleKey(title: string): string {
  return letters(title)
}

/** The playbooks among some documents by the keys of their titles, in their order. */
export function titleIndex(playbooks: readonly Playbook[]): Map<string, TitledDocument[]> {
  const index = new Map<string, TitledDocument[]>()
  for (const playbook of playbooks) {
    const {kind, title, slug} = leadingVariant(playbook).document
    if (kind !== 'playbook') continue
    const key = titleKey(title)
    const titled = index.get(key) ?? []
    titled.push({
      path: playbook.path,
      slug,
      isCopyOf: (other) => titleFacts(other).text === titleFacts(playbook).text,
      get place() {
        return titleFacts(playbook).place
      },
    })
    index.set(key, titled)
  }
  return index
}

/** Of the heading that titles a document, in the file; the start of the file without one. */
export function titlePlace(playbook: Playbook): Place {
  const variant = leadingVariant(playbook)
  const {titleHeading} = variant.document
  return titleHeading ? filePlace(variant, titleHeading.span) : {line: 1, column: 1, endLine: 1, endColumn: 1}
}
