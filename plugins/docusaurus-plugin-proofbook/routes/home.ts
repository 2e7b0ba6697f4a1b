import type {DocumentModel, Playbook, SectionStatus} from '../../../src/model/types.ts'
import {visible} from '../../../src/parse/visible.ts'
import type {ControlGroup} from '../../../src/shapes/shapes.ts'
import {DOWNLOADS} from '../downloads.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {frameworkPages, frameworkPath} from './frameworks.ts'
import type {SiteContext} from './site-context.ts'

/** The list of all playbooks, the site's first page. */
export interface HomePage {
  title: string
  tagline: string
  playbooks: {
    title: string
    path: string
    summary: string
    lastUpdate: string | null
    status: 'approved' | 'not-approved' | null
    /** Whether its file holds a conflict whose side is not recorded. */
    isUnresolved: boolean
    controls: {group: ControlGroup | null; status: SectionStatus}[]
  }[]
  /** Documents of other kinds, and templates of playbooks. */
  others: {title: string; path: string}[]
  /** Documents that could not be read, or whose conflict markers leave open what they say, by their files' names. */
  notPublished: {title: string; path: string}[]
  frameworks: {title: string; path: string; ids: number}[]
  /** The playbooks' controls as files; empty if none cites anything. */
  downloads: {title: string; path: string}[]
}

/** Gathers the site's first page. */
export function homePage(shelf: Shelf, site: SiteContext): HomePage {
  const {config, baseUrl} = site
  const pathOf = (playbook: Playbook) => shelf.permalinks.get(playbook.path) ?? baseUrl
  const pages = shelf.corpus.playbooks.flatMap((playbook) =>
    playbook.published ? [{playbook, document: playbook.published.document, path: pathOf(playbook)}] : [],
  )
  const isListed = ({document}: {document: DocumentModel}) =>
    document.kind === 'playbook' && !document.isTemplate
  const byTitle = (a: {title: string}, b: {title: string}) => a.title.localeCompare(b.title, 'en')
  const {title, tagline} = config.site
  return {
    title,
    tagline,
    playbooks: pages
      .filter(isListed)
      .map(({playbook, document, path}) => ({
        title: shortTitle(document.title, config),
        path,
        summary: document.summary,
        lastUpdate: document.lastUpdate,
        status: document.status,
        isUnresolved: playbook.hunks.some(
          ({void: isVoid, depth, resolved}) => !isVoid && depth === 0 && resolved === null,
        ),
        controls: document.controls.map(({group, status}) => ({group, status})),
      }))
      .sort(byTitle),
    others: pages
      .filter((page) => !isListed(page))
      .map(({document, path}) => ({title: document.title, path}))
      .sort(byTitle),
    notPublished: [...shelf.corpus.playbooks.filter((playbook) => !playbook.published), ...shelf.unread]
      .map(({id, path}) => ({title: visible(id), path: shelf.permalinks.get(path) ?? baseUrl}))
      .sort(byTitle),
    frameworks: frameworkPages(shelf, site).map((framework) => ({
      title: framework.name,
      path: baseUrl + frameworkPath(framework.id),
      ids: framework.cited,
    })),
    downloads: shelf.corpus.citations.frameworks.length === 0 ? [] : downloadsOf(baseUrl),
  }
}

function downloadsOf(baseUrl: string): HomePage['downloads'] {
  return [
    {title: 'Controls (CSV)', name: 'controls.csv'},
    {title: 'Controls (JSON)', name: 'controls.json'},
    {title: 'OSCAL component definition', name: 'oscal-component-definition.json'},
    {title: 'OSCAL catalogue of control statements', name: 'oscal-catalog.json'},
  ].map(({title, name}) => ({title, path: `${baseUrl}${DOWNLOADS}/${name}`}))
}
