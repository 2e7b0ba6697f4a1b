import type {Corpus} from '../model/corpus.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {type Counts, censusOf, type Spellings, type Spelt} from '../sidecars/spelling.ts'
import {digestOf, hashOf} from './digest.ts'
import type {World} from './questions.ts'

/** What a run knows of its files besides their models. */
export interface RunFacts {
  /** ISO date. */
  today: string
  /** The configuration, as a digest. */
  config: string
  /** What the model of a document of the run is made from, as a digest. */
  keyOf(path: string): string
  /** The letters of the control ids of a document of the run. */
  lettersOf(path: string): Counts
  /** How a mapping file spells what others have too. */
  speltIn(sidecar: Sidecar): Spelt
  /** The text of a document that is not of the run; undefined if it cannot be read. */
  neighbourText(path: string): string | undefined
}

/** The documents of a run and what is around them, as judgements ask for it. */
export class RunWorld implements World {
  readonly today: string
  readonly setting: string
  readonly #sidecarKeys = new Map<Sidecar, string>()
  #spellings: Spellings | undefined

  constructor(
    readonly corpus: Corpus,
    readonly facts: RunFacts,
  ) {
    const {boundary, root, isTopKnown, isPartial} = corpus
    this.today = facts.today
    this.setting = digestOf([facts.config, boundary, root, isTopKnown, isPartial])
  }

  readonly keyOf = ({path}: Playbook): string => this.facts.keyOf(path)

  readonly keyOfSidecar = (sidecar: Sidecar): string => {
    const known = this.#sidecarKeys.get(sidecar)
    if (known !== undefined) return known
    const {path, text, playbooks} = sidecar
    const key = digestOf([path, hashOf(text), playbooks.map(this.keyOf)])
    this.#sidecarKeys.set(sidecar, key)
    return key
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
    const {corpus, facts} = this
    this.#spellings ??= censusOf(
      corpus.sidecars.map((sidecar) => facts.speltIn(sidecar)),
      corpus.playbooks.map(({path}) => facts.lettersOf(path)),
    )
    return this.#spellings
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
    return [this.corpus.sidecars.map(({text}) => hashOf(text)), usual.sort()]
  }
}
