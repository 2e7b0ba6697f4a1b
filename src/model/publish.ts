import type {Decision, Variant} from './playbook-type.ts'

/** The variant that readers get, and why. */
export interface Choice {
  published: Variant
  decision: Decision
}

/**
 * Chooses among the variants of a file: the one with the newest last update; else the one with the largest written
 * share; else ours, the first.
 * @param today ISO date; a last update after it decides nothing
 */
export function choosePublished(variants: Variant[], today: string): Choice {
  const [first] = variants
  if (!first) throw new Error('A file has at least one variant')
  if (variants.length === 1)
    return {published: first, decision: {rule: 'only-one', evidence: 'all sides read the same'}}
  return byLastUpdate(variants, today) ?? byWrittenShare(variants) ?? ours(first, variants)
}

function byLastUpdate(variants: Variant[], today: string): Choice | undefined {
  const dated = variants.map((variant) => ({variant, date: variant.document.lastUpdate}))
  if (dated.some(({date}) => date === null || date > today)) return undefined
  const [newest, next] = dated.sort((a, b) => b.date!.localeCompare(a.date!))
  if (!newest || !next || newest.date === next.date) return undefined
  const evidence = `its last update ${newest.date} is newer than ${next.date} of ${quote(next.variant)}`
  return {published: newest.variant, decision: {rule: 'newest-last-update', evidence}}
}

function byWrittenShare(variants: Variant[]): Choice | undefined {
  const [most, next] = variants.toSorted((a, b) => share(b) - share(a))
  if (!most || !next || share(most) === share(next)) return undefined
  const told = (variant: Variant) => `${variant.written.written} of ${variant.written.total}`
  const evidence = `${told(most)} of its sections are written, against ${told(next)} of ${quote(next)}`
  return {published: most, decision: {rule: 'most-written', evidence}}
}

function ours(first: Variant, variants: Variant[]): Choice {
  const others = variants.slice(1).map(quote).join(', ')
  const evidence = `neither dates nor written sections distinguish it from ${others}, so the first side is taken`
  return {published: first, decision: {rule: 'ours', evidence}}
}

function share({written}: Variant): number {
  return written.total === 0 ? 0 : written.written / written.total
}

function quote(variant: Variant): string {
  return `\`${variant.label ?? 'the file'}\``
}
