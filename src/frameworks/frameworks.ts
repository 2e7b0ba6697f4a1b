import {fingerprint, foldedFingerprint} from './fingerprint.ts'
import type {Category, Framework, FrameworkControl} from './framework.ts'
import type {Fate, Succession} from './succession.ts'

/** A known wording, and the framework that lists it. */
export interface KnownWording {
  framework: Framework
  edition: string
  id: string
}

/** What became of an id in a later edition. */
export interface Succeeded extends Fate {
  /** Id of the framework of the later edition. */
  to: string
}

/** All frameworks of a run, built in and imported, with look-up by id, by wording, and from edition to edition. */
export class Frameworks {
  readonly all: readonly Framework[]
  readonly #byId: ReadonlyMap<string, Framework>
  readonly #controls = new Map<string, ReadonlyMap<string, FrameworkControl>>()
  /** Ids of the controls of which a framework has wordings. */
  readonly #worded = new Map<string, ReadonlySet<string>>()
  readonly #exact = new Map<string, KnownWording[]>()
  readonly #folded = new Map<string, KnownWording[]>()
  readonly #successions: readonly Succession[]

  constructor(all: readonly Framework[], successions: readonly Succession[] = []) {
    this.all = all
    this.#successions = successions
    this.#byId = new Map(all.map((framework) => [framework.id, framework]))
    for (const framework of all) {
      const aliases = framework.controls.flatMap((control) =>
        control.alias ? [[control.alias, control] as const] : [],
      )
      const ids = framework.controls.map((control) => [control.id, control] as const)
      this.#controls.set(framework.id, new Map([...aliases, ...ids]))
      this.#worded.set(framework.id, new Set(framework.wordings.map(({id}) => id)))
      for (const {id, edition, exact, folded} of framework.wordings) {
        const known = {framework, edition, id}
        add(this.#exact, exact, known)
        add(this.#folded, folded, known)
      }
    }
  }

  /** Ids of all frameworks. */
  get ids(): string[] {
    return this.all.map(({id}) => id)
  }

  /** A framework by its id; undefined if there is none. */
  find(id: string | null): Framework | undefined {
    return id === null ? undefined : this.#byId.get(id)
  }

  /** A framework that a table, a citation or a configuration names: it is known to exist. */
  get(id: string): Framework {
    const framework = this.#byId.get(id)
    if (!framework) throw new Error(`There is no framework ${id}`)
    return framework
  }

  /** A control of a framework, by its id or another spelling of it; undefined if the framework does not list it. */
  control(framework: string, id: string): FrameworkControl | undefined {
    return this.#controls.get(framework)?.get(id)
  }

  /** Whether a framework has an id; one whose ids are not listed has every id of its shape. */
  has(framework: string, id: string): boolean {
    const found = this.find(framework)
    if (!found) return false
    return found.closed ? this.control(framework, id) !== undefined : found.idShape.test(id)
  }

  /** The category of an id: the control's own, or the id itself where it is a category; undefined for none. */
  categoryOf(framework: string, id: string): Category | undefined {
    const own = this.control(framework, id)?.category ?? id
    return this.find(framework)?.categories.find((category) => category.id === own)
  }

  /** Which wordings a text is, letter for letter, and with another case; of every framework and edition. */
  wordingsOf(text: string): {
    readonly exact: readonly KnownWording[]
    readonly folded: readonly KnownWording[]
  } {
    const [exact, folded] = [this.#exact, this.#folded]
    // Made when they are asked for: hardly a text that is one letter for letter is asked for the other.
    return {
      get exact() {
        return exact.get(fingerprint(text)) ?? []
      },
      get folded() {
        return folded.get(foldedFingerprint(text)) ?? []
      },
    }
  }

  /** Whether a framework has a wording of an id, of whichever edition. */
  hasWording(framework: string, id: string): boolean {
    return this.#worded.get(framework)?.has(id) ?? false
  }

  /** What became of an id in the next edition; undefined if no succession says so. */
  fateOf(framework: string, id: string): Succeeded | undefined {
    const succession = this.#successions.find(({from, fates}) => from === framework && fates.has(id))
    return succession && {to: succession.to, ...succession.fates.get(id)!}
  }

  /** Whether one of two ids of different editions became the other, or kept its place. */
  areKin(one: KnownWording, framework: string, id: string): boolean {
    const family = this.find(framework)?.family
    const isEdition = family !== undefined && one.framework.family === family
    if (one.id === id && (one.framework.id === framework || isEdition)) return true
    const becomes = (from: string, fromId: string, to: string, toId: string) => {
      const fate = this.fateOf(from, fromId)
      return fate?.to === to && fate.successors.includes(toId)
    }
    return (
      becomes(one.framework.id, one.id, framework, id) || becomes(framework, id, one.framework.id, one.id)
    )
  }
}

function add(index: Map<string, KnownWording[]>, key: string, known: KnownWording): void {
  const list = index.get(key) ?? []
  list.push(known)
  index.set(key, list)
}

/** A framework's name with its edition: `NIST Cybersecurity Framework 1.1`. */
export function frameworkName({title, version}: Framework): string {
  return version === undefined || title.includes(version) ? title : `${title} ${version}`
}
