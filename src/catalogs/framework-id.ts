import GithubSlugger from 'github-slugger'
import type {CatalogContent} from './catalog.ts'

const SHAPE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const LONGEST = 80

/** What an id of a framework looks like, for messages. */
export const ID_RULE =
  'small letters and digits with hyphens or full stops between them, such as `nist-sp-800-53-r5`'

/** Whether a text can be the id of a framework: it names a file and is written in the configuration. */
export function isFrameworkId(text: string): boolean {
  return text.length <= LONGEST && SHAPE.test(text)
}

/**
 * The id of the framework that a catalogue is of, with its edition; else a slug of its title. Undefined if nothing of
 * the title is left.
 */
export function inferFrameworkId({title, version, document}: CatalogContent): string | undefined {
  return cprtId(document) ?? csfId(title, version) ?? sp80053Id(title) ?? slug(title)
}

/** `CSF_2_0_0` is 2.0. */
function cprtId(document: string | undefined): string | undefined {
  const [, major, minor] = /^CSF_(\d{1,3})_(\d{1,3})(?:_0)?$/.exec(document ?? '') ?? []
  return major && `nist-csf-${major}.${minor}`
}

/** The edition stands in the title; the version of the file may count its corrections. */
function csfId(title: string, version: string | undefined): string | undefined {
  if (!/\bcybersecurity framework\b/i.test(title)) return undefined
  const edition =
    /(?<![\d.])\d{1,3}\.\d{1,3}(?![\d.])/.exec(title)?.[0] ?? /^\d{1,3}\.\d{1,3}/.exec(version ?? '')?.[0]
  return edition && `nist-csf-${edition}`
}

/** SP 800-53A and 800-53B are other documents. */
function sp80053Id(title: string): string | undefined {
  const revision = /\b800-53(?![\w-]).*?\b(?:revision|rev\.?|r)\s*(\d{1,2})/i.exec(title)?.[1]
  return revision && `nist-sp-800-53-r${revision}`
}

function slug(title: string): string | undefined {
  const ascii = new GithubSlugger()
    .slug(title.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return isFrameworkId(ascii) ? ascii : undefined
}
