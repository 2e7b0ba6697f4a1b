import {serviceOf} from '../model/service.ts'
import type {Playbook} from '../model/types.ts'

/** The published documents of each service that has a playbook, or one that cites or excludes a control; by name. */
export function readServices(playbooks: readonly Playbook[]): Map<string, Playbook[]> {
  const services = new Map<string, Playbook[]>()
  for (const playbook of playbooks) {
    if (!playbook.published || !saysSomething(playbook.published.document)) continue
    const service = serviceOf(playbook.id)
    services.set(service, [...(services.get(service) ?? []), playbook])
  }
  const byName = ([a]: [string, unknown], [b]: [string, unknown]) => a.localeCompare(b, 'en', {numeric: true})
  return new Map([...services].sort(byName))
}

type Document = NonNullable<Playbook['published']>['document']

function saysSomething({kind, isTemplate, citations, exclusions}: Document): boolean {
  if (isTemplate) return false
  return kind === 'playbook' || citations.some(({id}) => id !== null) || exclusions.length > 0
}
