import {destinationsOf, knowDestinations} from './destinations.ts'
import {partlyKnown} from './partly-known.ts'
import type {Playbook, Variant} from './playbook-type.ts'
import type {Citation, DocumentModel} from './types.ts'

/** What is asked of many documents to judge one: of a document's model the part that is at hand. */
const AT_HAND = ['title', 'slug', 'statedId', 'kind', 'citations'] as const

type ModelAtHand = Pick<DocumentModel, (typeof AT_HAND)[number]>

/** A variant without its text, and of the part of its model that is at hand all but the citations, which are long. */
type OutlinedVariant = Omit<Variant, 'text' | 'document'> & {document: Omit<ModelAtHand, 'citations'>}

/** A small part of a document, as plain data, by which others are judged. */
export interface Outline extends Omit<Playbook, 'path' | 'source' | 'variants' | 'published'> {
  /** Its variants; the last may be one that is published and not among them, since resolutions make it. */
  variants: OutlinedVariant[]
  /** How many of these are the document's own. */
  own: number
  /** Which of them is published. */
  published: number | undefined
}

/** The outline of a document. */
export function outlineOf(playbook: Playbook): Outline {
  const {path, source, variants, published, ...rest} = playbook
  const all = allVariants(playbook)
  return {
    ...rest,
    variants: all.map(outlinedVariant),
    own: variants.length,
    published: published && all.indexOf(published),
  }
}

function outlinedVariant({text, document, ...rest}: Variant): OutlinedVariant {
  const {title, slug, statedId, kind} = document
  return {...rest, document: {title, slug, statedId, kind}}
}

/** The citations of each variant of an outline. */
export function citationsOf(playbook: Playbook): Citation[][] {
  return allVariants(playbook).map(({document}) => document.citations)
}

/** The destinations of its links and images, of each of these variants. */
export function destinationsIn(playbook: Playbook): (readonly string[])[] {
  return allVariants(playbook).map(({document}) => destinationsOf(document))
}

/** What there is of a document, and how to get the rest. */
export interface Outlined {
  path: string
  outline: Outline
  citations(): Citation[][]
  destinations(): (readonly string[])[]
  source(): string
  /** Gives the whole document. */
  whole(): Playbook
  /** Whether it is there already: then everything is taken of it. */
  isWhole(): boolean
}

const wholes = new WeakMap<Playbook, () => Playbook>()

/** A document with all that belongs to it at hand: what is to read every part of it takes this one. */
export function wholePlaybook(playbook: Playbook): Playbook {
  return wholes.get(playbook)?.() ?? playbook
}

/** A document of which an outline is at hand; asking it for more gets the whole. */
export function outlinedPlaybook(outlined: Outlined): Playbook {
  const {path, outline, source, whole} = outlined
  const {variants: all, own, published, ...rest} = outline
  const variants = all.map((variant, index) => variantOf(variant, index, outlined))
  const playbook: Playbook = {
    // An outline may be a part of what somebody knows of the document.
    hunks: rest.hunks,
    faults: rest.faults,
    conflictExamples: rest.conflictExamples,
    decision: rest.decision,
    stale: rest.stale,
    id: rest.id,
    path,
    get source() {
      return source()
    },
    variants: variants.slice(0, own),
    published: published === undefined ? undefined : variants[published],
  }
  wholes.set(playbook, whole)
  return playbook
}

function variantOf(variant: OutlinedVariant, index: number, outlined: Outlined): Variant {
  const {citations, destinations, whole, isWhole} = outlined
  const wholeVariant = () => allVariants(whole())[index]!
  const part = {
    ...variant.document,
    get citations() {
      return citations()[index]!
    },
  }
  const document = partlyKnown<DocumentModel>(
    part,
    () => wholeVariant().document,
    (key) => !isWhole() && (AT_HAND as readonly PropertyKey[]).includes(key),
  )
  knowDestinations(document, () => destinations()[index]!)
  return {
    ...variant,
    document,
    get text() {
      return wholeVariant().text
    },
  }
}

/** Every variant of a document: its own, and last one that is published and not among them. */
export function allVariants({variants, published}: Playbook): readonly Variant[] {
  return published && !variants.includes(published) ? [...variants, published] : variants
}
