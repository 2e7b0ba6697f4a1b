import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type {JsonMember, JsonNode, JsonScalar} from '../../text/json-tree.ts'
import type {Span} from '../../text/place.ts'

/** Levels that are read; a template needs a dozen. */
const DEEPEST = 64
/** Aliases that are followed in one document: each may stand for most of it. */
const MOST_ALIASES = 100
/** How far before a value its tag is looked for: only space and comments stand between. */
const TAG_REACH = 200

/** The values of a YAML document; a tag becomes the function that it is short for: `!Sub x` is `{"Fn::Sub": "x"}`. */
export class YamlTree {
  readonly #document: Document.Parsed
  readonly #text: string
  readonly #anchors = new Map<string, Node>()
  #aliasesLeft = MOST_ALIASES

  constructor(document: Document.Parsed, text: string) {
    this.#document = document
    this.#text = text
    visit(document, {
      Value: (_, value) => {
        if (value.anchor) this.#anchors.set(value.anchor, value)
      },
    })
  }

  read(): JsonNode | undefined {
    return this.#node(this.#document.contents, 0)
  }

  /** Undefined for what is not a value, or nests too deep. */
  #node(node: unknown, depth: number): JsonNode | undefined {
    if (!isNode(node) || depth > DEEPEST) return undefined
    if (isAlias(node)) return this.#alias(node, depth)
    const value = this.#untagged(node, depth)
    return value && this.#tagged(value, node)
  }

  /** What stands at the anchor, with its place there; a star alone is what it looks like. */
  #alias(alias: Alias, depth: number): JsonNode | undefined {
    const target = this.#aliasesLeft-- > 0 ? this.#anchors.get(alias.source) : undefined
    return target
      ? this.#node(target, depth + 1)
      : {type: 'string', value: `*${alias.source}`, ...spanOf(alias)}
  }

  #untagged(node: Node, depth: number): JsonNode | undefined {
    if (isScalar(node)) return this.#scalar(node)
    const span = spanOf(node)
    if (isSeq(node)) return this.#list(node, span, depth)
    if (!isMap(node)) return undefined
    // Two braces open a mapping whose only name is a mapping: nobody writes that, and everybody a placeholder.
    if (node.flow && this.#text.startsWith('{{', span.offset))
      return {type: 'string', value: this.#text.slice(span.offset, span.offset + span.length), ...span}
    return this.#mapping(node, span, depth)
  }

  #list(node: YAMLSeq, span: Span, depth: number): JsonNode {
    const items = node.items.flatMap((item) => this.#node(item, depth + 1) ?? [])
    return {type: 'array', items, ...(node.flow ? span : upTo(span, items))}
  }

  #mapping(node: YAMLMap, span: Span, depth: number): JsonNode {
    const own = node.items.flatMap((pair) => this.#member(pair, depth))
    const members = this.#merge(own)
    const parts = own.flatMap(({key, value}) => (value ? [key, value] : [key]))
    return {type: 'object', members, ...(node.flow ? span : upTo(span, parts))}
  }

  #member({key, value}: Pair, depth: number): JsonMember[] {
    if (!isScalar(key)) return []
    const name = {...this.#scalar(key), type: 'string' as const}
    return [{key: name, value: this.#node(value, depth + 1)}]
  }

  /** `<<` takes over the members of another mapping, except for those that it has itself. */
  #merge(own: JsonMember[]): JsonMember[] {
    if (!own.some(({key}) => key.value === '<<')) return own
    const names = new Set(own.map(({key}) => key.value))
    return own.flatMap((member) => {
      if (member.key.value !== '<<' || member.value?.type !== 'object') return [member]
      return member.value.members.filter(({key}) => !names.has(key.value))
    })
  }

  /** Numbers stay text: account ids without quotes are numbers to YAML, and none to IAM. */
  #scalar(node: Scalar): JsonScalar {
    const span = spanOf(node)
    const source = this.#text.slice(span.offset, span.offset + span.length)
    const length = source.trimEnd().length
    const {value} = node
    if (typeof value === 'string') return {type: 'string', value, offset: span.offset, length}
    if (typeof value === 'boolean' || value === null)
      return {type: 'literal', value: String(value), offset: span.offset, length}
    return {type: 'string', value: node.source ?? source, offset: span.offset, length}
  }

  #tagged(value: JsonNode, {tag, range}: Node): JsonNode {
    if (!tag || !range || !/^![A-Za-z]\w*$/.test(tag)) return value
    const from = Math.max(0, range[0] - TAG_REACH)
    const found = this.#text.slice(from, range[0]).lastIndexOf(tag)
    const offset = found < 0 ? value.offset : from + found
    const name = tag === '!Ref' ? 'Ref' : `Fn::${tag.slice(1)}`
    const key: JsonScalar = {type: 'string', value: name, offset, length: tag.length}
    return {type: 'object', members: [{key, value}], offset, length: value.offset + value.length - offset}
  }
}

function spanOf({range}: Node): Span {
  const [offset, end] = range ?? [0, 0]
  return {offset, length: end - offset}
}

/**
 * A block ends with the last of its parts, and not with the comments after it; an alias's parts may be elsewhere.
 */
function upTo({offset, length}: Span, parts: readonly Span[]): Span {
  const inside = parts.filter((part) => part.offset >= offset && part.offset <= offset + length)
  const end = inside.reduce((latest, part) => Math.max(latest, part.offset + part.length), offset)
  return {offset, length: end - offset}
}
