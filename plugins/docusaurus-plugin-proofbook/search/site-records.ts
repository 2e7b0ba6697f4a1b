import {searchNaming} from '../../../src/exports/search-pages.ts'
import type {PublishedPlaybook} from '../../../src/model/playbook-type.ts'
import type {SearchPage, SearchSection} from '../../../src/search/records.ts'
import {type ControlFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import {withEmoji} from '../rehype/emoji.ts'
import {controlsPage} from '../routes/controls.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {type Entry, entriesOf} from '../theme/Controls/entries.ts'
import type {PageSection, PageSections} from './page-sections.ts'

/** A built page and its address below the origin. */
export interface BuiltPage extends PageSections {
  url: string
}

/** What is found on the pages of a shelf, with what the model knows of each: whose it is, and of which control. */
export function pageRecords(pages: readonly BuiltPage[], shelf: Shelf, site: SiteContext): SearchPage[] {
  const facts = new Map(playbookFacts(shelf, site).map((each) => [each.address, each]))
  const entries = new Map(
    entriesOf(controlsPage(shelf, site)).map((entry) => [
      `${entry.playbook.path}#${entry.control.anchor}`,
      entry,
    ]),
  )
  return pages.map(({url, title, sections}) => {
    const own = facts.get(url)
    const control = controlFinder(own?.controls ?? [], entries)
    return {
      url,
      ...(own
        ? shownNaming(own.playbook, site)
        : {title, names: [], provider: null, service: null, category: null}),
      sections: sections.map((section) => sectionRecord(section, control(section))),
    }
  })
}

/** What a playbook's page is called in a search, as the site shows it. */
function shownNaming(playbook: PublishedPlaybook, {config}: SiteContext): ReturnType<typeof searchNaming> {
  const {title, names, service, ...others} = searchNaming(playbook, config)
  return {
    ...others,
    title: withEmoji(title),
    names: names.map(withEmoji),
    service: service === null ? null : withEmoji(service),
  }
}

/** Of each section in its order, the control that it belongs to. */
function controlFinder(controls: readonly ControlFacts[], entries: ReadonlyMap<string, Entry>) {
  const names = new Map(controls.map(({address, name}) => [anchorOf(address), {address, name}]))
  let current: {address: string; depth: number} | undefined
  return ({kind, anchor, above}: PageSection): {entry: Entry | undefined; isOwn: boolean} => {
    const found = kind === 'text' ? names.get(anchor) : undefined
    if (found) current = {address: found.address, depth: above.length}
    else if (current && kind === 'text' && above.length <= current.depth) current = undefined
    return {entry: current && entries.get(current.address), isOwn: found !== undefined}
  }
}

function anchorOf(address: string): string {
  return address.slice(address.indexOf('#') + 1)
}

function sectionRecord(
  {kind, anchor, heading, above, text, verdict}: PageSection,
  {entry, isOwn}: {entry: Entry | undefined; isOwn: boolean},
): SearchSection {
  const frameworks = entry?.ids.map(({framework}) => framework.name) ?? []
  return {
    kind: kind === 'policy' ? 'policy' : isOwn ? 'control' : 'text',
    anchor,
    heading,
    above,
    text,
    group: entry?.control.group ?? null,
    status: entry?.control.status ?? null,
    functions: [...(entry?.values.function ?? [])],
    frameworks: [...new Set(frameworks)],
    ...(verdict && {verdict}),
  }
}
