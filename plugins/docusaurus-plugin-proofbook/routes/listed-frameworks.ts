import {type Framework, type Frameworks, frameworkName} from '../../../src/frameworks/index.ts'
import type {Citations} from '../../../src/model/citation-index.ts'
import {excludes} from '../../../src/model/exclusions.ts'
import type {Shelf} from '../library.ts'
import {isAmbiguous} from './controls-path.ts'

/** A framework with all ids that a reader may ask for. */
export interface ListedFramework {
  id: string
  /** With its edition. */
  name: string
  /** The topmost groups; empty if it has none. */
  functions: {id: string; title: string}[]
  categories: {id: string; title: string; function: string | null}[]
  ids: ListedId[]
}

/** What is told of an id. */
export interface ListedId {
  id: string
  title: string
  /** Place of its category; -1 for none. */
  category: number
  /** Whether the framework has it: playbooks may cite others. */
  isKnown: boolean
  /** Whether a framework before its own has an id of that name too; left out where none has. */
  isAmbiguous?: true
  /** The wording; null if no catalogue and no playbook has it. */
  text: string | null
  /** Other wordings of playbooks, and in how many documents, where the framework has none of its own. */
  otherTexts: [text: string, documents: number][]
  /** What the next edition made of it; null if there is none. */
  later: {framework: string; status: string; successors: string[]} | null
  /** Places of the playbooks that declare it not applicable. */
  notApplicable: number[]
}

/**
 * The frameworks that the published playbooks cite, in the order of their first citation.
 * @param places of the listed playbooks, by their paths
 */
export function listedFrameworks(shelf: Shelf, places: ReadonlyMap<string, number>): ListedFramework[] {
  const {citations, frameworks} = shelf.corpus
  return citations.frameworks.map((id) => {
    const framework = frameworks.get(id)
    const categories = framework.categories.map(({id: category, title, function: outer}) => ({
      id: category,
      title,
      function: outer ?? null,
    }))
    return {
      id,
      name: frameworkName(framework),
      functions: framework.functions.map(({id: outer, title}) => ({id: outer, title})),
      categories,
      ids: idsOf(framework, frameworks, citations).map((each) => describe(framework, each, shelf, places)),
    }
  })
}

function describe(
  framework: Framework,
  id: string,
  {corpus}: Shelf,
  places: ReadonlyMap<string, number>,
): ListedId {
  const {citations, frameworks} = corpus
  const category = frameworks.categoryOf(framework.id, id)?.id
  const fate = frameworks.fateOf(framework.id, id)
  const [usual, ...others] = framework.wordings.length > 0 ? [] : citations.textsOf(framework.id, id)
  return {
    id,
    title: frameworks.control(framework.id, id)?.title ?? '',
    category: framework.categories.findIndex((each) => each.id === category),
    isKnown: frameworks.has(framework.id, id),
    ...(isAmbiguous(framework.id, id, corpus) ? {isAmbiguous: true as const} : {}),
    text: corpus.officialText(framework.id, id) ?? usual?.text ?? null,
    otherTexts: others.map(({text, documents}) => [text, documents]),
    later: fate
      ? {
          framework: frameworkName(frameworks.get(fate.to)),
          status: fate.status,
          successors: [...fate.successors],
        }
      : null,
    notApplicable: corpus.playbooks.flatMap(({path, published}) => {
      const place = places.get(path)
      const isExcluded = published?.document.exclusions.some(
        (exclusion) => !exclusion.unlessStated && excludes(exclusion, framework.id, id, frameworks),
      )
      return isExcluded && place !== undefined ? place : []
    }),
  }
}

/** The ids of a framework in its own order, then those that are cited besides, in theirs. */
function idsOf(framework: Framework, frameworks: Frameworks, citations: Citations): string[] {
  const cited = citations.all.flatMap(({citation, variant}) =>
    citation.framework === framework.id && !variant.document.isTemplate ? (citation.id ?? []) : [],
  )
  const own = framework.closed ? framework.controls.map(({id}) => id) : []
  // A catalogue may write an id in another way than people do; the citation is of the same id.
  const others = [...new Set(cited)].filter(
    (id) => !own.includes(id) && !(framework.closed && frameworks.control(framework.id, id)),
  )
  return [...own, ...others.sort((a, b) => a.localeCompare(b, 'en', {numeric: true}))]
}
