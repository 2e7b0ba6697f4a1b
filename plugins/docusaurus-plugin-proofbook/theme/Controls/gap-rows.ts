import {groupBy} from '../../../../src/model/group-by'
import type {ControlGroup} from '../../../../src/shapes/shapes'
import type {ControlsPage, ListedPlaybook} from '../../routes/controls'
import type {StripBlock} from '../proofbook/Strip'
import {type Entry, statusOf, yearOf} from './entries'
import type {View} from './view'

/** A group of controls, or none. */
export type GapGroup = ControlGroup | 'none'

export const GAP_GROUPS: readonly GapGroup[] = [
  'preventative',
  'detective',
  'respond',
  'requirement',
  'operational',
  'none',
]

/** What a playbook lacks. */
export interface GapRow {
  playbook: ListedPlaybook
  /** All its controls, in the order of its document. */
  blocks: StripBlock[]
  /** How many of them are not written in full. */
  open: number
  /** By group. */
  cells: Record<GapGroup, GapCell>
}

/** What a playbook lacks in a group: controls, the whole group that it only announces, or nothing. */
export interface GapCell {
  /** Of those that the filters leave. */
  entries: Entry[]
  /** How many of its controls are written in full. */
  written: number
  isOnlyAnnounced: boolean
}

/** The controls that are not written in full. */
export function isGap({control}: Entry): boolean {
  return statusOf(control) !== 'written'
}

/**
 * The playbooks that lack something, the one with most of it first unless the view says otherwise.
 * @param found the gaps that the filters leave
 */
export function gapRows(
  page: ControlsPage,
  all: readonly Entry[],
  found: readonly Entry[],
  view: View,
): GapRow[] {
  const [ownOf, leftOf] = [all, found].map((entries) => groupBy(entries, ({playbook}) => playbook)) as [
    Map<ListedPlaybook, Entry[]>,
    Map<ListedPlaybook, Entry[]>,
  ]
  const rows = page.playbooks.flatMap((playbook) => {
    const own = ownOf.get(playbook) ?? []
    const left = leftOf.get(playbook) ?? []
    const announced = playbook.emptyGroups.filter((group) => isAskedFor(playbook, group, view))
    if (left.length === 0 && announced.length === 0) return []
    const cells = GAP_GROUPS.map((group): [GapGroup, GapCell] => {
      const inGroup = own.filter(({values}) => values.group[0] === group)
      return [
        group,
        {
          entries: left.filter(({values}) => values.group[0] === group),
          written: inGroup.filter((entry) => !isGap(entry)).length,
          isOnlyAnnounced: announced.some((each) => each === group),
        },
      ]
    })
    return {
      playbook,
      blocks: own.map(({control: {group, status}}) => ({group, status})),
      open: own.filter(isGap).length,
      cells: Object.fromEntries(cells) as GapRow['cells'],
    }
  })
  const byService = view.sort === 'service'
  const sign = view.isDescending ? -1 : 1
  return byService
    ? view.isDescending
      ? rows.reverse()
      : rows
    : rows.sort((a, b) => sign * (b.open - a.open))
}

/** Groups that hold no control have neither ids, nor policies, nor a status: filters by these leave none of them. */
function isAskedFor(playbook: ListedPlaybook, group: ControlGroup, {chosen, text, id}: View): boolean {
  const allows = (values: readonly string[], value: string) => values.length === 0 || values.includes(value)
  return (
    id === '' &&
    chosen.function.length === 0 &&
    chosen.policies.length === 0 &&
    allows(chosen.status, 'not-written') &&
    allows(chosen.group, group) &&
    allows(chosen.service, playbook.service) &&
    allows(chosen.provider, playbook.provider ?? '') &&
    allows(chosen.updated, yearOf(playbook.updated)) &&
    text
      .toLowerCase()
      .split(/\s+/)
      .every((term) => `${playbook.name} ${playbook.title} ${group}`.toLowerCase().includes(term))
  )
}

/** Groups with a column each, and those that are only announced. */
export interface GapColumns {
  groups: GapGroup[]
  rest: GapGroup[]
}

/** The groups in which any of some playbooks lacks a control, and those that are only announced. */
export function gapColumns(rows: readonly GapRow[]): GapColumns {
  const groups = GAP_GROUPS.filter((group) => rows.some(({cells}) => cells[group].entries.length > 0))
  const announced = GAP_GROUPS.filter((group) => rows.some(({cells}) => cells[group].isOnlyAnnounced))
  return {groups, rest: announced.filter((group) => !groups.includes(group))}
}
