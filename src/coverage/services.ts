import {isPublished, type Playbook, type PublishedPlaybook} from '../model/playbook-type.ts'
import {serviceOf} from '../model/service.ts'
import type {DocumentModel} from '../model/types.ts'

/** The published documents of each service that has a playbook, or one that cites or excludes a control; by name. */
export function readServices(playbooks: readonly Playbook[]): Map<string, PublishedPlaybook[]> {
  const services = new Map<string, PublishedPlaybook[]>()
  for (const playbook of playbooks) {
    if (!isPublished(playbook) || !saysSomething(playbook.published.document)) continue
    const service = serviceOf(playbook.id)
    services.set(service, [...(services.get(service) ?? []), playbook])
  }
  const byName = ([a]: [string, unknown], [b]: [string, unknown]) => a.localeCompare(b, 'en', {numeric: true})
  return new Map([...services].sort(byName))
}

function saysSomething({kind, isTemplate, citations, exclusions}: DocumentModel): boolean {
  if (isTemplate) return false
  return kind === 'playbook' || citations.some(({id}) => id !== null) || exclusions.length > 0
}
