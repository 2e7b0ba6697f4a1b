import {slipsBetween} from '../likeness/slips.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {Sidecar, SidecarWord} from '../model/sidecar.ts'

/** How often each way to spell a thing was met, over a whole corpus. */
export class SpellingCensus {
  readonly #byKey = new Map<string, Map<string, number>>()
  readonly #keyOf: (spelling: string) => string

  /** @param keyOf what all spellings of one thing share */
  constructor(keyOf: (spelling: string) => string) {
    this.#keyOf = keyOf
  }

  add(spelling: string, times = 1): void {
    const key = this.#keyOf(spelling)
    const counts = this.#byKey.get(key) ?? new Map<string, number>()
    counts.set(spelling, (counts.get(spelling) ?? 0) + times)
    this.#byKey.set(key, counts)
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

/**
 * The widespread spelling that a rare one is a slip of: one or two letters differ, not the first, and no
 * digit. Undefined if none is, or several are.
 */
export function usualInsteadOfSlip(spelling: string, census: SpellingCensus): string | undefined {
  if (census.count(spelling) > RARE) return undefined
  const near = census.spellings().filter(({spelling: other, count}) => {
    const isWidespread = count >= WIDESPREAD && Math.min(other.length, spelling.length) >= 6
    const isSame = other.replace(/\D/g, '') === spelling.replace(/\D/g, '')
    if (!isWidespread || !isSame || other[0]!.toLowerCase() !== spelling[0]!.toLowerCase()) return false
    return other !== spelling && slipsBetween(other, spelling) <= 2
  })
  return near.length === 1 ? near[0]!.spelling : undefined
}

/** How a corpus spells categories, and the letters of control ids. */
export interface Spellings {
  categories: SpellingCensus
  ids: Pick<SpellingCensus, 'usual'>
  /** The keys and the other words of mapping files, by what they are a word of. */
  words: ReadonlyMap<string, SpellingCensus>
}

/** How a corpus spells things; counted once a run. */
export function censusOf(sidecars: readonly Sidecar[], playbooks: readonly Playbook[]): Spellings {
  return {
    categories: censusOfCategories(sidecars),
    ids: censusOfIds(sidecars, playbooks),
    words: censusOfWords(sidecars),
  }
}

/** The categories of all mapping files; case, white space and a plural make no other category. */
function censusOfCategories(sidecars: readonly Sidecar[]): SpellingCensus {
  const census = new SpellingCensus((category) =>
    category
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .replace(/(?<=[^s\s])s$/, ''),
  )
  for (const {entries} of sidecars) for (const {category} of entries) if (category) census.add(category.value)
  return census
}

function censusOfWords(sidecars: readonly Sidecar[]): ReadonlyMap<string, SpellingCensus> {
  const words = new Map<string, SpellingCensus>()
  for (const word of sidecars.flatMap((sidecar) => sidecar.words)) {
    const key = slotOf(word)
    const census = words.get(key) ?? new SpellingCensus((spelling) => spelling)
    words.set(key, census)
    census.add(word.value)
  }
  return words
}

/** The widespread word that a key or a text of a mapping file is a slip of; undefined if it is not a slip. */
export function usualWord(word: SidecarWord, {words}: Spellings): string | undefined {
  return usualInsteadOfSlip(word.value, words.get(slotOf(word))!)
}

function slotOf({kind, field}: SidecarWord): string {
  return `${kind} ${field}`
}

/** A census in which case makes no other thing. */
export function censusOfLetters(): SpellingCensus {
  return new SpellingCensus((letters) => letters.toLowerCase())
}

/** The letters of all control ids that mapping files and documents name: `CS` of `CS0012299`. */
function censusOfIds(sidecars: readonly Sidecar[], playbooks: readonly Playbook[]): SpellingCensus {
  const census = censusOfLetters()
  for (const {entries} of sidecars)
    for (const {controlIds} of entries) for (const {value} of controlIds) census.add(lettersOf(value))
  for (const playbook of playbooks)
    for (const {controlIds} of leadingVariant(playbook).document.controls)
      for (const {id} of controlIds) census.add(lettersOf(id))
  return census
}

/** An id with its letters in the case that most ids of the kind have; undefined if they are. */
export function usualId(id: string, census: Spellings['ids']): string | undefined {
  const usual = census.usual(lettersOf(id))?.spelling
  if (usual === undefined) return undefined
  const letters = [...usual]
  return id.replace(/[a-z]/gi, (own) => letters.shift() ?? own)
}

/** The letters of a control id: `CS` of `CS0012299`. */
export function lettersOf(id: string): string {
  return id.replace(/[^a-z]/gi, '')
}
