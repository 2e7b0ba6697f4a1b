import type {SiteConfig} from '../../../src/config/config.ts'
import type {PublishedPlaybook} from '../../../src/model/playbook-type.ts'
import {visible} from '../../../src/parse/visible.ts'
import {absolute} from './addresses.ts'

/** Front matter, which we replace, with the line breaks around it. */
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[^\S\n]*\r?\n[\s\S]*?\r?\n\1[^\S\n]*(?:\r?\n|$)/

/**
 * The text of a document as it is published: one variant, without markers of conflicts, under a head of our own. The head
 * also keeps a browser that is told no type from taking the text for a page.
 */
export function pageMarkdown(
  {published}: PublishedPlaybook,
  address: string,
  site: Pick<SiteConfig, 'url'>,
): string {
  const {title, lastUpdate, status} = published.document
  const head = {
    title,
    url: absolute(address, site),
    ...(lastUpdate === null ? {} : {last_update: lastUpdate}),
    ...(status === null ? {} : {status}),
  }
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(visible(value))}`)
  const text = published.text.replace(FRONT_MATTER, '').trim()
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`
}
