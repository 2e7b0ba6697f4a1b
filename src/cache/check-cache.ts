import type {FileText} from '../check/file-text.ts'
import type {JudgeDocument, JudgedDocument, Memory, Surrounding} from '../check/judged.ts'
import type {ModelSource, Reading, Settling} from '../check/load.ts'
import type {Corpus} from '../model/corpus.ts'
import {wholePlaybook} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import type {PolicySource} from '../policy/index.ts'
import type {Finding} from '../rules/rule.ts'
import {type Spelt, speltIn} from '../sidecars/spelling.ts'
import {askingCorpus} from './asking-corpus.ts'
import {formatFindings} from './flat-findings.ts'
import {judgedFindings, restored} from './judged-findings.ts'
import {
  compact,
  type JudgedFindings,
  type Kept,
  type KeptDocument,
  type KeptSidecar,
  type Rested,
} from './kept.ts'
import {KnownTexts} from './known-texts.ts'
import {Part} from './part.ts'
import {isAboutFile} from './questions.ts'
import {type DocumentOptions, RunDocuments} from './run-documents.ts'
import {Trace} from './trace.ts'
import {RunWorld} from './world.ts'

/** How many judgements of a run were known, of how many. */
export interface Hits {
  known: number
  all: number
}

/**
 * Knows documents and findings of an earlier run. A document is known while its text and all that it is read with are
 * the same; what was found in it, while the answer to every question that its judgement asked is the same too.
 */
