import type {Nodes, RootContent} from 'mdast'
import {controlAt} from '../model/controls.ts'
import {withoutHtml} from '../model/html.ts'
import type {Variant} from '../model/playbook-type.ts'
import {squeeze} from '../model/rendered.ts'
import {nodeSpan} from '../model/spans.ts'
import type {Control, DocumentModel} from '../model/types.ts'
import {withTextTags} from '../model/unknown-elements.ts'
import {parseMarkdown} from '../parse/markdown.ts'

/** What a reader sees below one heading of a document, down to the next one; or a policy example of it. */
export interface TextSection {
  kind: 'control' | 'policy' | 'text'
  /** Of its heading; of a policy, that of the heading that it is under. Empty for the page itself. */
  anchor: string
  heading: string
  /** Headings that it lies under, outermost first, without the page's title. */
  above: string[]
  /** Single spaces; a mark between blocks. */
  text: string
  /** That it belongs to; undefined outside all controls. */
  control: Control | undefined
}

/** Between two blocks of text: a cell and the next one, the items of a list. */
const BLOCK_END = ' · '
/** A longer line before a policy is a sentence, not what the policy is called. */
const LONGEST_NAME = 60

/** The sections of a document in their order, its title's first, without its own table of contents. */
export function textSections({text, document}: Variant): TextSection[] {
  const tree = withTextTags(parseMarkdown(text), document.unknownTags)
  const sections = new Sections(document)
  for (const node of tree.children) sections.add(node)
  return sections.finished()
}

/** The sections of a document while it is being read. */
class Sections {
  readonly #document: DocumentModel
  readonly #found: TextSection[]
  /** Headings that are open, with their depths. */
  readonly #open: {depth: number; heading: string}[] = []
  readonly #policies: ReadonlyMap<number, string>
  #current: TextSection
  #isContents = false

  constructor(document: DocumentModel) {
    this.#document = document
    this.#current = {
      kind: 'text',
      anchor: '',
      heading: document.title,
      above: [],
      text: '',
      control: undefined,
    }
    this.#found = [this.#current]
    this.#policies = new Map(
      document.policyExamples.map(({block}) => [block.span.start.offset, nameOf(block.leadIn)]),
    )
  }

  add(node: RootContent): void {
    if (node.type === 'heading') this.#addHeading(node)
    else if (!this.#isContents) this.#current.text += BLOCK_END + this.#text(node)
  }

  finished(): TextSection[] {
    return this.#found.map((section) => ({...section, text: tidy(section.text)}))
  }

  #addHeading(node: Extract<RootContent, {type: 'heading'}>): void {
    const {start} = nodeSpan(node)
    const {headings, titleHeading, tableOfContents} = this.#document
    const heading = headings.find(({span}) => span.start.offset === start.offset)
    if (!heading || heading === titleHeading) return
    this.#isContents = tableOfContents?.start.offset === start.offset
    if (this.#isContents) return
    const {depth, text, slug} = heading
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop()
    const above = this.#open.map((open) => open.heading)
    this.#open.push({depth, heading: text})
    const control = controlAt(this.#document, start.line)
    const kind = control?.heading === heading ? 'control' : 'text'
    this.#current = {kind, anchor: slug, heading: text, above, text: '', control}
    this.#found.push(this.#current)
  }

  /** What a reader sees of a node; policies are cut out, each a section of its own. */
  #text(node: Nodes): string {
    if (node.type === 'break') return ' '
    if (node.type === 'html') return withoutHtml(node.value)
    if (node.type === 'code') return this.#isPolicy(node) ? '' : node.value
    if (node.type === 'yaml' || node.type === 'toml') return ''
    if ('value' in node) return node.value
    if (!('children' in node)) return ''
    const isBlock = BLOCKS.has(node.type)
    return node.children.map((child) => this.#text(child)).join(isBlock ? BLOCK_END : '')
  }

  #isPolicy(node: Extract<Nodes, {type: 'code'}>): boolean {
    const name = this.#policies.get(nodeSpan(node).start.offset)
    if (name === undefined) return false
    const {anchor, heading, above, control} = this.#current
    const isPage = anchor === ''
    this.#found.push({
      kind: 'policy',
      anchor,
      heading: name || heading,
      above: isPage ? above : [...above, heading],
      text: node.value,
      control,
    })
    return true
  }
}

/** What blocks hold is one block after the other. */
const BLOCKS: ReadonlySet<string> = new Set([
  'blockquote',
  'footnoteDefinition',
  'list',
  'listItem',
  'table',
  'tableRow',
])

/** What a policy is called by the short line before it; empty for a sentence. */
function nameOf(leadIn: string): string {
  const name = leadIn.replace(/:\s*$/, '').trim()
  return name.length <= LONGEST_NAME && !/[.!?]$/.test(name) ? name : ''
}

/** One space between words, one mark between blocks, none at the ends. */
function tidy(text: string): string {
  const parts = text.split('·').map(squeeze)
  return parts.filter((part) => part !== '').join(BLOCK_END)
}
