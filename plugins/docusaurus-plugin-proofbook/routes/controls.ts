import {frameworkName} from '../../../src/frameworks/index.ts'
import {
  type Control,
  isPublished,
  type PublishedPlaybook,
  type SectionStatus,
} from '../../../src/model/types.ts'
import type {ControlGroup} from '../../../src/shapes/shapes.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {controlPath} from './citing-controls.ts'
import {idPath} from './frameworks.ts'
import type {SiteContext} from './site-context.ts'

/** The page of a control by its stable id, which survives a new number. Two playbooks of a service may share one. */
export interface ControlPage {
  path: string
  /** Service, group and slug of the title. */
  id: string
  name: string
  places: ControlPlace[]
}

/** A control in its playbook. */
export interface ControlPlace {
  playbook: string
  /** Where it stands there. */
  path: string
  title: string
  group: ControlGroup | null
  status: SectionStatus
  ids: {framework: string; id: string; title: string; path: string | null}[]
}

/** The pages of every control of the published variants. */
export function controlPages(shelf: Shelf, site: SiteContext): ControlPage[] {
  const pages = new Map<string, ControlPage>()
  for (const playbook of shelf.corpus.playbooks.filter(isPublished)) {
    for (const control of playbook.published.document.controls) {
      const path = site.baseUrl + controlPath(control.id)
      const page = pages.get(control.id) ?? {path, id: control.id, name: control.name, places: []}
      page.places.push(placeOf(control, playbook, shelf, site))
      pages.set(control.id, page)
    }
  }
  return [...pages.values()]
}

function placeOf(
  control: Control,
  playbook: PublishedPlaybook,
  shelf: Shelf,
  site: SiteContext,
): ControlPlace {
  const {frameworks} = shelf.corpus
  return {
    playbook: shortTitle(playbook.published.document.title, site.config),
    path: `${shelf.permalinks.get(playbook.path) ?? ''}#${control.heading.slug}`,
    title: control.title,
    group: control.group,
    status: control.status,
    ids: control.controlIds.map(({framework, id}) => ({
      framework: frameworkName(frameworks.get(framework)),
      id,
      title: frameworks.control(framework, id)?.title ?? '',
      path: frameworks.has(framework, id) ? site.baseUrl + idPath(framework, id) : null,
    })),
  }
}
