import type {Playbook} from '../model/types.ts'

/** The service of a document: the first part of its controls' stable ids, whether or not it has any. */
export function serviceOf({id}: Playbook): string {
  const folders = id.split('/').slice(0, -1)
  return folders.length > 0 ? folders.join('/') : id.replace(/\.[^./]+$/, '')
}

/** The published documents of each service that has a playbook, or one that cites or excludes a control; by name. */
export function readServices(playbooks: readonly Playbook[]): Map<string, Playbook[]> {
  const services = new Map<string, Playbook[]>()
  for (const playbook of playbooks) {
    if (!playbook.published || !saysSomething(playbook.published.document)) continue
    const service = serviceOf(playbook)
    services.set(service, [...(services.get(service) ?? []), playbook])
  }
  const byName = ([a]: [string, unknown], [b]: [string, unknown]) => a.localeCompare(b, 'en', {numeric: true})
  return new Map([...services].sort(byName))
}

type Document = NonNullable<Playbook['published']>['document']

function saysSomething({kind, citations, exclusions}: Document): boolean {
  return kind === 'playbook' || citations.some(({id}) => id !== null) || exclusions.length > 0
}
