import {version} from '../../../package.json'
import {DOWNLOADS} from '../downloads.ts'
import type {Shelf} from '../library.ts'
import {LLMS} from '../machine/addresses.ts'
import {ARCHIVE} from '../offline/archive.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {placedPlaybooks} from './placements.ts'
import {playbookFacts} from './playbook-facts.ts'

/** What every page of a site tells of the build that made it. */
export interface BuildFacts {
  /** ISO date of the build. */
  date: string
  policies: {judged: number; proven: number}
  /** ISO date of the action data that policies were judged by; null where none was needed. */
  actionData: string | null
  /** Version of Proofbook. */
  version: string
  files: {title: string; path: string}[]
  /** Whether browsers are to keep the site. */
  isOffline: boolean
}

/**
 * Gathers what the foot of a page says.
 * @param date ISO date of the build
 */
export function buildFacts(shelf: Shelf, site: SiteContext, date: string): BuildFacts {
  const library = new Set<unknown>(placedPlaybooks(shelf, site.config).map(({playbook}) => playbook))
  const policies = playbookFacts(shelf, site)
    .filter(({playbook}) => library.has(playbook))
    .flatMap((facts) => facts.policies)
  return {
    date,
    policies: {
      judged: policies.length,
      proven: policies.filter(({verdict}) => verdict === 'proven').length,
    },
    actionData: shelf.report.data[0]?.date ?? null,
    version,
    files: [
      {title: LLMS, path: `${site.baseUrl}${LLMS}`},
      {title: 'controls.csv', path: `${site.baseUrl}${DOWNLOADS}/controls.csv`},
      {title: 'OSCAL', path: `${site.baseUrl}${DOWNLOADS}/oscal-component-definition.json`},
      ...(site.config.site.archive ? [{title: 'Whole site', path: `${site.baseUrl}${ARCHIVE}`}] : []),
    ],
    isOffline: site.config.site.offline,
  }
}
