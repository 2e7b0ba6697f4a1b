import type {SectionVerdict} from '../../../src/search/records.ts'
import type {PageReader} from '../read-through.ts'

/** What a reader sees of a built page, cut at its headings; policies are cut out, each a part of its own. */
export interface PageSections {
  /** Of its first heading; empty if it has none. */
  title: string
  /** The version of the documents that it belongs to, as the platform calls it. */
  version: string
  /** The first is what comes before the first heading below the title, with the title as its heading. */
  sections: PageSection[]
}

/** A part of a page. */
export interface PageSection {
  kind: 'text' | 'policy'
  /** Id of its heading or its box; empty for the page itself, and for a heading without an id. */
  anchor: string
  heading: string
  /** Headings above, outermost first, without the page's title. */
  above: string[]
  text: string
  /** Of a policy that was judged: what its stamp says. */
  verdict?: SectionVerdict
}

const SKIPPED = new Set(['script', 'style', 'template', 'button', 'svg', 'nav', 'noscript'])
/** Elements that begin and end a line of text: a mark between two of them keeps neighbours apart. */
const BLOCKS = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer header hr li main ol ' +
    'p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Between two blocks of text: a cell and the next one, a list's items. */
const BLOCK_END = ' · '
const HEADING = /^h([1-6])$/
/** On what is shown of a document, and is nothing that its author wrote. */
const IGNORED = 'data-search-ignore'
/** Name of the element in the head of pages that do not want to be found here, with the content `none`. */
const WISH = 'proofbook:search'
/** Class of the stamp in the caption of a policy's box. */
const VERDICT = /(?:^|\s)pb-stamp--(proven|warning|error)(?:\s|$)/
/** What a policy's box is called that has no name. */
const UNNAMED = 'Policy'

type Attributes = Record<string, string>

/** What is done when an element ends. */
type AtEnd = (() => void) | undefined

/**
 * Reads a built page that goes by. Pages that only search engines are to leave alone belong into the search: each version of
 * the playbooks has its own.
 */
export class SectionReader implements PageReader {
  readonly #metas = new Map<string, string>()
  readonly #ends: AtEnd[] = []
  readonly #sections: PageSection[] = [{kind: 'text', anchor: '', heading: '', above: [], text: ''}]
  readonly #open: {level: number; heading: string}[] = []
  /** The section that text belongs to, and the part of it that is being read. */
  #current = this.#sections[0]!
  #part: 'text' | 'heading' | undefined = 'text'
  #title = ''
  #articles = 0
  #skipped = 0
  #place: 'before' | 'inside' | 'after' = 'before'

  onopentag(name: string, attributes: Attributes): void {
    this.#ends.push(this.#begin(name, attributes))
  }

  onclosetag(): void {
    this.#ends.pop()?.()
  }

  ontext(text: string): void {
    if (this.#place === 'inside' && this.#skipped === 0 && this.#part) this.#current[this.#part] += text
  }

  /** Undefined for pages that do not belong into a search. */
  finished(): PageSections | undefined {
    const version = this.#metas.get('docusaurus_version')
    if (version === undefined || this.#place === 'before' || this.#isHidden()) return undefined
    const sections = this.#sections
      .map((section) => ({...section, text: tidy(section.text)}))
      .filter(({heading, text}, place) => place === 0 || heading !== '' || text !== '')
    return {title: this.#title, version, sections}
  }

  /** The platform writes `nofollow` only for documents that say of themselves that they are unlisted. */
  #isHidden(): boolean {
    return this.#metas.get(WISH) === 'none' || /nofollow/i.test(this.#metas.get('robots') ?? '')
  }

  #begin(name: string, attributes: Attributes): AtEnd {
    if (name === 'meta') this.#metas.set(attributes.name ?? '', attributes.content ?? '')
    if (this.#place !== 'inside') return this.#outside(name, attributes)
    if (this.#skipped > 0 || isSkipped(name, attributes)) {
      this.#skipped++
      return () => this.#skipped--
    }
    const level = HEADING.exec(name)?.[1]
    if (level !== undefined) return this.#heading(Number(level), attributes.id ?? '')
    if (name === 'figure' && hasClass(attributes, 'pb-policy')) return this.#policy(attributes.id ?? '')
    if (this.#current.kind === 'policy' && name === 'figcaption') return this.#read(undefined)
    if (this.#current.kind === 'policy' && this.#part === undefined) return this.#inCaption(name, attributes)
    const around =
      hasClass(attributes, 'token-line') || name === 'br' ? ' ' : BLOCKS.has(name) ? BLOCK_END : ''
    this.ontext(around)
    return around === '' ? undefined : () => this.ontext(around)
  }

  #outside(name: string, attributes: Attributes): AtEnd {
    if (name === 'article') {
      this.#articles++
      return () => this.#articles--
    }
    if (this.#articles === 0 || this.#place === 'after' || !hasClass(attributes, 'markdown')) return undefined
    this.#place = 'inside'
    return () => {
      this.#place = 'after'
    }
  }

  #heading(level: number, anchor: string): AtEnd {
    if (level === 1 && this.#title === '') {
      const end = this.#read('heading')
      return () => {
        end()
        this.#title = this.#current.heading = tidy(this.#current.heading)
      }
    }
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop()
    this.#add({kind: 'text', anchor, heading: '', above: this.#above(), text: ''})
    const end = this.#read('heading')
    return () => {
      end()
      this.#current.heading = tidy(this.#current.heading)
      this.#open.push({level, heading: this.#current.heading})
    }
  }

  #policy(anchor: string): AtEnd {
    const before = this.#current
    this.#add({kind: 'policy', anchor, heading: '', above: this.#above(), text: ''})
    return () => {
      this.#current.heading = tidy(this.#current.heading) || UNNAMED
      this.#current = before
    }
  }

  /** The first thing in bold of a policy's caption is its name; a stamp says what was found in it. */
  #inCaption(name: string, attributes: Attributes): AtEnd {
    const verdict = VERDICT.exec(attributes.class ?? '')?.[1]
    if (verdict !== undefined) this.#current.verdict ??= verdict as SectionVerdict
    return name === 'b' && this.#current.heading === '' ? this.#read('heading') : undefined
  }

  /** Reads text into a part of the current section; what it returns goes on with the part before. */
  #read(part: 'heading' | undefined): () => void {
    const before = this.#part
    this.#part = part
    return () => {
      this.#part = before
    }
  }

  #add(section: PageSection): void {
    this.#sections.push(section)
    this.#current = section
  }

  #above(): string[] {
    return this.#open.map(({heading}) => heading)
  }
}

function isSkipped(name: string, attributes: Attributes): boolean {
  return SKIPPED.has(name) || IGNORED in attributes || hasClass(attributes, 'hash-link')
}

function hasClass(attributes: Attributes, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).includes(name)
}

/** One space between words, one mark between blocks, none at the ends; the invisible space of heading links goes. */
function tidy(text: string): string {
  const spaced = text.replaceAll('\u200B', '').replace(/\s+/g, ' ')
  const parts = spaced.split('·').map((part) => part.trim())
  return parts.filter((part) => part !== '').join(BLOCK_END)
}
