/** What answers can be narrowed by. */
export const FACETS = ['kind', 'provider', 'service', 'group', 'function', 'framework', 'status'] as const

export type FacetName = (typeof FACETS)[number]

/** Values that are chosen of facets; a facet without any lets all through. */
export type Chosen = Partial<Record<FacetName, readonly string[]>>
