import type {Node} from 'jsonc-parser'
import {onOneLine, paragraphs} from './plain-text.ts'
import type {Problems} from './problems.ts'

/** Longer ones are prose that stands in the wrong place. */
const LONGEST_LINE = 500
const LONGEST_TEXT = 10_000

const KINDS: Record<string, string> = {array: 'list', string: 'text'}

/** An object of a JSON file. What is asked of it and is of another type becomes a problem, and counts as not there. */
export class JsonObject {
  readonly #node: Node
  readonly #problems: Problems

  constructor(node: Node, problems: Problems) {
    this.#node = node
    this.#problems = problems
  }

  /** Names of its members. */
  get keys(): string[] {
    return (this.#node.children ?? []).map((member) => String(member.children?.[0]?.value))
  }

  /** Adds a problem at the object's place, or at that of a member's value. */
  report(message: string, name?: string): void {
    const node = name === undefined ? undefined : this.#member(name)
    this.#problems.report((node ?? this.#node).offset, message)
  }

  /** Line (from 1) of the object. */
  get line(): number {
    return this.#problems.line(this.#node.offset)
  }

  /** Whether there is a member of that name, whatever its value. */
  has(name: string): boolean {
    return this.#member(name) !== undefined
  }

  /** A text on one line; undefined if there is none, or an empty one. */
  phrase(name: string): string | undefined {
    return this.#text(name, LONGEST_LINE, onOneLine)
  }

  /** A text with its line breaks; undefined if there is none, or an empty one. */
  text(name: string): string | undefined {
    return this.#text(name, LONGEST_TEXT, paragraphs)
  }

  /** A text on one line that must be there. */
  required(name: string, of: string, mend: string): string | undefined {
    const text = this.phrase(name)
    const node = this.#member(name)
    if (!node) this.report(`Cannot find \`${name}\` of ${of}; ${mend}`)
    else if (node.type === 'string' && text === undefined)
      this.report(`Unexpected empty \`${name}\` of ${of}, expected text; ${mend}`, name)
    return text
  }

  /** The value of a member that is a number; undefined if there is none. */
  number(name: string): number | undefined {
    const node = this.#member(name)
    return this.#isA('number', node, name) ? (node.value as number) : undefined
  }

  /** A member that is an object; undefined if there is none. */
  object(name: string): JsonObject | undefined {
    const node = this.#member(name)
    return this.#isA('object', node, name) ? new JsonObject(node, this.#problems) : undefined
  }

  /** The objects of a list; none if there is no list. */
  objects(name: string): JsonObject[] {
    return this.#items(name, 'object').map((node) => new JsonObject(node, this.#problems))
  }

  /** The texts of a list, each on one line; none if there is no list. */
  phrases(name: string): string[] {
    return this.#items(name, 'string').map((node) => onOneLine(String(node.value).slice(0, LONGEST_LINE)))
  }

  #items(name: string, type: Node['type']): Node[] {
    const list = this.#member(name)
    if (!this.#isA('array', list, name)) return []
    return (list.children ?? []).filter((item) => this.#isA(type, item, name))
  }

  #text(name: string, longest: number, clean: (text: string) => string): string | undefined {
    const node = this.#member(name)
    if (!this.#isA('string', node, name)) return undefined
    const {length} = node.value as string
    if (length > longest) {
      this.#problems.report(
        node.offset,
        `Unexpected ${length} characters of \`${name}\`, expected at most ${longest}`,
      )
      return undefined
    }
    return clean(node.value as string) || undefined
  }

  #isA(type: Node['type'], node: Node | undefined, name: string): node is Node {
    if (!node || node.type === type) return node !== undefined
    const kind = (of: string) => KINDS[of] ?? of
    this.#problems.report(
      node.offset,
      `Unexpected ${kind(node.type)} for \`${name}\`, expected ${kind(type)}`,
    )
    return false
  }

  /** The value of the last member of that name, as JSON.parse would give it. */
  #member(name: string): Node | undefined {
    return this.#node.children?.findLast(({children}) => children?.[0]?.value === name)?.children?.[1]
  }
}
