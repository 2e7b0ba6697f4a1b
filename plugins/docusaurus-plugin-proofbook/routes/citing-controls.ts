import {plainPath} from '../../../src/model/addresses.ts'
import type {SectionStatus} from '../../../src/model/types.ts'
import type {ControlGroup} from '../../../src/shapes/shapes.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import type {SiteContext} from './site-context.ts'

/** A control that cites an id, as lists of them show it. */
export interface CitingControl {
  playbook: string
  control: string
  group: ControlGroup | null
  status: SectionStatus
  /** Where it stands in its playbook. */
  path: string
  /** Path of its own page. */
  page: string
}

/**
 * Path of a control's page, below the site's base: its stable id survives a new number. The id begins with names of
 * folders, which may hold anything.
 */
export function controlPath(stableId: string): string {
  return `controls/${plainPath(stableId)}/`
}

/** The controls that cite an id, each once, in the order of the playbooks. */
export function citingControls(
  framework: string,
  id: string,
  shelf: Shelf,
  {config, baseUrl}: SiteContext,
): CitingControl[] {
  const seen = new Set<string>()
  return shelf.corpus.citations.of(framework, id).flatMap(({playbook, variant, control}) => {
    if (!control || seen.has(`${playbook.path} ${control.id}`)) return []
    seen.add(`${playbook.path} ${control.id}`)
    return {
      playbook: shortTitle(variant.document.title, config),
      control: control.title,
      group: control.group,
      status: control.status,
      path: `${shelf.permalinks.get(playbook.path) ?? ''}#${control.heading.slug}`,
      page: baseUrl + controlPath(control.id),
    }
  })
}
