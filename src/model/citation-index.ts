import {normaliseWording} from '../frameworks/fingerprint.ts'
import type {Place} from '../parse/place.ts'
import {filePlace} from '../parse/variants.ts'
import {controlAt} from './controls.ts'
import {leadingVariant, type Playbook, type Variant} from './playbook-type.ts'
import type {Citation, Control} from './types.ts'

/** A citation of a published variant, with what it stands in. */
export class CitedPlace {
  constructor(
    readonly playbook: Playbook,
    readonly variant: Variant,
    readonly citation: Citation,
  ) {}

  /** The control that it belongs to; undefined for one outside all controls. */
  get control(): Control | undefined {
    return controlAt(this.variant.document, this.citation.span.start.line)
  }
}

/** A text that is beside an id. */
export interface CitedText {
  /** Without white space, kinds of quotes and final stop. */
  text: string
  /** Where it first is in each document, of the first three documents. */
  examples: readonly CitedExample[]
  /** In how many documents. */
  documents: number
}

/** A place of a text that is beside an id. */
export interface CitedExample {
  /** Path as the user named it. */
  file: string
  /** Of the text, in the file. */
  place: Place
  /** As it is written there. */
  text: string
}

/** How many places are examples of a text. */
const MOST_EXAMPLES = 3

/** What can be asked of the citations of a corpus. */
export type Citations = Pick<CitationIndex, keyof CitationIndex>

/** Every citation of a corpus, by framework and id. It is built once a run; rules, coverage and pages read it. */
export class CitationIndex {
  /** In the order of the corpus, then of the documents. */
  readonly all: readonly CitedPlace[]
  readonly #byId = new Map<string, CitedPlace[]>()
  readonly #texts = new Map<string, CitedText[]>()
  /** By framework and normalised text the ids of which it is the usual text. */
  #idsByText: Map<string, Set<string>> | undefined

  constructor(playbooks: readonly Playbook[]) {
    this.all = playbooks.filter(({published}) => published !== undefined).flatMap(placesIn)
    for (const place of this.all) {
      const {framework, id} = place.citation
      if (id === null) continue
      const key = keyOf(framework, id)
      const places = this.#byId.get(key) ?? []
      places.push(place)
      this.#byId.set(key, places)
    }
  }

  /** All places that cite an id of a framework. */
  of(framework: string, id: string): readonly CitedPlace[] {
    return this.#byId.get(keyOf(framework, id)) ?? []
  }

  /** The texts that stand beside an id, normalised; those of most documents first. */
  textsOf(framework: string, id: string): readonly CitedText[] {
    const key = keyOf(framework, id)
    const known = this.#texts.get(key) ?? gatherTexts(this.of(framework, id))
    this.#texts.set(key, known)
    return known
  }

  /** The ids of a framework of which a text is the first of `textsOf`, in the order of the corpus. */
  idsUsuallyWith(framework: string, text: string): ReadonlySet<string> {
    this.#idsByText ??= this.#gatherIds()
    return this.#idsByText.get(keyOf(framework, normaliseWording(text))) ?? new Set()
  }

  /** Frameworks that are cited, in the order of their first citation. */
  get frameworks(): string[] {
    return [...new Set(this.all.flatMap(({citation}) => (citation.id === null ? [] : citation.framework)))]
  }

  #gatherIds(): Map<string, Set<string>> {
    const ids = new Map<string, Set<string>>()
    for (const {citation} of this.all) {
      const {framework, id, text} = citation
      if (id === null || !text) continue
      const normalised = normaliseWording(text)
      if (this.textsOf(framework, id)[0]?.text !== normalised) continue
      const key = keyOf(framework, normalised)
      ids.set(key, (ids.get(key) ?? new Set()).add(id))
    }
    return ids
  }
}

function keyOf(framework: string, id: string): string {
  return `${framework} ${id}`
}

function placesIn(playbook: Playbook): CitedPlace[] {
  const variant = leadingVariant(playbook)
  return variant.document.citations.map((citation) => new CitedPlace(playbook, variant, citation))
}

function gatherTexts(places: readonly CitedPlace[]): CitedText[] {
  const byText = new Map<string, CitedPlace[]>()
  for (const place of places) {
    if (!place.citation.text) continue
    const text = normaliseWording(place.citation.text)
    const same = byText.get(text)
    if (same) same.push(place)
    else byText.set(text, [place])
  }
  return [...byText]
    .map(([text, same]) => {
      const first = firstOfEach(same)
      return {text, examples: first.slice(0, MOST_EXAMPLES).map(exampleOf), documents: first.length}
    })
    .sort((a, b) => b.documents - a.documents)
}

function exampleOf({playbook, variant, citation}: CitedPlace): CitedExample {
  return {file: playbook.path, place: filePlace(variant, citation.textSpan!), text: citation.text!}
}

/** The first place in each document. */
function firstOfEach(places: readonly CitedPlace[]): CitedPlace[] {
  const first = new Map<string, CitedPlace>()
  for (const place of places) if (!first.has(place.playbook.path)) first.set(place.playbook.path, place)
  return [...first.values()]
}
