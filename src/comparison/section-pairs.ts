import type {ComparedSection} from './sections.ts'

/** Sections of two variants that are the same section; either is missing where only one variant has it. */
export interface SectionPair {
  first?: ComparedSection
  second?: ComparedSection
}

/**
 * Pairs sections by their control, else by their heading below the same headings, else by their heading alone. Of
 * several with one heading those that say the same are paired first, the others in their order.
 */
export function pairSections(first: ComparedSection[], second: ComparedSection[]): SectionPair[] {
  const counterpart = new Map<ComparedSection, ComparedSection>()
  const taken = new Set<ComparedSection>()
  const pairBy = (keyOf: (section: ComparedSection) => string | undefined) => {
    const waiting = new Map<string, ComparedSection[]>()
    for (const section of second.filter((candidate) => !taken.has(candidate)).reverse()) {
      const key = keyOf(section)
      if (key !== undefined) append(waiting, key, section)
    }
    for (const section of first.filter((candidate) => !counterpart.has(candidate))) {
      const key = keyOf(section)
      const match = key === undefined ? undefined : waiting.get(key)?.pop()
      if (!match) continue
      counterpart.set(section, match)
      taken.add(match)
    }
  }
  pairBy(({role}) => role)
  pairBy(({control}) => control?.id)
  pairBy(({path, body}) => `${path}\n${body}`)
  pairBy(({path}) => path)
  pairBy(({key}) => key)
  return inOrder(first, second, counterpart)
}

/** In the order of the first; a section that only the second has comes before the next one that both have. */
function inOrder(
  first: ComparedSection[],
  second: ComparedSection[],
  counterpart: Map<ComparedSection, ComparedSection>,
): SectionPair[] {
  const paired = new Set(counterpart.values())
  const following = new Map<ComparedSection | undefined, ComparedSection[]>()
  let last: ComparedSection | undefined
  for (const section of second) {
    if (paired.has(section)) last = section
    else append(following, last, section)
  }
  const pairs: SectionPair[] = []
  let pending = following.get(undefined) ?? []
  const flush = () => pairs.push(...pending.map((section) => ({second: section})))
  for (const section of first) {
    const match = counterpart.get(section)
    if (!match) {
      pairs.push({first: section})
      continue
    }
    flush()
    pairs.push({first: section, second: match})
    pending = following.get(match) ?? []
  }
  flush()
  return pairs
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
