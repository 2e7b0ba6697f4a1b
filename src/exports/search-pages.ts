import {posix} from 'node:path'
import type {Config} from '../config/config.ts'
import {type Frameworks, frameworkName} from '../frameworks/frameworks.ts'
import type {Corpus} from '../model/corpus.ts'
import {isPublished, type PublishedPlaybook} from '../model/playbook-type.ts'
import type {Control} from '../model/types.ts'
import type {SearchPage, SearchSection} from '../search/records.ts'
import {otherNames} from '../services/catalogue.ts'
import {placementOf} from '../services/placement.ts'
import {withoutKind} from '../shapes/short-title.ts'
import type {PermalinkOf} from './permalinks.ts'
import {type TextSection, textSections} from './search-sections.ts'

/** What search pages are made with: a URL of each page, and what the configuration says of places and titles. */
export interface SearchPagesOptions {
  config: Pick<Config, 'site' | 'shapes'>
  permalinkOf: PermalinkOf
}

/** A published playbook as it is found. */
export interface FoundPlaybook extends SearchPage {
  playbook: PublishedPlaybook
}

/** What can be found of each published document of a corpus, as far as its text tells: without what the site adds to it. */
export function searchPages(corpus: Corpus, options: SearchPagesOptions): FoundPlaybook[] {
  return corpus.playbooks.filter(isPublished).map((playbook) => ({
    playbook,
    url: options.permalinkOf(playbook),
    ...searchNaming(playbook, options.config),
    sections: textSections(playbook.published).map((section) => sectionOf(section, corpus.frameworks)),
  }))
}

/** What a playbook's page is called in a search, and where it belongs. */
export function searchNaming(
  {path, id, published}: PublishedPlaybook,
  {site, shapes}: SearchPagesOptions['config'],
): Omit<SearchPage, 'url' | 'sections'> {
  const {title: whole, isTitled, placement} = published.document
  const title = withoutKind(whole, shapes.kinds.playbook.title)
  const placed = placementOf({path, id, title, isTitled, stated: placement}, site.categories)
  const {provider, service, category} = placed
  const folder = posix.dirname(id)
  const names = [
    service,
    ...(provider === null ? [] : otherNames(provider, service)),
    folder === '.' ? '' : folder,
  ]
  return {
    title,
    names: [...new Set(names)].filter((name) => name !== '' && name !== title),
    provider,
    service,
    category,
  }
}

function sectionOf({control, ...section}: TextSection, frameworks: Frameworks): SearchSection {
  const cited = control?.controlIds ?? []
  const functions = cited.flatMap((each) => functionOf(each, frameworks) ?? [])
  const names = cited.map(({framework}) => frameworkName(frameworks.get(framework)))
  return {
    ...section,
    group: control?.group ?? null,
    status: control?.status ?? null,
    functions: [...new Set(functions)],
    frameworks: [...new Set(names)],
  }
}

/** The function of a control that is cited; undefined where its framework has none. */
function functionOf(
  {framework, id}: Control['controlIds'][number],
  frameworks: Frameworks,
): string | undefined {
  const category = frameworks.control(framework, id)?.category
  return frameworks.get(framework).categories.find((each) => each.id === category)?.function
}
