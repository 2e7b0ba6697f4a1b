import type {Framework, FrameworkControl, Group} from '../frameworks/framework.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Coverings} from './coverings.ts'

/** A category of a framework with its controls; of a framework without categories, one control by itself. */
export interface CategoryColumn extends Group {
  /** Id of its function; undefined if the framework has none. */
  function?: string | undefined
  /** Its controls in the framework's order. */
  ids: readonly {id: string; title: string}[]
}

/** The categories of a framework, each of its controls in exactly one of them, so that counts add up. */
export function columnsOf(
  framework: Framework,
  coverings: Coverings,
  {frameworks}: Corpus,
): CategoryColumn[] {
  const {id, closed, categories, controls} = framework
  if (categories.length === 0) {
    const cited = citedIds(coverings).filter((each) => frameworks.has(id, each))
    return cited.map((each) => single(frameworks.control(id, each) ?? {id: each}))
  }
  const known = new Set(categories.map((category) => category.id))
  const inCategory = (category: string) => controls.filter((control) => control.category === category)
  const others = controls.filter(({category}) => category === undefined || !known.has(category))
  const columns = [
    ...categories.map((category) => ({...category, ids: inCategory(category.id).map(named)})),
    {id: 'other', title: 'Controls without a category', ids: others.map(named)},
  ]
  return columns.filter(({ids}) => closed && ids.length > 0)
}

function named({id, title}: FrameworkControl) {
  return {id, title: title ?? ''}
}

function single(control: FrameworkControl): CategoryColumn {
  return {...named(control), ids: [named(control)]}
}

/** Ids that are cited and that the framework lacks: no column has them, and no count. */
export function unlistedIds({id}: Framework, coverings: Coverings, {frameworks}: Corpus): string[] {
  return citedIds(coverings).filter((each) => !frameworks.has(id, each))
}

function citedIds(coverings: Coverings): string[] {
  const ids = new Set([...coverings.values()].flatMap((byId) => [...byId.keys()]))
  return [...ids].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}))
}
