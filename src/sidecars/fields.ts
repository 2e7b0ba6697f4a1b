import type {Node} from 'jsonc-parser'
import type {SidecarFault, Written} from '../model/sidecar.ts'
import type {Place} from '../parse/place.ts'

/** Turns a stretch of the text into a place. */
export type PlaceAt = (offset: number, length: number) => Place

/** Reads fields of the types that they should have, and notes those that have others. */
export class FieldReader {
  constructor(
    readonly placeAt: PlaceAt,
    readonly faults: SidecarFault[],
  ) {}

  placeOf({offset, length}: Node): Place {
    return this.placeAt(offset, length)
  }

  /** Whether a value is of a type; notes it where it is not. */
  isA(node: Node, type: 'object' | 'array', name: string): boolean {
    if (node.type !== type) this.#refuse(node, name, type === 'array' ? 'a list' : 'an object')
    return node.type === type
  }

  /** A text that is not empty; undefined if there is none, or null in its place. */
  text(node: Node | undefined, name: string, expected = 'text'): Written | undefined {
    if (!node || node.type === 'null') return undefined
    if (node.type !== 'string') {
      this.#refuse(node, name, expected)
      return undefined
    }
    const value = String(node.value)
    return value.trim() === '' ? undefined : {value, place: this.placeOf(node)}
  }

  /** The texts of a list. */
  texts(node: Node | undefined, name: string): Written[] {
    if (!node || node.type === 'null' || !this.isA(node, 'array', name)) return []
    return node.children!.flatMap((item) => this.text(item, `an item of \`${name}\``) ?? [])
  }

  /** Notes that an object lacks a field, at its opening brace. */
  miss({offset}: Node, name: string): void {
    this.faults.push({kind: 'missing-field', place: this.placeAt(offset, 1), name})
  }

  #refuse(node: Node, name: string, expected: string): void {
    // A whole object says no more than the bracket that it begins with.
    const length = node.children ? 1 : node.length
    const place = this.placeAt(node.offset, length)
    const quoted = /[ `]/.test(name) ? name : `\`${name}\``
    this.faults.push({kind: 'wrong-type', place, name: quoted, actual: NAMES[node.type], expected})
  }
}

const NAMES: Record<Node['type'], string> = {
  object: 'object',
  array: 'list',
  property: 'member',
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

/** The value of a member of an object, the last of that name as `JSON.parse` has it; undefined if there is none. */
export function memberOf(node: Node, key: string): Node | undefined {
  if (node.type !== 'object') return undefined
  const member = node.children!.findLast(({children}) => children![0]!.value === key)
  return member && member.children![1]
}

/** Keys that stand twice in an object, in any object of a tree. */
export function duplicateKeys(node: Node, placeAt: PlaceAt): SidecarFault[] {
  const children = node.children ?? []
  const inside = children.flatMap((child) => duplicateKeys(child, placeAt))
  if (node.type !== 'object') return inside
  const seen = new Map<string, Place>()
  const own: SidecarFault[] = []
  for (const {children: pair} of children) {
    const {value, offset, length} = pair![0]!
    const place = placeAt(offset, length)
    const first = seen.get(value)
    if (first) own.push({kind: 'duplicate-key', place, key: value, first})
    else seen.set(value, place)
  }
  return [...own, ...inside]
}