export class CheckCache implements ModelSource, Memory {
  readonly hits: Hits = {known: 0, all: 0}
  readonly #kept: Kept
  readonly #isWhole: boolean
  readonly #texts: KnownTexts
  readonly #documents: RunDocuments
  readonly #trace: Trace
  readonly #judged = {
    documents: new Map<string, Rested<JudgedFindings>>(),
    sidecars: new Map<string, Rested<Part<Finding[]>>>(),
  }
  readonly #spelt = new Map<string, Spelt>()
  #changed: ReadonlySet<number> = new Set()
  #settling: Settling | undefined
  #world: RunWorld | undefined

  /** @param kept of an earlier run, of whatever documents */
  constructor(kept: Kept, options: DocumentOptions = {}) {
    this.#kept = kept
    this.#isWhole = options.whole !== undefined
    this.#texts = new KnownTexts(kept.texts)
    this.#documents = new RunDocuments(kept.documents, this.#texts, options)
    this.#trace = new Trace(kept)
  }

  readonly isKnown = (path: string, stamp: string): boolean =>
    !this.#isWhole && this.#texts.isKnown(path, stamp)

  model(reading: Reading, parse: (sources: readonly PolicySource[]) => Playbook): Promise<Playbook> {
    return this.#documents.model(reading, parse)
  }

  readonly addresses = (file: FileText): (() => readonly string[]) | undefined => {
    this.#texts.hashOf(file)
    const kept = this.#keptSidecar(file.path)
    return kept && (() => kept.addresses.value)
  }

  async settle(corpus: Corpus, settling: Settling): Promise<void> {
    this.#settling = settling
    this.#changed = this.#trace.renew(this.#worldOf(corpus))
    if (this.#isWhole) return
    // More than is kept may be asked for later, where nothing can be waited for: of what is judged, and of what has a flaw.
    const isAllKnown =
      corpus.flaws.length === 0 &&
      corpus.playbooks.every(({path}) => !corpus.isAsked(path) || this.#knownDocument(path)) &&
      corpus.sidecars.every((sidecar) => !corpus.isAsked(sidecar.path) || this.#knownSidecar(sidecar, corpus))
    if (!isAllKnown) await this.keepReadable()
  }

  /** From now on all of a document can be asked for, also where nothing can be waited for. */
  async keepReadable(): Promise<void> {
    await this.#documents.keepReadable()
  }

  async document(playbook: Playbook, corpus: Corpus, judge: JudgeDocument): Promise<JudgedDocument> {
    const {path} = playbook
    this.hits.all++
    const known = this.#knownDocument(path)
    if (known) {
      this.hits.known++
      this.#judged.documents.set(path, known)
      return restored(known.judgement, playbook)
    }
    const whole = wholePlaybook(playbook)
    const {around, questions} = this.#asking([whole], corpus)
    const judgement = await judge(whole, around)
    this.#judged.documents.set(path, {
      judgement: judgedFindings(judgement, whole),
      questions: [...questions],
    })
    return judgement
  }

  sidecar(sidecar: Sidecar, corpus: Corpus, judge: (around: Surrounding) => Finding[]): Finding[] {
    const {path} = sidecar
    this.hits.all++
    const known = this.#knownSidecar(sidecar, corpus)
    if (known) this.hits.known++
    const judged = known ?? this.#judgeSidecar(sidecar, corpus, judge)
    this.#judged.sidecars.set(path, judged)
    return judged.judgement.value
  }

  /** The paths of files that judgements asked about, in this run or an earlier one. */
  pathsAskedFor(): string[] {
    return this.#trace.all().questions.flatMap(([kind, path]) => (path && isAboutFile(kind) ? path : []))
  }

  /** What is to be kept of this run; undefined if it is what was kept before. */
  kept(): Kept | undefined {
    const documents = new Map<string, KeptDocument>()
    for (const [path, {isExact, isKnown: _, ...known}] of this.#documents.all) {
      // Of a document that nobody asked about, what was found stays true.
      const judged = this.#judged.documents.get(path) ?? this.#knownDocument(path)
      if (isExact) documents.set(path, {...known, judged})
    }
    const sidecars = this.#keptSidecars()
    const isSame =
      this.hits.known === this.hits.all &&
      this.#texts.isSame &&
      [this.#kept.documents.size, this.#kept.sidecars.size].join() ===
        [documents.size, sidecars.size].join() &&
      [...this.#documents.all.values()].every(({isKnown}) => isKnown)
    return isSame
      ? undefined
      : compact({
          ...this.#trace.all(),
          spellings: this.#world?.keptSpellings(),
          texts: this.#texts.current,
          documents,
          sidecars,
        })
  }

  #keptSidecars(): Map<string, KeptSidecar> {
    const world = this.#world
    return new Map(
      world?.corpus.sidecars.map((sidecar) => {
        const {path} = sidecar
        const {spelt, addresses} = this.#keptSidecar(path) ?? {
          spelt: Part.of(this.#speltIn(sidecar)),
          addresses: Part.of(sidecar.addresses),
        }
        const judged = this.#judged.sidecars.get(path) ?? this.#knownSidecar(sidecar, world.corpus)
        return [path, {key: world.keyOfSidecar(sidecar), spelt, addresses, judged}]
      }),
    )
  }

  #judgeSidecar(
    {playbooks}: Sidecar,
    corpus: Corpus,
    judge: (around: Surrounding) => Finding[],
  ): Rested<Part<Finding[]>> {
    const {around, questions} = this.#asking(playbooks, corpus)
    const judgement = Part.of(judge(around), formatFindings)
    return {judgement, questions: [...questions]}
  }

  /** What a judgement may ask, and the questions that it asks. */
  #asking(own: readonly Playbook[], corpus: Corpus): {around: Surrounding; questions: Set<number>} {
    const questions = new Set<number>()
    const ask = this.#trace.asking(this.#worldOf(corpus), questions)
    ask('setting')
    return {around: {corpus: askingCorpus(corpus, own, ask), today: () => ask('today')}, questions}
  }

  #knownDocument(path: string): Rested<JudgedFindings> | undefined {
    if (!this.#documents.get(path)?.isKnown) return undefined
    return this.#stillTrue(this.#kept.documents.get(path)?.judged)
  }

  #knownSidecar(sidecar: Sidecar, corpus: Corpus): Rested<Part<Finding[]>> | undefined {
    const kept = this.#kept.sidecars.get(sidecar.path)
    if (kept?.key !== this.#worldOf(corpus).keyOfSidecar(sidecar)) return undefined
    return this.#stillTrue(kept.judged)
  }

  #stillTrue<Judgement>(judged: Rested<Judgement> | undefined): Rested<Judgement> | undefined {
    return judged?.questions.some((place) => this.#changed.has(place)) ? undefined : judged
  }

  #speltIn(sidecar: Sidecar): Spelt {
    const {path} = sidecar
    const spelt = this.#spelt.get(path) ?? this.#keptSidecar(path)?.spelt.value ?? speltIn(sidecar)
    this.#spelt.set(path, spelt)
    return spelt
  }

  /** What is kept of a mapping file with the text that it has now. */
  #keptSidecar(path: string): KeptSidecar | undefined {
    return this.#texts.isSameAt(path) ? this.#kept.sidecars.get(path) : undefined
  }

  #worldOf(corpus: Corpus): RunWorld {
    if (this.#world?.corpus === corpus) return this.#world
    const {config, neighbourText, ownRepository} = this.#settling!
    this.#world = new RunWorld(corpus, {
      today: this.#documents.today,
      config: this.#documents.digestOf(config),
      keyOf: (path) => this.#documents.get(path)!.key,
      factsOf: (path) => this.#documents.get(path)!.facts,
      hashOf: ({path}) => this.#texts.hashAt(path),
      speltIn: (sidecar) => this.#speltIn(sidecar),
      spellings: this.#kept.spellings,
      neighbourText,
      ownRepository,
    })
    return this.#world
  }
}
