import type {Playbook, Variant} from '../model/playbook-type.ts'
import type {DocumentModel} from '../model/types.ts'
import {type Counts, lettersIn} from '../sidecars/spelling.ts'

/** What is asked of many documents to judge one: of a document's model the part that is kept. */
const KEPT = ['title', 'slug', 'kind', 'citations'] as const

type KeptModel = Pick<DocumentModel, (typeof KEPT)[number]>

/** A variant without its text, and with the kept part of its model. */
type KeptVariant = Omit<Variant, 'text' | 'document'> & {document: KeptModel}

/** What is kept of a document, as plain data. */
export interface Facts extends Omit<Playbook, 'path' | 'source' | 'variants' | 'published'> {
  /** Its variants; the last may be one that is published and not among them, since resolutions make it. */
  variants: KeptVariant[]
  /** How many of these are the document's own. */
  own: number
  /** Which of them is published. */
  published: number | undefined
  /** How it spells the letters of control ids. */
  letters: Counts
}

/** What is kept of a document. */
export function factsOf(playbook: Playbook): Facts {
  const {path, source, variants, published, ...rest} = playbook
  const all = published && !variants.includes(published) ? [...variants, published] : variants
  return {
    ...rest,
    variants: all.map(keptOf),
    own: variants.length,
    published: published && all.indexOf(published),
    letters: lettersIn(playbook),
  }
}

function keptOf({text, document, ...rest}: Variant): KeptVariant {
  const kept = Object.fromEntries(KEPT.map((key) => [key, document[key]])) as unknown as KeptModel
  return {...rest, document: kept}
}

/**
 * A document as it was read before. What is kept of it is at hand; asking for more has it read again.
 * @param facts of the same text, read in the same way
 * @param read reads it
 */
export function rememberedPlaybook(
  facts: Facts,
  {path, source}: Pick<Playbook, 'path' | 'source'>,
  read: () => Playbook,
): Playbook {
  const {variants: kept, own, published, letters, ...rest} = facts
  let whole: readonly Variant[] | undefined
  const wholeVariant = (index: number): Variant => {
    whole ??= allVariants(read())
    return whole[index]!
  }
  const variants = kept.map((variant, index): Variant => {
    const document = partOf(variant.document, {
      isRead: () => whole !== undefined,
      whole: () => wholeVariant(index).document,
    })
    return {
      ...variant,
      document,
      get text() {
        return wholeVariant(index).text
      },
    }
  })
  return {
    ...rest,
    path,
    source,
    variants: variants.slice(0, own),
    published: published === undefined ? undefined : variants[published],
  }
}

function allVariants({variants, published}: Playbook): readonly Variant[] {
  return published && !variants.includes(published) ? [...variants, published] : variants
}

/** A model of which a part is known; all else, and everything once that is read, is asked of the whole. */
function partOf(
  kept: KeptModel,
  {isRead, whole}: {isRead: () => boolean; whole: () => DocumentModel},
): DocumentModel {
  const isKept = (key: PropertyKey) => (KEPT as readonly PropertyKey[]).includes(key) && !isRead()
  return new Proxy(kept as DocumentModel, {
    get: (part, key) => Reflect.get(isKept(key) ? part : whole(), key),
    has: (_, key) => key in whole(),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(whole(), key)
      return found && {...found, configurable: true}
    },
  })
}
