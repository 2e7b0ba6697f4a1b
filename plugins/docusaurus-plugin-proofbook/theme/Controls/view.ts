/** What narrows the list; each is a list of values in the address, of which any may hold. */
export const FACETS = ['provider', 'function', 'status', 'group', 'policies', 'service', 'updated'] as const

export type Facet = (typeof FACETS)[number]

/** A value for each facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  const values = {} as Record<Facet, Value>
  for (const facet of FACETS) values[facet] = make(facet)
  return values
}

/** By what the list is sorted. */
export const SORTS = ['service', 'group', 'control', 'status', 'ids', 'policies', 'updated', 'open'] as const

export type Sort = (typeof SORTS)[number]

/** What of the page is shown: all of it is in the address, so that it can be linked. */
export interface View {
  /** What is typed. */
  text: string
  /** An id that is looked up; empty for none. */
  id: string
  /** Its framework, where several have an id of that name; empty for the first. */
  framework: string
  chosen: Record<Facet, readonly string[]>
  /** Undefined for the usual order. */
  sort: Sort | undefined
  isDescending: boolean
}

/** Reads a view from a query; what it does not know is left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  const [, minus, by] = /^(-?)(.*)$/.exec(query.get('sort') ?? '') ?? []
  const sort = SORTS.find((each) => each === by)
  return {
    text: query.get('q') ?? '',
    id: query.get('id') ?? '',
    framework: query.get('framework') ?? '',
    chosen: byFacet((facet) => [...new Set(query.getAll(facet).filter((value) => value !== ''))]),
    sort,
    isDescending: sort !== undefined && minus === '-',
  }
}

/** Writes a view as a query; one that shows everything is empty. */
export function writeView({text, id, framework, chosen, sort, isDescending}: View): string {
  const query = new URLSearchParams()
  if (text.trim() !== '') query.set('q', text)
  if (id !== '') query.set('id', id)
  if (id !== '' && framework !== '') query.set('framework', framework)
  for (const facet of FACETS) for (const value of chosen[facet]) query.append(facet, value)
  if (sort) query.set('sort', `${isDescending ? '-' : ''}${sort}`)
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/** How many rows of a long list are drawn at first: those of gaps hold many controls each. */
export const FIRST = {controls: 300, gaps: 100}

/** The view that shows everything. */
export const EVERYTHING: View = readView('')

/** A view with a value of a facet chosen, or no longer. */
export function toggled(view: View, facet: Facet, value: string): View {
  const now = view.chosen[facet]
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value]
  return {...view, chosen: {...view.chosen, [facet]: next}}
}

/** A view that is sorted by a column; by the same one again, the other way round. */
export function sortedBy(view: View, sort: Sort, usual: Sort): View {
  const isSame = (view.sort ?? usual) === sort
  const isDescending = isSame ? !view.isDescending : false
  return {...view, sort: sort === usual && !isDescending ? undefined : sort, isDescending}
}

/** Whether anything narrows the list. */
export function isNarrowed({text, id, chosen}: View): boolean {
  return text.trim() !== '' || id !== '' || FACETS.some((facet) => chosen[facet].length > 0)
}
