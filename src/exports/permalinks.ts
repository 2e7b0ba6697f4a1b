import type {SiteConfig} from '../config/config.ts'
import type {CitedPlace} from '../model/citation-index.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {withoutLoneSurrogates} from './surrogates.ts'

/** Absolute URL of a playbook's page, or of an anchor on it; the anchor is given without `#`. */
export type PermalinkOf = (playbook: Playbook, anchor?: string) => string

/** Where the site puts its playbooks, below its base. */
const PLAYBOOKS = 'playbooks'

/**
 * Absolute URL of a published page.
 * @param address below the site's playbooks, as `addressesOf` gives it
 * @param anchor of a heading, without `#`; none for the page itself
 */
export function permalinkOf(
  site: Pick<SiteConfig, 'url' | 'baseUrl'>,
  address: string,
  anchor?: string,
): string {
  const path = [PLAYBOOKS, ...address.split('/').filter((segment) => segment !== '')].map(encodeURI).join('/')
  const fragment = anchor ? `#${encodeURIComponent(withoutLoneSurrogates(anchor))}` : ''
  return `${site.url.replace(/\/+$/, '')}${site.baseUrl}${path}/${fragment}`
}

/** Permalinks of a corpus on a site. */
export function permalinksOf(
  site: Pick<SiteConfig, 'url' | 'baseUrl'>,
  {addressOf}: Pick<Corpus, 'addressOf'>,
): PermalinkOf {
  return (playbook, anchor) => permalinkOf(site, addressOf(playbook.id), anchor)
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
