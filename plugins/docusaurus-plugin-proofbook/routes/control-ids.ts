import {type Framework, frameworkName} from '../../../src/frameworks/index.ts'
import {excludes} from '../../../src/model/exclusions.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {type CitingControl, citingControls} from './citing-controls.ts'
import {frameworkPath, idPath, idsOf, type ListedId} from './frameworks.ts'
import type {SiteContext} from './site-context.ts'

/** The page of one id of a framework: what it is, and every control that cites it. */
export interface ControlIdPage {
  path: string
  id: string
  title: string
  framework: {name: string; path: string}
  /** Of its function and category, outermost first. */
  groups: string[]
  /** The wording; null if no catalogue and no playbook has the official one. */
  text: string | null
  /** Other texts that playbooks have beside it, where its framework has no wording of its own. */
  otherTexts: {text: string; documents: number}[]
  /** What the next edition made of it; null if there is none. */
  later: {framework: string; status: string; successors: string[]} | null
  controls: CitingControl[]
  /** Playbooks that declare it not applicable. */
  notApplicable: {playbook: string; path: string}[]
}

/** The pages of every id of the frameworks that the published variants cite. */
export function controlIdPages(shelf: Shelf, site: SiteContext): ControlIdPage[] {
  const {citations, frameworks} = shelf.corpus
  return citations.frameworks.flatMap((frameworkId) => {
    const framework = frameworks.get(frameworkId)
    return idsOf(framework, frameworks, citations).map((listed) => describe(framework, listed, shelf, site))
  })
}

function describe(
  framework: Framework,
  {id, title}: ListedId,
  shelf: Shelf,
  site: SiteContext,
): ControlIdPage {
  const {citations, frameworks} = shelf.corpus
  const category = frameworks.categoryOf(framework.id, id)
  const outer = framework.functions.find((each) => each.id === category?.function)
  const fate = frameworks.fateOf(framework.id, id)
  const texts = framework.wordings.length > 0 ? [] : citations.textsOf(framework.id, id)
  const [usual, ...others] = texts
  return {
    path: site.baseUrl + idPath(framework.id, id),
    id,
    title: title ?? '',
    framework: {name: frameworkName(framework), path: site.baseUrl + frameworkPath(framework.id)},
    groups: [outer, category].flatMap((group) => (group ? `${group.id} ${group.title}` : [])),
    text: shelf.corpus.officialText(framework.id, id) ?? usual?.text ?? null,
    otherTexts: others.map(({text, documents}) => ({text, documents})),
    later: fate
      ? {
          framework: frameworkName(frameworks.get(fate.to)),
          status: fate.status,
          successors: [...fate.successors],
        }
      : null,
    controls: citingControls(framework.id, id, shelf, site),
    notApplicable: excludingPlaybooks(framework.id, id, shelf, site),
  }
}

function excludingPlaybooks(
  framework: string,
  id: string,
  {corpus, permalinks}: Shelf,
  {config}: SiteContext,
) {
  return corpus.playbooks.flatMap(({published, path}) => {
    const isExcluded = published?.document.exclusions.some(
      (exclusion) => !exclusion.unlessStated && excludes(exclusion, framework, id, corpus.frameworks),
    )
    if (!published || !isExcluded) return []
    return {playbook: shortTitle(published.document.title, config), path: permalinks.get(path) ?? ''}
  })
}
