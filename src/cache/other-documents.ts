import type {AnchorIndex} from '../model/anchors.ts'
import type {Corpus} from '../model/corpus.ts'
import {allVariants} from '../model/outline.ts'
import {partlyKnown} from '../model/partly-known.ts'
import type {Playbook, Variant} from '../model/playbook-type.ts'
import type {DocumentModel} from '../model/types.ts'
import type {Ask} from './questions.ts'

/**
 * The documents around those that a judgement is of, as it sees them. Most see no more of another document than that it is
 * there and which anchors it has, which seldom change when its text does; whatever else is taken of it is a question about
 * all of its text. Made anew for each judgement, since others may keep what they make of a document.
 */
export class OtherDocuments {
  readonly #own: ReadonlyMap<string, Playbook>
  readonly #corpus: Corpus
  readonly #ask: Ask
  readonly #seen = new Map<string, Playbook>()
  readonly #variants = new WeakMap<DocumentModel, {path: string; index: number}>()

  /** @param own the documents that are judged: all of them is known to be the same */
  constructor(own: readonly Playbook[], corpus: Corpus, ask: Ask) {
    this.#own = new Map(own.map((playbook) => [playbook.path, playbook]))
    this.#corpus = corpus
    this.#ask = ask
  }

  readonly find = (path: string): Playbook | undefined =>
    this.#own.get(path) ?? this.#shown(this.#ask('found', path))

  readonly findSlug = (route: string): Playbook | undefined => {
    const found = this.#ask('slug', route)
    return found && this.find(found.path)
  }

  readonly joinedWith = (path: string): Playbook[] =>
    this.#ask('joined', path).flatMap((found) => this.find(found.path) ?? [])

  readonly anchorsOf = (document: DocumentModel): AnchorIndex => {
    const variant = this.#variants.get(document)
    // Those of a document that is judged, or was asked for, follow from it.
    if (!variant) return this.#corpus.anchorsOf(document)
    return this.#ask('anchors', variant.path, String(variant.index)).index()
  }

  #shown(playbook: Playbook | undefined): Playbook | undefined {
    if (!playbook) return undefined
    const {path} = playbook
    const shown = this.#seen.get(path) ?? this.#show(playbook)
    this.#seen.set(path, shown)
    return shown
  }

  #show(playbook: Playbook): Playbook {
    const {path, id, published} = playbook
    const whole = () => this.#ask('document', path)!
    const all = allVariants(playbook)
    const shown = all.map((_, index) => this.#showVariant(path, index, () => allVariants(whole())[index]!))
    return partlyKnown<Playbook>(
      {
        path,
        id,
        variants: shown.slice(0, playbook.variants.length),
        published: published && shown[all.indexOf(published)],
      },
      whole,
    )
  }

  #showVariant(path: string, index: number, whole: () => Variant): Variant {
    const document = partlyKnown<DocumentModel>({}, () => whole().document)
    this.#variants.set(document, {path, index})
    return partlyKnown<Variant>({document}, whole)
  }
}
