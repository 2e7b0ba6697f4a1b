import type {Corpus} from '../model/corpus.ts'
import {unreadDocuments} from '../model/file-flaw.ts'
import {groupBy} from '../model/group-by.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import type {Repository} from '../model/targets/repository.ts'
import {censusOf, countsIn, type Spellings, type Spelt} from '../sidecars/spelling.ts'
import {digestOf, hashOf} from './digest.ts'
import type {Facts} from './facts.ts'
import type {KeptSpellings} from './kept.ts'
import {Part} from './part.ts'
import type {Subject, World} from './questions.ts'

/** What a run knows of its files besides their models. */
export interface RunFacts {
  /** ISO date. */
  today: string
  /** The configuration, as a digest. */
  config: string
  /** What the model of a document of the run is made from, as a digest. */
  keyOf(path: string): string
  /** What is known of a document of the run. */
  factsOf(path: string): Facts
  /** Of the text of a mapping file. */
  hashOf(sidecar: Sidecar): string
  /** How a mapping file spells what others have too. */
  speltIn(sidecar: Sidecar): Spelt
  /** How all of them spelt it in an earlier run. */
  spellings: KeptSpellings | undefined
  /** The text of a document that is not of the run; undefined if it cannot be read. */
  neighbourText(path: string): string | undefined
  /** What the folder itself says of the repository that it is in. */
  ownRepository(): Repository | undefined
}

/** The documents of a run and what is around them, as judgements ask for it. */
export class RunWorld implements World {
  readonly today: string
  readonly setting: string
  readonly #sidecarKeys = new Map<Sidecar, string>()
  readonly #states = new Map<Subject, string>()
  #spellings: Spellings | undefined
  #copies: Map<string, string[]> | undefined

  constructor(
    readonly corpus: Corpus,
    readonly facts: RunFacts,
  ) {
    const {boundary, root, isTopKnown, isPartial} = corpus
    this.today = facts.today
    // Of the folder that messages name files from, what it makes of the boundary tells all.
    this.setting = digestOf([facts.config, boundary, root, isTopKnown, isPartial, corpus.nameOf(boundary)])
  }

  readonly keyOf = ({path}: Playbook): string => this.facts.keyOf(path)

  readonly factsOf = (path: string): Facts => this.facts.factsOf(path)

  readonly keyOfSidecar = (sidecar: Sidecar): string => {
    const known = this.#sidecarKeys.get(sidecar)
    if (known !== undefined) return known
    const {path, playbooks} = sidecar
    const key = digestOf([path, this.facts.hashOf(sidecar), playbooks.map(this.keyOf)])
    this.#sidecarKeys.set(sidecar, key)
    return key
  }

  stateOf(subject: Subject): string {
    const known = this.#states.get(subject) ?? digestOf([this.setting, this.#allOf(subject)])
    this.#states.set(subject, known)
    return known
  }

  /** Of each document and mapping file what answers about a subject are made of. */
  #allOf(subject: Subject): unknown[] {
    const {corpus} = this
    const {sidecars, playbooks} = corpus
    const facts = playbooks.map(({path}) => ({path, ...this.factsOf(path)}))
    const titles = () =>
      playbooks.map((playbook) => {
        const {kind, title, slug} = leadingVariant(playbook).document
        return [playbook.path, kind, title, slug]
      })
    switch (subject) {
      case 'cited texts':
        return facts.map(({path, cited}) => [path, cited.texts])
      case 'cited places':
        return facts.map(({path, cited}) => [path, cited.places])
      case 'titles':
        return titles()
      case 'slugs':
        return [titles(), playbooks.flatMap((playbook) => this.#slugStyle(playbook))]
      case 'paths':
        return [facts.map(({path, id}) => [path, id]), unreadDocuments(corpus.flaws).map(({id}) => id)]
      case 'texts':
        return facts.map(({path, text}) => [path, text])
      case 'repository':
        return [this.facts.ownRepository(), sidecars.map((sidecar) => this.#addressedBy(sidecar))]
      case 'spellings':
        return [sidecars.map(this.facts.hashOf), facts.map(({letters}) => letters)]
    }
  }

  /** What the addresses of a mapping file and their meaning follow from. */
  #addressedBy(sidecar: Sidecar): unknown[] {
    return [sidecar.path, this.facts.hashOf(sidecar), sidecar.playbooks.map(({path}) => path)]
  }

  /** What the slug of a document means where it is published; nothing without one. */
  #slugStyle(playbook: Playbook): unknown[] {
    const {slug, statedId} = leadingVariant(playbook).document
    if ((slug ?? statedId) === null) return []
    const {slug: isUsed, roots} = this.corpus.linkStyleOf(playbook.path)
    return [[playbook.path, isUsed, roots, statedId]]
  }

  copiesOf(path: string): readonly string[] {
    const paths = () => this.corpus.playbooks.map((playbook) => playbook.path)
    this.#copies ??= groupBy(paths(), (each) => this.factsOf(each).text)
    return this.#copies.get(this.factsOf(path).text)!
  }

  neighbourOf(path: string): string | undefined {
    const text = this.facts.neighbourText(path)
    if (text === undefined) return undefined
    // Which side of a conflict is published depends on resolutions, and may depend on the day.
    const sides = text.includes('<<<<<<<') ? [this.today, this.corpus.resolutions] : []
    return digestOf([hashOf(text), this.corpus.linkStyleOf(path).headingIds ?? false, sides])
  }

  /** How mapping files and documents spell what they share. */
  spellings(): Spellings {
    const known = this.#knownSpellings()
    this.#spellings ??= known ? censusOf([known.counts.value], []) : this.#countSpellings()
    return this.#spellings
  }

  #countSpellings(): Spellings {
    const {corpus, facts} = this
    return censusOf(
      corpus.sidecars.map((sidecar) => facts.speltIn(sidecar)),
      corpus.playbooks.map(({path}) => facts.factsOf(path).letters),
    )
  }

  /** Those of an earlier run, if all that they follow from is as it was. */
  #knownSpellings(): KeptSpellings | undefined {
    const {spellings} = this.facts
    return spellings?.state === this.stateOf('spellings') ? spellings : undefined
  }

  /** What is to be kept of them; undefined if nobody asked for them. */
  keptSpellings(): KeptSpellings | undefined {
    const known = this.#knownSpellings()
    if (known || !this.#spellings) return known
    return {state: this.stateOf('spellings'), counts: Part.of(countsIn(this.#spellings))}
  }

  /**
   * What rules can learn of them: of categories and words all that mapping files say; of ids, which documents have too,
   * how most are spelt.
   */
  spellingsTold(): unknown {
    const {ids} = this.spellings()
    const usual = ids
      .spellings()
      .map(({spelling}) => JSON.stringify([spelling, ids.usual(spelling)?.spelling]))
    return [this.corpus.sidecars.map(this.facts.hashOf), usual.sort()]
  }
}
