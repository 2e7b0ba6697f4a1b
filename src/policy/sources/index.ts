import type {PolicySource} from './source.ts'

export type {FoundPolicy, PolicySource} from './source.ts'

/** A source, and how to tell without reading it that a text cannot be of it. */
interface LazySource {
  /** Found in every text of its kind, and cheap to look for. */
  sign: RegExp
  load: () => Promise<PolicySource>
}

/** In the order in which they are asked: the first that finds a policy has the text. */
const SOURCES: readonly LazySource[] = []

/** The sources that a text may need, or all; the parser of a source is loaded when a text first shows its sign. */
export async function loadSources(text?: string): Promise<PolicySource[]> {
  const needed = SOURCES.filter(({sign}) => text === undefined || sign.test(text))
  return Promise.all(needed.map(({load}) => load()))
}
