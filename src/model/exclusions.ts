import type {InlineCode, List, Nodes, Paragraph, Root, Text} from 'mdast'
import type {Framework} from '../frameworks/framework.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import type {Locator, Span} from '../parse/place.ts'
import {toRegExp} from '../shapes/patterns.ts'
import type {NotApplicableShape} from '../shapes/shapes.ts'
import type {SlotContext} from './citations/slot.ts'
import {exclusionItems} from './exclusion-items.ts'
import {labelledParagraphs} from './labelled.ts'
import {spanInText, textsIn} from './source-text.ts'
import {nodeSpan} from './spans.ts'
import type {Exclusion} from './types.ts'

/** What the sentences of a document declare not applicable. */
export interface Exclusions {
  /** The ids, in the sentence itself or in a list after it. */
  exclusions: Exclusion[]
  /** Paragraphs whose sentence ends with its colon, so that it announces ids and lists none. */
  emptyExclusions: Span[]
}

/** Reads which ids do not apply to the service of a document. */
export function collectExclusions(tree: Root, locator: Locator, context: SlotContext): Exclusions {
  const {notApplicable} = context.shapes
  const found: Exclusion[] = []
  const emptyExclusions: Span[] = []
  const declaring = new Map<Nodes, Declaring>()
  // What is listed comes after a colon.
  for (const {node, text} of labelledParagraphs(tree)) {
    const sentences = sentencesIn(text, notApplicable)
    if (sentences.length > 0) declaring.set(node, {text, sentences})
  }
  for (const [index, node] of tree.children.entries()) {
    const declared = declaring.get(node)
    if (!declared || node.type !== 'paragraph') continue
    const {text, sentences} = declared
    const next = tree.children[index + 1]
    const list = text.endsWith(':') && next?.type === 'list' ? next : undefined
    const isAnother = next !== undefined && declaring.has(next)
    const goesOn = next !== undefined && next.type !== 'heading' && !isAnother
    if (text.endsWith(':') && !goesOn) emptyExclusions.push(nodeSpan(node))
    for (const [at, {framework: id, colon}] of sentences.entries()) {
      const following = sentences[at + 1]
      const pieces = list && !following ? textsOf(list) : textsBetween(node, colon, following?.colon)
      const framework = context.frameworks.get(id)
      for (const piece of pieces) found.push(...readPiece(piece, framework, context.frameworks, locator))
    }
  }
  return {exclusions: found, emptyExclusions}
}

/** A sentence of a paragraph that says which controls do not apply. */
interface Sentence {
  framework: string
  /** Behind which of the paragraph's colons, from 0, its list begins. */
  colon: number
}

/** A paragraph's text as it is rendered, with what it declares. */
interface Declaring {
  text: string
  sentences: Sentence[]
}

/** The sentences of a paragraph in its order; of several shapes that one sentence has, the first counts. */
function sentencesIn(text: string, shapes: readonly NotApplicableShape[]): Sentence[] {
  const byColon = new Map<number, Sentence>()
  for (const {sentence, framework} of shapes) {
    const match = toRegExp(sentence).exec(text)
    if (!match) continue
    const before = text.slice(0, match.index + match[0].length).replace(/:$/, '')
    const colon = before.split(':').length - 1
    if (!byColon.has(colon)) byColon.set(colon, {framework, colon})
  }
  return [...byColon.values()].sort((a, b) => a.colon - b.colon)
}

/** A stretch of a text's value. */
interface Piece {
  node: Text | InlineCode
  from: number
  to: number
}

function textsOf(node: List | Paragraph): Piece[] {
  return textsIn(node).map((text) => ({node: text, from: 0, to: text.value.length}))
}

/** The texts of a paragraph after one of its colons, up to another one or to its end. */
function textsBetween(paragraph: Paragraph, first: number, last: number | undefined): Piece[] {
  const pieces = textsOf(paragraph)
  const colons = pieces.flatMap(({node}, index) =>
    [...node.value.matchAll(/:/g)].map((colon) => ({index, at: colon.index})),
  )
  const begin = colons[first]
  const end = last === undefined ? undefined : colons[last]
  if (!begin) return []
  return pieces.slice(begin.index, end && end.index + 1).map(({node, to}, at) => ({
    node,
    from: at === 0 ? begin.at + 1 : 0,
    to: begin.index + at === end?.index ? end.at : to,
  }))
}

function readPiece(
  {node, from, to}: Piece,
  framework: Framework,
  frameworks: Frameworks,
  locator: Locator,
): Exclusion[] {
  return exclusionItems(node.value.slice(from, to), framework, frameworks).map(({at, ...item}) => ({
    ...item,
    framework: framework.id,
    span: spanInText(node, from + at, from + at + item.written.length, locator),
  }))
}

/** Whether an exclusion names an id: itself, its category, or its function. */
export function excludes(
  exclusion: Exclusion,
  framework: string,
  id: string,
  frameworks: Frameworks,
): boolean {
  if (exclusion.framework !== framework) return false
  const category = frameworks.categoryOf(framework, id)
  return exclusion.ids.some((each) => each === id || each === category?.id || each === category?.function)
}

/** Some exclusions, by what they name. */
export class ExclusionIndex {
  readonly #all: readonly Exclusion[]
  /** By framework and id: the position of the first that names it. */
  readonly #first = new Map<string, number>()

  constructor(exclusions: readonly Exclusion[]) {
    this.#all = exclusions
    for (const [position, {framework, ids}] of exclusions.entries()) {
      for (const id of ids) {
        const key = `${framework} ${id}`
        if (!this.#first.has(key)) this.#first.set(key, position)
      }
    }
  }

  /** The first that excludes an id (see `excludes`); undefined if none does. */
  first(framework: string, id: string, frameworks: Frameworks): Exclusion | undefined {
    const category = frameworks.categoryOf(framework, id)
    const names = [id, category?.id, category?.function]
    const positions = names.map((name) => this.#first.get(`${framework} ${name}`) ?? this.#all.length)
    return this.#all[Math.min(...positions)]
  }
}
