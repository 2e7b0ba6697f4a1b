import type {SectionStatus} from '../../../../src/model/types'
import type {ControlsPage, ListedControl, ListedPlaybook} from '../../routes/controls'
import type {ListedFramework, ListedId} from '../../routes/listed-frameworks'
import type {Facet} from './view'

/** An id, with the framework that it is of. */
export interface FrameworkId {
  /** Its place in the ids of all frameworks. */
  place: number
  framework: ListedFramework
  listed: ListedId
}

/** A control as it is listed, filtered and counted. */
export interface Entry {
  control: ListedControl
  playbook: ListedPlaybook
  ids: FrameworkId[]
  /** Its values of each facet. */
  values: Record<Facet, readonly string[]>
  /** What a text is looked for in, in lower case. */
  words: string
}

/** A control's status, as the list tells it. */
export type Status = 'written' | 'partly' | 'not-written'

const STATUSES: Record<SectionStatus, Status> = {
  content: 'written',
  partial: 'partly',
  placeholder: 'not-written',
  empty: 'not-written',
}

/** How a control's status is told. */
export function statusOf({status}: Pick<ListedControl, 'status'>): Status {
  return STATUSES[status]
}

/** All ids, each at its place. */
export function allIds({frameworks}: Pick<ControlsPage, 'frameworks'>): FrameworkId[] {
  const all = frameworks.flatMap((framework) => framework.ids.map((listed) => ({framework, listed})))
  return all.map((each, place) => ({...each, place}))
}

/** The controls of a page, in its order. */
export function entriesOf(page: ControlsPage): Entry[] {
  const ids = allIds(page)
  return page.controls.map((control) => {
    const playbook = page.playbooks[control.playbook]!
    const own = control.ids.map((place) => ids[place]!)
    return {
      control,
      playbook,
      ids: own,
      values: valuesOf(control, playbook, own),
      words: wordsOf(control, playbook, own),
    }
  })
}

function valuesOf(
  control: ListedControl,
  {service, provider, updated}: ListedPlaybook,
  ids: FrameworkId[],
): Entry['values'] {
  const verdicts = new Set(control.policies.map(([verdict]) => verdict))
  const isProven = verdicts.size === 1 && verdicts.has('proven')
  const faults = (['warning', 'error'] as const).filter((verdict) => verdicts.has(verdict))
  return {
    provider: provider === null ? [] : [provider],
    function: [...new Set(ids.flatMap(functionOf))],
    status: [statusOf(control)],
    group: [control.group ?? 'none'],
    policies: verdicts.size === 0 ? ['none'] : isProven ? ['proven'] : faults,
    service: [service],
    updated: [yearOf(updated)],
  }
}

/** The year of a last update, or that it has no date. */
export function yearOf(updated: ListedPlaybook['updated']): string {
  return updated?.slice(0, 4) ?? 'undated'
}

function functionOf({framework, listed}: FrameworkId): string[] {
  const outer = framework.categories[listed.category]?.function
  return outer ? [outer] : []
}

function wordsOf(control: ListedControl, playbook: ListedPlaybook, ids: FrameworkId[]): string {
  const {name, detail, title, service} = playbook
  const parts = [name, detail, title, service, control.code, control.name, control.group ?? '']
  return [...parts, ...ids.map(({listed}) => listed.id), ...control.actions].join('\n').toLowerCase()
}
