import {type Framework, findFramework, hasId} from '../../../src/frameworks/index.ts'
import {shortTitle} from '../front-matter.ts'
import type {Library, Shelf} from '../library.ts'

/** The page of a framework: every id that playbooks cite, and by which controls. */
export interface FrameworkPage {
  id: string
  title: string
  version: string | null
  source: string
  ids: {id: string; controls: {playbook: string; control: string; path: string}[]}[]
}

/** Path of a framework's page, below the site's base. */
export function frameworkPath(id: string): string {
  return `frameworks/${id}/`
}

/** Gathers the pages of all frameworks that the published variants cite. */
export function frameworkPages(shelf: Shelf, library: Library): FrameworkPage[] {
  const cited = new Map<string, Map<string, FrameworkPage['ids'][number]['controls']>>()
  for (const playbook of shelf.corpus.playbooks) {
    const document = playbook.published?.document
    for (const control of document?.controls ?? []) {
      for (const {framework, id} of control.controlIds) {
        const ids = cited.get(framework) ?? new Map()
        cited.set(framework, ids)
        const path = `${shelf.permalinks.get(playbook.path) ?? ''}#${control.heading.slug}`
        const entry = {playbook: shortTitle(document!.title, library.config), control: control.title, path}
        ids.set(id, [...(ids.get(id) ?? []), entry])
      }
    }
  }
  return [...cited].flatMap(([frameworkId, ids]) => {
    const framework = findFramework(frameworkId)
    return framework ? [describe(framework, ids)] : []
  })
}

function describe(
  framework: Framework,
  ids: Map<string, FrameworkPage['ids'][number]['controls']>,
): FrameworkPage {
  const order = new Map(framework.ids.map((id, index) => [id, index]))
  const compare = (a: string, b: string) =>
    (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || a.localeCompare(b, 'en', {numeric: true})
  const known = [...ids.keys()].filter((id) => hasId(framework, id))
  return {
    id: framework.id,
    title: framework.title,
    version: framework.version ?? null,
    source: framework.source,
    ids: known.sort(compare).map((id) => ({id, controls: ids.get(id)!})),
  }
}
