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

/** The sources that one of the texts may need; the parser of a source is loaded when a text first shows its sign. */
export async function loadSources(texts: Iterable<string>): Promise<PolicySource[]> {
  const all = [...texts]
  const needed = SOURCES.filter(({sign}) => all.some((text) => sign.test(text)))
  return Promise.all(needed.map(({load}) => load()))
}
