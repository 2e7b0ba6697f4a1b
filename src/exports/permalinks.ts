import {posix} from 'node:path'
import type {SiteConfig} from '../config/config.ts'
import type {CitedPlace} from '../model/citation-index.ts'
import type {Playbook} from '../model/types.ts'
import {withoutLoneSurrogates} from './surrogates.ts'

/** Absolute URL of a playbook's page, or of an anchor on it; the anchor is given without `#`. */
export type PermalinkOf = (playbook: Playbook, anchor?: string) => string

/** Where the site puts its playbooks, below its base. */
const PLAYBOOKS = 'playbooks'

/**
 * Absolute URL of a published page. The site makes a page's path of the file's, and of nothing that is written in it:
 * numbers in front stay, and a file that stands for its folder has the folder's path.
 * @param anchor of a heading, without `#`; none for the page itself
 */
export function permalinkOf(
  site: Pick<SiteConfig, 'url' | 'baseUrl'>,
  playbook: Pick<Playbook, 'id'>,
  anchor?: string,
): string {
  const segments = [PLAYBOOKS, ...pageSegments(playbook.id)].map(escapeSegment)
  const fragment = anchor ? `#${encodeURIComponent(withoutLoneSurrogates(anchor))}` : ''
  return `${site.url.replace(/\/+$/, '')}${site.baseUrl}${segments.join('/')}/${fragment}`
}

/** Permalinks of a site. */
export function permalinksOf(site: Pick<SiteConfig, 'url' | 'baseUrl'>): PermalinkOf {
  return (playbook, anchor) => permalinkOf(site, playbook, anchor)
}

/** The anchor from which a reader sees a citation: its control's, else the nearest heading's; undefined for the page. */
export function anchorOf({control, variant, citation}: CitedPlace): string | undefined {
  if (control) return control.heading.slug || undefined
  const {headings, titleHeading} = variant.document
  // The page has its title from elsewhere; a citation in front of all headings belongs to the whole page.
  const above = headings.filter(({slug, span}) => slug !== '' && span.start.line < citation.span.start.line)
  const nearest = above.at(-1)
  return nearest === titleHeading ? undefined : nearest?.slug
}

function pageSegments(id: string): string[] {
  const {dir, name} = posix.parse(id)
  const folders = dir === '' ? [] : dir.split('/')
  return standsForFolder(name, folders.at(-1)) ? folders : [...folders, name]
}

/** Such a file is the page of its folder; so the platform's own rule has it. */
function standsForFolder(name: string, folder: string | undefined): boolean {
  return ['index', 'readme', folder?.toLowerCase()].includes(name.toLowerCase())
}

function escapeSegment(segment: string): string {
  return encodeURI(withoutLoneSurrogates(segment)).replaceAll('?', '%3F').replaceAll('#', '%23')
}
