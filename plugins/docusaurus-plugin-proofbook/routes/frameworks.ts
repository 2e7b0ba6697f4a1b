import type {Framework, Frameworks} from '../../../src/frameworks/index.ts'
import {frameworkName} from '../../../src/frameworks/index.ts'
import type {CitationIndex} from '../../../src/model/citation-index.ts'
import type {Shelf} from '../library.ts'
import {type CitingControl, citingControls} from './citing-controls.ts'
import type {SiteContext} from './site-context.ts'

/** The page of a framework: its ids by category, with the controls that cite each. */
export interface FrameworkPage {
  id: string
  /** With its edition. */
  name: string
  source: string
  /** How many ids are cited, of how many; null for a framework whose ids nobody has listed. */
  cited: number
  total: number | null
  groups: {title: string; ids: FrameworkId[]}[]
}

export interface FrameworkId {
  id: string
  title: string
  /** Path of the id's own page. */
  path: string
  controls: CitingControl[]
}

/** Path of a framework's page, below the site's base. */
export function frameworkPath(id: string): string {
  return `frameworks/${id}/`
}

/** Path of the page of an id, below the site's base. */
export function idPath(framework: string, id: string): string {
  return `${frameworkPath(framework)}${id.replace(/[^\w.-]+/g, '-').replace(/-+$/, '')}/`
}

/** Gathers the pages of all frameworks that the published variants cite. */
export function frameworkPages(shelf: Shelf, site: SiteContext): FrameworkPage[] {
  const {citations, frameworks} = shelf.corpus
  return citations.frameworks.map((id) => describe(frameworks.get(id), shelf, site))
}

function describe(framework: Framework, shelf: Shelf, site: SiteContext): FrameworkPage {
  const {citations, frameworks} = shelf.corpus
  const ids = idsOf(framework, frameworks, citations).map(({id, title, category}) => ({
    category,
    entry: {
      id,
      title: title ?? '',
      path: site.baseUrl + idPath(framework.id, id),
      controls: citingControls(framework.id, id, shelf, site),
    },
  }))
  const inGroup = (category: string | undefined) =>
    ids.filter((each) => each.category === category).map(({entry}) => entry)
  return {
    id: framework.id,
    name: frameworkName(framework),
    source: framework.source,
    cited: ids.filter(({entry}) => entry.controls.length > 0).length,
    total: framework.closed ? ids.length : null,
    groups: [
      ...framework.categories.map(({id, title}) => ({title: `${id} ${title}`, ids: inGroup(id)})),
      {title: '', ids: inGroup(undefined)},
    ].filter((group) => group.ids.length > 0),
  }
}

/** An id with what its framework says of it. */
export interface ListedId {
  id: string
  title?: string | undefined
  category?: string | undefined
}

/** The ids of a framework in its own order; of one whose ids nobody has listed, those that are cited, in theirs. */
export function idsOf(
  framework: Framework,
  frameworks: Frameworks,
  citations: CitationIndex,
): readonly ListedId[] {
  if (framework.closed) return framework.controls
  const cited = citations.all.flatMap(({citation}) =>
    citation.framework === framework.id ? citation.id : null,
  )
  const known = [...new Set(cited)].filter((id) => id !== null && frameworks.has(framework.id, id))
  return (known as string[]).sort((a, b) => a.localeCompare(b, 'en', {numeric: true})).map((id) => ({id}))
}
