import {groupBy} from '../../../../src/model/group-by'
import type {ControlsPage, ListedPlaybook} from '../../routes/controls'
import type {Entry, FrameworkId} from './entries'

/** A service that cites an id. */
export interface CitingService {
  service: string
  name: string
  /** How many of its controls do, and whether anything is written in one of them. */
  controls: number
  isWritten: boolean
}

/** Who cites an id, and who does not. */
export interface Citing {
  controls: number
  documents: number
  /** How many services have a playbook. */
  services: number
  citing: CitingService[]
  /** Services that declare the id not applicable, and those that are silent; by their names. */
  notApplicable: string[]
  silent: string[]
}

/** Who cites an id, and who does not: by service, in the order of the page. */
export function citingOf(
  page: ControlsPage,
  entries: readonly Entry[],
  {place, listed}: FrameworkId,
): Citing {
  const found = entries.filter(({control}) => control.ids.includes(place))
  const foundOf = groupBy(found, ({playbook}) => playbook.service)
  const services = new Map<string, ListedPlaybook>()
  for (const playbook of page.playbooks)
    if (!services.has(playbook.service)) services.set(playbook.service, playbook)
  const citing = [...services.values()].flatMap(({service, name}): CitingService[] => {
    const own = foundOf.get(service) ?? []
    const isWritten = own.some(({control}) => control.isWritten)
    return own.length === 0 ? [] : [{service, name, controls: own.length, isWritten}]
  })
  const excluding = new Set(listed.notApplicable.map((at) => page.playbooks[at]!.service))
  const others = [...services.values()].filter(({service}) => !foundOf.has(service))
  const namesOf = (some: ListedPlaybook[]) => some.map(({name}) => name)
  return {
    controls: found.length,
    documents: new Set(found.map(({control}) => control.playbook)).size,
    services: services.size,
    citing,
    notApplicable: namesOf(others.filter(({service}) => excluding.has(service))),
    silent: namesOf(others.filter(({service}) => !excluding.has(service))),
  }
}

/** The ids of the same category, each with the number of controls that cite it. */
export function siblingsOf(
  ids: readonly FrameworkId[],
  entries: readonly Entry[],
  {framework, listed}: FrameworkId,
): {id: FrameworkId; controls: number; isWritten: boolean}[] {
  if (listed.category === -1) return []
  return ids
    .filter((each) => each.framework === framework && each.listed.category === listed.category)
    .map((id) => {
      const own = entries.filter(({control}) => control.ids.includes(id.place))
      return {id, controls: own.length, isWritten: own.some(({control}) => control.isWritten)}
    })
}
