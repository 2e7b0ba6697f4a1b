import type {Layer} from './written.ts'

/** A value and the layer that says it; lists and mappings hold what several layers say. */
export type Sourced =
  | {value: unknown; layer: Layer}
  | {list: {value: unknown; layer: Layer}[]}
  | {entries: ReadonlyMap<string, Sourced>}

/** What is said as a whole, so that the nearest layer that says anything of it says all of it. */
const WHOLE = /^(?:roots|links\.style|rules\.[^.]+|site\.imageHosts|versions\.(?:tags|refs))$/

/** Lists whose later items win, so that those of nearer layers come last. */
const LAST_WINS = new Set(['overrides'])

/**
 * Lays layers on one another: a nearer layer's single values replace those below it, and its lists come before them, so
 * that they win.
 * @param layers nearest first
 */
export function mergeLayers(layers: readonly Layer[]): Sourced {
  return layers.reduceRight<Sourced>((below, layer) => lay(layer.written, layer, '', below), {
    entries: new Map(),
  })
}

/** @param path keys on the way to the value, with dots between them */
function lay(written: unknown, layer: Layer, path: string, below: Sourced | undefined): Sourced {
  if (WHOLE.test(path)) return {value: written, layer}
  if (Array.isArray(written)) {
    const own = written.map((item: unknown) => ({value: withDefaults(item), layer}))
    const others = below && 'list' in below ? below.list : []
    return {list: LAST_WINS.has(path) ? [...others, ...own] : [...own, ...others]}
  }
  if (!isMapping(written)) return {value: written, layer}
  const entries = new Map(below && 'entries' in below ? below.entries : [])
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined || (path === '' && key === 'extends')) continue
    entries.set(key, lay(value, layer, path === '' ? key : `${path}.${key}`, entries.get(key)))
  }
  return {entries}
}

/** A control table's ids are in the first column unless it says otherwise. */
function withDefaults(item: unknown): unknown {
  return isMapping(item) && 'framework' in item && 'header' in item ? {idColumn: 1, ...item} : item
}

/** A value without what says it. */
export function plain(sourced: Sourced | undefined): unknown {
  if (sourced === undefined) return undefined
  if ('value' in sourced) return sourced.value
  if ('list' in sourced) return sourced.list.map(({value}) => value)
  return Object.fromEntries([...sourced.entries].map(([key, value]) => [key, plain(value)]))
}

/** What is said at some keys; undefined if nothing is. */
export function saidAt(sourced: Sourced, ...keys: readonly string[]): Sourced | undefined {
  return keys.reduce<Sourced | undefined>(
    (at, key) => (at && 'entries' in at ? at.entries.get(key) : undefined),
    sourced,
  )
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
