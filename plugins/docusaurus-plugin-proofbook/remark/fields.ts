import {codeBlocksOf} from '../../../src/model/code-blocks.ts'
import type {CodeBlock} from '../../../src/model/passages.ts'
import {type PlaceholderKind, placeholdersOf} from '../../../src/policy/index.ts'
import {blockComponent} from './component.ts'
import {literalsIn} from './fields/literals.ts'
import type {Page} from './page.ts'

/** Something in the code of a page that differs from reader to reader, and that they may fill in. */
export interface Field {
  /** Its kind, and what tells it from others of the kind: `account`, `account 444455556666`. Pages share what has one name. */
  name: string
  /** As the page has it, where it is first. */
  written: string
  /** How often the page has it. */
  places: number
}

/** A place of a field in the text of a code block, in UTF-16 units from 0. */
export interface FieldRange {
  name: string
  offset: number
  length: number
}

/** What the form of a page asks for. */
export interface FillInData {
  fields: Field[]
}

/** What a code block has at a place. */
export interface FoundValue {
  kind: PlaceholderKind
  written: string
  /** Whether it only stands for a value, so that all of its kind mean the reader's own. */
  isStandIn: boolean
  offset: number
}

type Component = ReturnType<typeof blockComponent>

/** Words, in small letters, that say no more than what kind of value they stand for. */
const GENERIC: Partial<Record<PlaceholderKind, RegExp>> = {
  account: /^(?:(?:your|my|the|aws)-?)*acc(?:oun)?t(?:-?(?:id|number|no))?$/,
  region: /^(?:(?:your|my|the|aws)-?)*region(?:-?(?:id|name|code))?$/,
  key: /^(?:(?:your|my|the|aws|kms)-?)*key-?(?:id)?$/,
  bucket: /^(?:(?:your|my|the|aws|s3)-?)*bucket(?:-?name)?$/,
}

/** The fields of a page, in its policies and commands alike. */
export class PageFields {
  readonly #fields = new Map<string, Field>()
  readonly #ranges = new Map<number, FieldRange[]>()
  /** The first example of each kind. */
  readonly #examples = new Map<PlaceholderKind, string>()
  /** Components whose code has fields. */
  readonly #shown = new Set<Component>()

  constructor({variant}: Pick<Page, 'variant'>) {
    const {document} = variant
    const blocks = codeBlocksOf(document).sort((a, b) => a.span.start.offset - b.span.start.offset)
    for (const block of blocks) {
      const policies = document.policyExamples.filter((example) => example.block === block)
      const placeholders = policies.flatMap(({policy}) =>
        placeholdersOf(policy).flatMap(({kind, name, places}) =>
          places.map(({offset}) => ({kind, written: name, isStandIn: true, offset})),
        ),
      )
      this.#add(block, [...placeholders, ...literalsIn(block.value)])
    }
  }

  /** Those of a code block, in its order. */
  rangesIn({span}: Pick<CodeBlock, 'span'>): FieldRange[] {
    return this.#ranges.get(span.start.offset) ?? []
  }

  /** Remembers that a component shows code with fields; returns the component. */
  mark(component: Component, ranges: readonly FieldRange[]): Component {
    if (ranges.length > 0) this.#shown.add(component)
    return component
  }

  /** Whether a node shows code with fields. */
  isMarked(node: unknown): boolean {
    return this.#shown.has(node as Component)
  }

  /** The form for all of them. */
  form(): Component {
    return blockComponent('FillIn', {fields: [...this.#fields.values()]} satisfies FillInData)
  }

  #add({value, span}: CodeBlock, found: FoundValue[]): void {
    const ranges: FieldRange[] = []
    let end = 0
    for (const {kind, written, isStandIn, offset} of found.sort((a, b) => a.offset - b.offset)) {
      if (offset < end || !value.startsWith(written, offset)) continue
      end = offset + written.length
      const name = this.#nameOf(kind, written, isStandIn)
      const field = this.#fields.get(name) ?? {name, written, places: 0}
      field.places++
      this.#fields.set(name, field)
      ranges.push({name, offset, length: written.length})
    }
    if (ranges.length > 0) this.#ranges.set(span.start.offset, ranges)
  }

  /**
   * What stands for the reader's own value has the name of its kind: words that say no more than the kind, and the first
   * example of it. A second example on a page is another value, and has a name of its own.
   */
  #nameOf(kind: PlaceholderKind, written: string, isStandIn: boolean): string {
    const own = written
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-')
      .replace(/^-+|-+$/g, '')
    if (GENERIC[kind]?.test(own)) return kind
    if (!isStandIn || kind === 'other' || kind === 'principal' || !isExample(written)) return `${kind} ${own}`
    const first = this.#examples.get(kind) ?? written
    this.#examples.set(kind, first)
    return first === written ? kind : `${kind} ${own}`
  }
}

/** Whether a value is one as AWS writes it, not words in marks. */
function isExample(written: string): boolean {
  return /^[a-z0-9][a-z0-9.-]*$/.test(written)
}
