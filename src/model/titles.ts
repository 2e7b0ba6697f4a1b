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
    const document: TitledDocument = {
      path: playbook.path,
      slug,
      isCopyOf: ({source}) => source === playbook.source,
      get place() {
        return titlePlace(playbook)
      },
    }
    index.set(key, [...(index.get(key) ?? []), document])
  }
  return index
}

/** Of the heading that titles a document, in the file; the start of the file without one. */
export function titlePlace(playbook: Playbook): Place {
  const variant = leadingVariant(playbook)
  const {titleHeading} = variant.document
  return titleHeading ? filePlace(variant, titleHeading.span) : {line: 1, column: 1, endLine: 1, endColumn: 1}
}
