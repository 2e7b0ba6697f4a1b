import {groupBy} from '../../../src/model/group-by.ts'
import {isPublished} from '../../../src/model/playbook-type.ts'
import type {SectionStatus} from '../../../src/model/types.ts'
import {visible} from '../../../src/parse/visible.ts'
import type {ControlGroup} from '../../../src/shapes/shapes.ts'
import {DOWNLOADS, hasDownloads} from '../downloads.ts'
import {baseNameOf} from '../facts/base-name.ts'
import {type Caution, cautionsOf} from '../facts/cautions.ts'
import {type FrameworkMeter, frameworkMeters} from '../facts/framework-meters.ts'
import {MANY, type PlacedPlaybook, placedPlaybooks, playbookGroups} from '../facts/placements.ts'
import {type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import {exampleSearches} from '../facts/searches.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {CHANGES} from './changes-path.ts'
import {COVERAGE} from './controls-path.ts'
import type {SiteContext} from './site-context.ts'

/** The site's first page: the way into the library. */
export interface HomePage {
  title: string
  tagline: string
  /** What may be searched for; null where the site has another search than ours. */
  searches: string[] | null
  totals: {controls: Share; policies: Share}
  groups: LibraryGroup[]
  /** Whether the library is too large for all of its playbooks to be shown at once. */
  isMany: boolean
  frameworks: FrameworkMeter[]
  /** Address of the page about coverage. */
  coverage: string
  cautions: Caution[]
  /** How many more cautions there are than the page holds. */
  moreCautions: number
  /** The last changes, newest first. */
  changes: {date: string; name: string; path: string; text: string}[]
  /** Address of the change log; null where nobody knows the history. */
  changeLog: string | null
  /** Documents of other kinds, and templates of playbooks. */
  others: Titled[]
  /** Documents that could not be read, or whose conflict markers leave open what they say, by their files' names. */
  notPublished: Titled[]
  /** The playbooks' controls as files; empty if none cites anything. */
  downloads: Titled[]
}

/** How many of how many. */
export interface Share {
  of: number
  are: number
}

/** A title and where it leads. */
export interface Titled {
  title: string
  path: string
}

/** The playbooks of one category. */
export interface LibraryGroup {
  name: string
  rows: LibraryRow[]
}

/** A playbook in the list. */
export interface LibraryRow {
  name: string
  /** What explains the name; null where nothing has to. */
  word: string | null
  /** Its own title, which a reader may know it by. */
  title: string
  provider: string | null
  path: string
  controls: {group: ControlGroup | null; status: SectionStatus}[]
  /** Its policy examples: the gravest verdict and how many findings are as grave; null without examples. */
  policies: {verdict: 'proven' | 'warning' | 'error'; count: number} | null
  lastUpdate: string | null
  status: 'approved' | 'not-approved' | null
}

/** How many cautions of each verdict the page holds, most of them folded; a large library has thousands. */
const MOST_CAUTIONS = 100

/** How many of the last changes are told. */
const MOST_CHANGES = 5

/** Gathers the site's first page. */
export function homePage(
  shelf: Shelf,
  site: SiteContext & {hasSearch: boolean; hasHistory?: boolean},
): HomePage {
  const {config, baseUrl} = site
  const {title, tagline} = config.site
  const factsOf = new Map(playbookFacts(shelf, site).map((facts) => [facts.playbook, facts]))
  const placed = placedPlaybooks(shelf, config)
  const named = placed.map((each) => ({placed: each, facts: factsOf.get(each.playbook)!}))
  const rowOf = (each: PlacedPlaybook) => libraryRow(factsOf.get(each.playbook)!, each)
  const facts = named.map((each) => each.facts)
  const controls = facts.flatMap((each) => each.controls)
  const policies = facts.flatMap((each) => each.policies)
  const cautions = cautionsOf(named)
  const told = [...groupBy(cautions, ({verdict}) => verdict).values()].flatMap((each) =>
    each.slice(0, MOST_CAUTIONS),
  )
  return {
    title,
    tagline,
    searches: site.hasSearch ? exampleSearches(shelf, facts) : null,
    totals: {
      controls: {are: controls.filter(({status}) => status === 'content').length, of: controls.length},
      policies: {are: policies.filter(({verdict}) => verdict === 'proven').length, of: policies.length},
    },
    groups: playbookGroups(placed, config).map(({name, playbooks}) => ({name, rows: playbooks.map(rowOf)})),
    isMany: placed.length >= MANY,
    frameworks: frameworkMeters(shelf),
    coverage: baseUrl + COVERAGE,
    cautions: told,
    moreCautions: cautions.length - told.length,
    changes: named
      .filter((each) => each.facts.lastUpdate !== null)
      .sort((a, b) => b.facts.lastUpdate!.localeCompare(a.facts.lastUpdate!))
      .slice(0, MOST_CHANGES)
      .map((each) => ({
        date: each.facts.lastUpdate!,
        name: each.placed.service,
        path: each.facts.address,
        text: writtenText(each.facts),
      })),
    changeLog: site.hasHistory ? baseUrl + CHANGES : null,
    ...otherDocuments(shelf, placed, site),
    downloads: downloadsOf(shelf, baseUrl),
  }
}

function libraryRow(facts: PlaybookFacts, {service, word, provider}: PlacedPlaybook): LibraryRow {
  const {title, address, controls, policies, lastUpdate, status} = facts
  return {
    name: service,
    word,
    title,
    provider,
    path: address,
    controls: controls.map((control) => ({group: control.group, status: control.status})),
    policies: verdictOf(policies),
    lastUpdate,
    status,
  }
}

function verdictOf(policies: PlaybookFacts['policies']): LibraryRow['policies'] {
  if (policies.length === 0) return null
  const found = [...new Set(policies.flatMap(({findings}) => findings))]
  const countOf = (severity: string) => found.filter((finding) => finding.severity === severity).length
  for (const verdict of ['error', 'warning'] as const)
    if (countOf(verdict) > 0) return {verdict, count: countOf(verdict)}
  return {verdict: 'proven', count: 0}
}

/** What of a playbook is written, in words. */
function writtenText({controls}: PlaybookFacts): string {
  const count = controls.length
  const written = controls.filter(({status}) => status === 'content').length
  const noun = count === 1 ? 'control' : 'controls'
  if (count === 0) return 'no controls yet'
  return written === 0 ? `${count} ${noun} announced, none written` : `${written} of ${count} ${noun} written`
}

function otherDocuments(
  {corpus, unread, permalinks}: Shelf,
  placed: readonly PlacedPlaybook[],
  {config, baseUrl}: SiteContext,
): Pick<HomePage, 'others' | 'notPublished'> {
  const inLibrary = new Set<unknown>(placed.map(({playbook}) => playbook))
  const byTitle = (a: Titled, b: Titled) => a.title.localeCompare(b.title, 'en', {numeric: true})
  const pathOf = (path: string) => permalinks.get(path) ?? baseUrl
  const others = corpus.playbooks
    .filter(isPublished)
    .filter((playbook) => !inLibrary.has(playbook))
    .map((playbook) => ({playbook, title: shortTitle(playbook.published.document.title, config)}))
  const titled = groupBy(others, ({title}) => title)
  return {
    others: others
      .map(({title, playbook: {id, path}}) => {
        const isShared = titled.get(title)!.length > 1
        return {title: isShared ? `${title} (${visible(baseNameOf(id))})` : title, path: pathOf(path)}
      })
      .sort(byTitle),
    notPublished: [...corpus.playbooks.filter((playbook) => !playbook.published), ...unread]
      .map(({id, path}) => ({title: visible(id), path: pathOf(path)}))
      .sort(byTitle),
  }
}

function downloadsOf(shelf: Shelf, baseUrl: string): Titled[] {
  if (!hasDownloads(shelf)) return []
  return [
    {title: 'Controls (CSV)', name: 'controls.csv'},
    {title: 'Controls (JSON)', name: 'controls.json'},
    {title: 'OSCAL components', name: 'oscal-component-definition.json'},
    {title: 'OSCAL catalogue', name: 'oscal-catalog.json'},
  ].map(({title, name}) => ({title, path: `${baseUrl}${DOWNLOADS}/${name}`}))
}
