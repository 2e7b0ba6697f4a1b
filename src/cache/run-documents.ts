import type {FileText} from '../check/file-text.ts'
import type {Reading} from '../check/load.ts'
import {ownCopy, PackedModels} from '../check/packed-models.ts'
import type {Config} from '../config/config.ts'
import {withSlashes} from '../files/slashes.ts'
import {once} from '../model/once.ts'
import {citationsOf, destinationsIn, outlinedPlaybook, wholePlaybook} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Citation} from '../model/types.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import {digestOf} from './digest.ts'
import {type Facts, factsOf} from './facts.ts'
import {formatCitations} from './flat-citations.ts'
import type {KeptDocument} from './kept.ts'
import type {KnownTexts} from './known-texts.ts'
import {Part} from './part.ts'
import type {WholeDocuments} from './whole-documents.ts'

/** A document of this run. */
export interface Known {
  key: string
  facts: Facts
  citations: Part<Citation[][]>
  destinations: Part<(readonly string[])[]>
  /** Whether the facts are those of an earlier run. */
  isKnown: boolean
  /** Whether its source is its text, so that the facts and the text make a document. */
  isExact: boolean
}

/** How the documents of a run are read. */
export interface DocumentOptions {
  /** Of a run that needs all of each document; undefined for one that does not. */
  whole?: WholeDocuments | undefined
  /** Keeps the documents that are read. */
  packed?: PackedModels
}

/** The documents of a run: one whose text and all that it is read with are those of an earlier run is not read again. */
export class RunDocuments {
  /** ISO date of the run. */
  today = ''
  readonly #kept: ReadonlyMap<string, KeptDocument>
  readonly #texts: KnownTexts
  readonly #whole: WholeDocuments | undefined
  readonly #packed: PackedModels
  readonly #documents = new Map<string, Known>()
  readonly #digests = new WeakMap<Config, string>()
  #sources: readonly PolicySource[] | undefined

  /** @param kept documents of an earlier run */
  constructor(
    kept: ReadonlyMap<string, KeptDocument>,
    texts: KnownTexts,
    {whole, packed = new PackedModels()}: DocumentOptions,
  ) {
    this.#kept = kept
    this.#texts = texts
    this.#whole = whole
    this.#packed = packed
  }

  async model(reading: Reading, parse: (sources: readonly PolicySource[]) => Playbook): Promise<Playbook> {
    const {file, today} = reading
    const path = withSlashes(file.path)
    this.today = today
    const key = this.#keyOf(reading)
    const ofToday = once(() => digestOf([key, today]))
    const kept = this.#kept.get(path)
    if (kept && (kept.key === key || kept.key === ofToday())) {
      const {facts, citations, destinations} = kept
      const isKnown = true
      this.#documents.set(path, {...{key: kept.key, facts, citations, destinations}, isKnown, isExact: true})
      if (!this.#whole) return this.#remembered(kept, file, () => parse(this.#loadedSources()))
      const whole = this.#whole.find(path, kept.key) ?? parse(await loadPolicySources(file.text))
      this.#whole.add(path, kept.key, whole)
      return whole
    }
    const read = parse(await loadPolicySources(file.text))
    const playbook = this.#whole ? read : this.#packed.keep(read)
    // Which side of a conflict is published may depend on the day; a document without one has one variant.
    const own = read.hunks.length > 0 ? ofToday() : key
    this.#whole?.add(path, own, playbook)
    this.#documents.set(path, {
      key: own,
      facts: ownCopy(factsOf(read)),
      citations: Part.of(citationsOf(playbook), formatCitations),
      destinations: Part.of(destinationsIn(playbook)),
      isKnown: false,
      isExact: read.source === file.text,
    })
    return playbook
  }

  /** A document as it was read before. What is kept of it is at hand; asking for more has it read again. */
  #remembered(
    {facts, citations, destinations}: KeptDocument,
    file: FileText,
    read: () => Playbook,
  ): Playbook {
    let reread: Playbook | undefined
    return outlinedPlaybook({
      path: withSlashes(file.path),
      outline: facts,
      citations: () => citations.value,
      destinations: () => destinations.value,
      source: () => file.text,
      whole: () => {
        reread ??= this.#packed.keep(read())
        return wholePlaybook(reread)
      },
      isWhole: () => reread !== undefined,
    })
  }

  /** From now on all of a document can be asked for, also where nothing can be waited for. */
  async keepReadable(): Promise<void> {
    this.#sources ??= await loadPolicySources()
  }

  /** A document of this run. */
  get(path: string): Known | undefined {
    return this.#documents.get(path)
  }

  /** All of them, by path. */
  get all(): ReadonlyMap<string, Known> {
    return this.#documents
  }

  #loadedSources(): readonly PolicySource[] {
    // Without them policies would be missed in silence.
    if (!this.#sources) throw new Error('A document is read anew although nothing was to be judged')
    return this.#sources
  }

  /** Of all that a model is made from but the day. */
  #keyOf({file, config, today, ...rest}: Reading): string {
    return digestOf([file.path, this.#texts.hashOf(file), this.digestOf(config), rest])
  }

  /** Of all that a configuration says. */
  digestOf(config: Config): string {
    const known = this.#digests.get(config) ?? digestOf({...config, frameworks: config.frameworks.all})
    this.#digests.set(config, known)
    return known
  }
}
