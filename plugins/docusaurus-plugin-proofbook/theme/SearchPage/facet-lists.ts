import type {FacetName} from '../../../../src/search/facets'
import type {Answer} from '../../../../src/search/search'
import type {SearchRoutePage} from '../../routes/search'
import type {FacetList} from '../Controls/facet-values'
import {KIND_WORDS, STATUS_WORDS} from '../SearchBar/SectionSigns'
import type {View} from './view'

const LEGENDS: Record<FacetName, string> = {
  kind: 'Kind',
  provider: 'Provider',
  service: 'Service',
  group: 'Group',
  function: 'Function',
  framework: 'Framework',
  status: 'Status',
}
const GROUP_WORDS: Record<string, string> = {
  preventative: 'Preventative',
  detective: 'Detective',
  respond: 'Respond',
  requirement: 'Requirement',
  operational: 'Operational',
}
const ORDER: readonly FacetName[] = [
  'kind',
  'provider',
  'group',
  'status',
  'service',
  'function',
  'framework',
]

/** What results can be narrowed by: the values that some have, most first, and those that are chosen. */
export function facetLists(
  counts: Answer['counts'],
  chosen: View['chosen'],
  {functions}: Pick<SearchRoutePage, 'functions'>,
): FacetList<FacetName>[] {
  const labelOf = (facet: FacetName, value: string): string => {
    if (facet === 'function') return functions[value] === undefined ? value : `${value} ${functions[value]}`
    const words: Partial<Record<FacetName, Record<string, string>>> = {
      kind: KIND_WORDS,
      status: STATUS_WORDS,
      group: GROUP_WORDS,
    }
    return words[facet]?.[value] ?? value
  }
  return ORDER.flatMap((facet) => {
    const values = new Set([...counts[facet].keys(), ...chosen[facet]])
    const options = [...values].map((value) => ({
      value,
      label: labelOf(facet, value),
      count: counts[facet].get(value) ?? 0,
      isChosen: chosen[facet].includes(value),
    }))
    options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en', {numeric: true}))
    return options.length < 2 && !options[0]?.isChosen ? [] : {facet, legend: LEGENDS[facet], options}
  })
}
