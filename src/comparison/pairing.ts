import type {Variant} from '../model/playbook-type.ts'
import type {ComparedSection} from './sections.ts'
import type {Both} from './types.ts'

/** A section of a variant, and the variant, which maps its lines. */
export interface Part {
  variant: Variant
  section: ComparedSection | undefined
}

/** Things of two sections by their key; one that both have is a pair. */
export function pairItems<T>(first: T[], second: T[], keyOf: (item: T) => string): Partial<Both<T>>[] {
  const waiting = new Map<string, T[]>()
  for (const item of second.toReversed()) {
    const list = waiting.get(keyOf(item))
    if (list) list.push(item)
    else waiting.set(keyOf(item), [item])
  }
  const pairs = first.map((item): Partial<Both<T>> => {
    const match = waiting.get(keyOf(item))?.pop()
    return match === undefined ? {first: item} : {first: item, second: match}
  })
  const left = new Set([...waiting.values()].flat())
  return [...pairs, ...second.filter((item) => left.has(item)).map((item) => ({second: item}))]
}

/** Whether both have it, or which alone. */
export function kindOf<T>({first, second}: Partial<Both<T>>): 'changed' | 'only-in-first' | 'only-in-second' {
  return first === undefined ? 'only-in-second' : second === undefined ? 'only-in-first' : 'changed'
}
