import type {ControlsPage} from '../../routes/controls'
import {frameworkLabel} from '../proofbook/framework-label'
import type {Entry, FrameworkId} from './entries'
import {countValues, matching} from './filter'
import {FACETS, type Facet, type View} from './view'

/** How many values of a facet are listed before a reader asks for more. */
export const MOST = 8

/** A facet with its values. */
export interface FacetList<Name extends string = Facet> {
  facet: Name
  legend: string
  options: Option[]
  /** How many options a long list lacks; left out for none. */
  left?: number
}

/** A value that can be chosen. */
export interface Option {
  value: string
  label: string
  /** How many of the controls that are shown have it. */
  count: number
  isChosen: boolean
}

/** How the values of facets are told, where they are not names; in the order in which they are listed. */
const LABELS: Partial<Record<Facet, Record<string, string>>> = {
  status: {written: 'Written', partly: 'Partly written', 'not-written': 'Not written'},
  group: {
    preventative: 'Preventative',
    detective: 'Detective',
    respond: 'Respond',
    requirement: 'Requirement',
    operational: 'Operational',
    none: 'No group',
  },
  policies: {proven: 'Proven', warning: 'With a warning', error: 'With an error', none: 'None'},
  updated: {undated: 'Undated'},
}

/**
 * What the list can be narrowed by: every value that any control has, and those that are chosen. Each has the number of
 * controls that choosing it alone in its facet shows, so that a value beside the chosen one tells what it would add.
 */
export function facetsOf(
  page: ControlsPage,
  all: readonly Entry[],
  view: View,
  id: FrameworkId | undefined,
): FacetList[] {
  const {chosen} = view
  const known = countValues(all)
  const ofShown = countValues(matching(all, view, id))
  return FACETS.flatMap((facet) => {
    // Where nothing is chosen in a facet, what it is counted in is what is shown.
    const counts =
      chosen[facet].length === 0
        ? ofShown
        : countValues(matching(all, {...view, chosen: {...chosen, [facet]: []}}, id))
    const labels = labelsOf(facet, page)
    const values = Object.keys(labels).filter(
      (value) => facet === 'function' || known[facet].has(value) || chosen[facet].includes(value),
    )
    const others = [...known[facet].keys(), ...chosen[facet]].filter((value) => labels[value] === undefined)
    const options = [...new Set([...values, ...others])].map((value) => ({
      value,
      label: labels[value] ?? value,
      count: counts[facet].get(value) ?? 0,
      isChosen: chosen[facet].includes(value),
    }))
    if (facet === 'service') options.sort((a, b) => b.count - a.count)
    if (facet === 'updated') options.sort(newestFirst)
    return options.length < 2 && !options[0]?.isChosen ? [] : {facet, legend: legendOf(facet, page), options}
  })
}

/** Years from the newest on; what is undated comes last. */
function newestFirst({value: a}: Option, {value: b}: Option): number {
  if (a === 'undated' || b === 'undated') return a === 'undated' ? 1 : -1
  return b.localeCompare(a)
}

/** Lists that are told of a cut page, with the values that a view has chosen. */
export function withChosen(lists: readonly FacetList[], {chosen}: View): FacetList[] {
  return lists.map((list) => ({
    ...list,
    options: list.options.map((option) => ({...option, isChosen: chosen[list.facet].includes(option.value)})),
  }))
}

/** A value as readers know it. */
export function labelOf(facet: Facet, value: string, page: ControlsPage): string {
  return labelsOf(facet, page)[value] ?? value
}

function labelsOf(facet: Facet, {frameworks, playbooks}: ControlsPage): Record<string, string> {
  if (facet === 'function') {
    const functions = frameworks.flatMap((framework) => framework.functions)
    return Object.fromEntries(functions.map(({id, title}) => [id, `${id} ${title}`]))
  }
  if (facet === 'service') return Object.fromEntries(playbooks.map(({service, name}) => [service, name]))
  return LABELS[facet] ?? {}
}

function legendOf(facet: Facet, {frameworks}: ControlsPage): string {
  if (facet !== 'function') return `${facet[0]!.toUpperCase()}${facet.slice(1)}`
  const [only, ...others] = frameworks.filter(({functions}) => functions.length > 0)
  return only && others.length === 0 ? frameworkLabel(only.id) : 'Function'
}
