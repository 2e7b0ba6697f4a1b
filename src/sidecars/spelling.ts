import {slipsBetween} from '../likeness/slips.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {Sidecar, SidecarWord} from '../model/sidecar.ts'

/** How often each way to spell a thing was met, over a whole corpus. */
export class SpellingCensus {
  readonly #byKey = new Map<string, Map<string, number>>()
  readonly #keyOf: (spelling: string) => string
  /** The widespread spellings by what a slip of them keeps; undefined until they are asked for. */
  #widespread: Map<string, string[]> | undefined

  /** @param keyOf what all spellings of one thing share */
  constructor(keyOf: (spelling: string) => string) {
    this.#keyOf = keyOf
  }

  add(spelling: string, times = 1): void {
    this.#widespread = undefined
    const key = this.#keyOf(spelling)
    const counts = this.#byKey.get(key) ?? new Map<string, number>()
    counts.set(spelling, (counts.get(spelling) ?? 0) + times)
    this.#byKey.set(key, counts)
  }

  addAll(counts: Counts): void {
    for (const [spelling, times] of counts) this.add(spelling, times)
  }

  /** How often a spelling was met. */
  count(spelling: string): number {
    return this.#byKey.get(this.#keyOf(spelling))?.get(spelling) ?? 0
  }

  /** Every spelling, and how often it was met. */
  spellings(): {spelling: string; count: number}[] {
    return [...this.#byKey.values()].flatMap((counts) =>
      [...counts].map(([spelling, count]) => ({spelling, count})),
    )
  }

  /** The widespread spellings that keep of a spelling what a slip does. */
  widespreadLike(spelling: string): readonly string[] {
    this.#widespread ??= this.#gatherWidespread()
    return this.#widespread.get(keptBySlip(spelling)) ?? []
  }

  #gatherWidespread(): Map<string, string[]> {
    const gathered = new Map<string, string[]>()
    for (const {spelling, count} of this.spellings())
      if (count >= WIDESPREAD) addTo(gathered, keptBySlip(spelling), spelling)
    return gathered
  }

  /** The spelling that more have than have the given one, or any other; undefined if no one spelling is ahead. */
  usual(spelling: string): {spelling: string; count: number} | undefined {
    const counts = [...(this.#byKey.get(this.#keyOf(spelling)) ?? [])].sort((a, b) => b[1] - a[1])
    const [first, second] = counts
    if (!first || first[0] === spelling || first[1] === second?.[1]) return undefined
    return {spelling: first[0], count: first[1]}
  }
}

/** How often a spelling has to be met for a rare one to be a slip of it, and how often a slip is met at most. */
const WIDESPREAD = 5
const RARE = 2
const MOST_SLIPS = 2
/** Shorter words are too like one another. */
const LEAST_LENGTH = 6

/**
 * The widespread spelling that a rare one is a slip of: one or two letters differ, not the first, and no
 * digit. Undefined if none is, or several are.
 */
export function usualInsteadOfSlip(spelling: string, census: SpellingCensus): string | undefined {
  if (spelling.length < LEAST_LENGTH || census.count(spelling) > RARE) return undefined
  const near = census
    .widespreadLike(spelling)
    .filter(
      (other) =>
        other.length >= LEAST_LENGTH && other !== spelling && slipsBetween(other, spelling) <= MOST_SLIPS,
    )
  return near.length === 1 ? near[0] : undefined
}

/** The first letter, whatever its case, and all digits. */
function keptBySlip(spelling: string): string {
  return (spelling[0] ?? '').toLowerCase() + spelling.replace(/\D/g, '')
}

/** How a corpus spells categories, and the letters of control ids. */
export interface Spellings {
  categories: SpellingCensus
  ids: SpellingCensus
  /** The keys and the other words of mapping files, by what they are a word of. */
  words: ReadonlyMap<string, SpellingCensus>
}

/** Spellings of one file, each with how often it is met there. */
export type Counts = readonly (readonly [spelling: string, times: number])[]

/** How one mapping file spells what others have too. */
export interface Spelt {
  categories: Counts
  /** The letters of control ids: `CS` of `CS0012299`. */
  letters: Counts
  /** By what they are a word of. */
  words: readonly (readonly [slot: string, words: Counts])[]
}

/** How a mapping file spells what others have too. */
export function speltIn({entries, words}: Sidecar): Spelt {
  const bySlot = new Map<string, string[]>()
  for (const word of words) addTo(bySlot, slotOf(word), word.value)
  return {
    categories: countsOf(entries.flatMap(({category}) => category?.value ?? [])),
    letters: countsOf(entries.flatMap(({controlIds}) => controlIds.map(({value}) => lettersOf(value)))),
    words: [...bySlot].map(([slot, values]) => [slot, countsOf(values)]),
  }
}

/** How a document spells the letters of the control ids that its controls cite. */
export function lettersIn(playbook: Playbook): Counts {
  const given = known.get(playbook)
  if (given) return given
  const {controls} = leadingVariant(playbook).document
  return countsOf(controls.flatMap(({controlIds}) => controlIds.map(({id}) => lettersOf(id))))
}

/** Letters that are known of documents. */
const known = new WeakMap<Playbook, Counts>()

/** Tells how a document spells letters, so that it need not be read for that. */
export function knowLetters(playbook: Playbook, letters: Counts): void {
  known.set(playbook, letters)
}

function countsOf(spellings: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  return [...counts]
}

/**
 * How a corpus spells things: its mapping files, and the letters of ids in its documents. Case, white space and a plural
 * make no other category, and case no other letters.
 */
export function censusOf(sidecars: readonly Spelt[], documents: readonly Counts[]): Spellings {
  const categories = new SpellingCensus((category) =>
    category
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .replace(/(?<=[^s\s])s$/, ''),
  )
  const ids = new SpellingCensus((letters) => letters.toLowerCase())
  const words = new Map<string, SpellingCensus>()
  for (const spelt of sidecars) {
    categories.addAll(spelt.categories)
    ids.addAll(spelt.letters)
    for (const [slot, counts] of spelt.words) {
      const census = words.get(slot) ?? new SpellingCensus((spelling) => spelling)
      words.set(slot, census)
      census.addAll(counts)
    }
  }
  for (const letters of documents) ids.addAll(letters)
  return {categories, ids, words}
}

/** The counts of a census, of which it can be made again as if they were those of one mapping file. */
export function countsIn({categories, ids, words}: Spellings): Spelt {
  const counts = (census: SpellingCensus): Counts =>
    census.spellings().map(({spelling, count}) => [spelling, count])
  return {
    categories: counts(categories),
    letters: counts(ids),
    words: [...words].map(([slot, census]) => [slot, counts(census)]),
  }
}

/** The widespread word that a key or a text of a mapping file is a slip of; undefined if it is not a slip. */
export function usualWord(word: SidecarWord, {words}: Spellings): string | undefined {
  return usualInsteadOfSlip(word.value, words.get(slotOf(word))!)
}

function slotOf({kind, field}: SidecarWord): string {
  return `${kind} ${field}`
}

/** An id with its letters in the case that most ids of the kind have; undefined if they are. */
export function usualId(id: string, census: SpellingCensus): string | undefined {
  const usual = census.usual(lettersOf(id))?.spelling
  if (usual === undefined) return undefined
  const letters = [...usual]
  return id.replace(/[a-z]/gi, (own) => letters.shift() ?? own)
}

function lettersOf(id: string): string {
  return id.replace(/[^a-z]/gi, '')
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
