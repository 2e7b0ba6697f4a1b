import type {JsonObject} from './json-value.ts'
import {quote} from './problems.ts'
import {SeenIds} from './seen-ids.ts'

/** A function, a category or a subcategory of an export. */
export interface CprtElement {
  id: string
  type: string
  title: string | undefined
  text: string | undefined
}

const TYPES = ['function', 'category', 'subcategory']
const REASON = 'withdraw_reason'

/**
 * The elements of an export and how they relate. An element is written out once, and named again without its text
 * wherever another one leads to it.
 */
export class CprtElements {
  /** The document that the subcategories are of; undefined if the export names none. */
  readonly document: JsonObject | undefined
  /** All types of elements that the export has. */
  readonly types: string[]
  readonly #elements = new Map<string, CprtElement>()
  /** Texts of the reasons of withdrawals. */
  readonly #reasons = new Map<string, string>()
  readonly #seen = new SeenIds('element')
  readonly #from = new Map<string, Set<string>>()
  readonly #to = new Map<string, Set<string>>()

  constructor(exported: JsonObject) {
    const objects = exported.objects('elements')
    this.types = [...new Set(objects.flatMap((object) => object.phrase('element_type') ?? []))]
    this.document = findDocument(exported, objects)
    const own = this.document?.phrase('doc_identifier')
    for (const object of objects)
      if (own === undefined || object.phrase('doc_identifier') === own) this.#add(object)
    for (const relation of exported.objects('relationships')) this.#relate(relation)
  }

  /** Those that may be controls or hold controls, in the order of the export. */
  get all(): CprtElement[] {
    return [...this.#elements.values()]
  }

  /** Those of one type. */
  ofType(type: string): CprtElement[] {
    return this.all.filter((element) => element.type === type)
  }

  /** Whether an element leads to a reason of its withdrawal. */
  isWithdrawn({id}: CprtElement): boolean {
    return this.#reasonsOf(id).length > 0
  }

  /** What the reasons of an element's withdrawal lead to; else what they name, as in `Incorporated into GV`. */
  successorsOf({id}: CprtElement): CprtElement[] {
    const reasons = this.#reasonsOf(id)
    const related = reasons.flatMap((reason) => this.#known(this.#from.get(reason)))
    if (related.length > 0) return related
    return reasons.flatMap((reason) => this.#known(this.#reasons.get(reason)?.split(/[\s,;]+/)))
  }

  /** The element of a type that leads to an element. */
  holderOf({id}: CprtElement, type: string): CprtElement | undefined {
    return this.#known(this.#to.get(id)).find((holder) => holder.type === type)
  }

  /** The reason has the element's id in its own, which holds where a relationship is missing. */
  #reasonsOf(id: string): string[] {
    const reasons = [...(this.#from.get(id) ?? []), `WR-${id}`]
    return [...new Set(reasons)].filter((reason) => this.#reasons.has(reason))
  }

  #known(ids: Iterable<string> = []): CprtElement[] {
    return [...ids].flatMap((id) => this.#elements.get(id) ?? [])
  }

  #add(object: JsonObject): void {
    const type = object.phrase('element_type')
    if (type === undefined || ![...TYPES, REASON].includes(type)) return
    const id = object.required('element_identifier', `the ${type}`, 'download the export again')
    if (id === undefined) return
    if (type === REASON) {
      this.#reasons.set(id, object.text('text') ?? '')
      return
    }
    const element = {id, type, title: object.phrase('title'), text: object.text('text')}
    const before = this.#elements.get(id)
    if (!before) {
      this.#seen.add(id, object)
      this.#elements.set(id, element)
    } else if (
      differ(before.title, element.title) ||
      differ(before.text, element.text) ||
      before.type !== type
    )
      object.report(`Unexpected second ${type} ${quote(id)} with different text, expected each id once`)
    else
      this.#elements.set(id, {
        ...before,
        title: before.title ?? element.title,
        text: before.text ?? element.text,
      })
  }

  #relate(relation: JsonObject): void {
    const source = relation.phrase('source_element_identifier')
    const target = relation.phrase('dest_element_identifier')
    if (
      relation.phrase('relationship_identifier') !== 'projection' ||
      source === undefined ||
      target === undefined
    )
      return
    addTo(this.#from, source, target)
    addTo(this.#to, target, source)
  }
}

function findDocument(exported: JsonObject, elements: JsonObject[]): JsonObject | undefined {
  const documents = exported.objects('documents')
  const subcategories = elements.filter((element) => element.phrase('element_type') === 'subcategory')
  const [own, ...others] = new Set(subcategories.flatMap((element) => element.phrase('doc_identifier') ?? []))
  if (own !== undefined && others.length > 0)
    exported.report(
      `Unexpected subcategories of ${others.length + 1} documents, expected those of one such as ${quote(own)}; export only one document`,
    )
  const document = documents.find((candidate) => candidate.phrase('doc_identifier') === own) ?? documents[0]
  if (!document) exported.report('Cannot find the document in `documents` of the export; download it again')
  return document
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const known = index.get(key)
  if (known) known.add(value)
  else index.set(key, new Set([value]))
}
