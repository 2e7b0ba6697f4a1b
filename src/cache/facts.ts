import {leadingVariant, type Playbook, type Variant} from '../model/playbook-type.ts'
import type {Citation, DocumentModel} from '../model/types.ts'
import {type Counts, lettersIn} from '../sidecars/spelling.ts'
import {digestOf} from './digest.ts'

/** What is asked of many documents to judge one: of a document's model the part that is kept. */
const KEPT = ['title', 'slug', 'kind', 'citations'] as const

type KeptModel = Pick<DocumentModel, (typeof KEPT)[number]>

/** A variant without its text, and of the kept part of its model all but the citations, which are long. */
type KeptVariant = Omit<Variant, 'text' | 'document'> & {document: Omit<KeptModel, 'citations'>}

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
  /** What it cites, as digests: without its places, and with them. */
  cited: {texts: string; places: string}
}

/** What is kept of a document. */
export function factsOf(playbook: Playbook): Facts {
  const {path, source, variants, published, ...rest} = playbook
  const all = allVariants(playbook)
  return {
    ...rest,
    variants: all.map(keptOf),
    own: variants.length,
    published: published && all.indexOf(published),
    letters: lettersIn(playbook),
    cited: citedBy(playbook),
  }
}

function keptOf({text, document: {title, slug, kind}, ...rest}: Variant): KeptVariant {
  return {...rest, document: {title, slug, kind}}
}

function citedBy(playbook: Playbook): Facts['cited'] {
  if (!playbook.published) return {texts: '', places: ''}
  const {document, fileLines, shifts} = leadingVariant(playbook)
  const texts = document.citations.map(({framework, id, text, wording}) => [framework, id, text, wording])
  return {texts: digestOf(texts), places: digestOf([document.citations, fileLines, shifts])}
}

/** The citations of each variant of which facts are kept. */
export function citationsOf(playbook: Playbook): Citation[][] {
  return allVariants(playbook).map(({document}) => document.citations)
}

/** What is known of a document, and how to know more. */
export interface Remembered {
  path: string
  /** Of the same text, read in the same way. */
  facts: Facts
  citations(): Citation[][]
  source(): string
  /** Reads it anew. */
  read(): Playbook
}

/** A document as it was read before. What is kept of it is at hand; asking for more has it read again. */
export function rememberedPlaybook({path, facts, citations, source, read}: Remembered): Playbook {
  const {variants: kept, own, published, letters, cited, ...rest} = facts
  let whole: readonly Variant[] | undefined
  const wholeVariant = (index: number): Variant => {
    whole ??= allVariants(read())
    return whole[index]!
  }
  const variants = kept.map((variant, index): Variant => {
    const part = {
      ...variant.document,
      get citations() {
        return citations()[index]!
      },
    }
    const document = partOf(part, {
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
    get source() {
      return source()
    },
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
