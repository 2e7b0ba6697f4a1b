import {destinationsOf, knowDestinations} from '../model/destinations.ts'
import {leadingVariant, type Playbook, type Variant} from '../model/playbook-type.ts'
import {titlePlace} from '../model/titles.ts'
import type {Citation, DocumentModel} from '../model/types.ts'
import type {Place} from '../parse/place.ts'
import {type Counts, lettersIn} from '../sidecars/spelling.ts'
import {digestOf} from './digest.ts'
import {partlyKnown} from './partly-known.ts'

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
  /** A digest of its text. */
  text: string
  /** A digest of the anchors of its variants, and of the names that links to them may have. */
  anchors: string
  /** Of the heading that titles it. */
  titlePlace: Place
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
    text: digestOf(source),
    anchors: digestOf(all.map(({document}) => anchorsIn(document))),
    titlePlace: titlePlace(playbook),
  }
}

function keptOf({text, document: {title, slug, kind}, ...rest}: Variant): KeptVariant {
  return {...rest, document: {title, slug, kind}}
}

/** All that an index of anchors is made of. */
function anchorsIn({headings, htmlAnchors}: DocumentModel): unknown {
  return [headings.map(({slug, text}) => [slug, text]), htmlAnchors]
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

/** The destinations of its links and images, of each of these variants. */
export function destinationsIn(playbook: Playbook): (readonly string[])[] {
  return allVariants(playbook).map(({document}) => destinationsOf(document))
}

/** What is known of a document, and how to know more. */
export interface Remembered {
  path: string
  /** Of the same text, read in the same way. */
  facts: Facts
  citations(): Citation[][]
  destinations(): (readonly string[])[]
  source(): string
  /** Reads it anew. */
  read(): Playbook
}

/** A document as it was read before. What is kept of it is at hand; asking for more has it read again. */
export function rememberedPlaybook({
  path,
  facts,
  citations,
  destinations,
  source,
  read,
}: Remembered): Playbook {
  const {variants: kept, own, published, letters, cited, text, anchors, titlePlace, ...rest} = facts
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
    const document = partlyKnown<DocumentModel>(
      part,
      () => wholeVariant(index).document,
      // Once the whole is read, everything is its own.
      (key) => whole === undefined && (KEPT as readonly PropertyKey[]).includes(key),
    )
    knowDestinations(document, () => destinations()[index]!)
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

/** Every variant of a document: its own, and last one that is published and not among them. */
export function allVariants({variants, published}: Playbook): readonly Variant[] {
  return published && !variants.includes(published) ? [...variants, published] : variants
}
