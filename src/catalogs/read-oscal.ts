import type {Category, FrameworkControl, Group} from '../frameworks/framework.ts'
import type {CatalogContent, WithdrawnId} from './catalog.ts'
import type {JsonObject} from './json-value.ts'
import {type Entry, entriesOf, isCategory, labelOf, nearest, readLabels, topmost} from './oscal-entries.ts'
import {OscalProse} from './oscal-prose.ts'
import {onOneLine, plainText} from './plain-text.ts'
import {SeenIds} from './seen-ids.ts'

/** NIST writes these relations with hyphens in one catalogue, and with low lines in another. */
const SUCCESSION = /^(?:incorporated|moved)[-_](?:into|to)$/

/** Reads an OSCAL catalogue: its groups, its controls at every depth, and what was withdrawn. */
export function readOscal(catalog: JsonObject): CatalogContent {
  const metadata = catalog.object('metadata')
  if (!catalog.has('metadata'))
    catalog.report('Cannot find `metadata` of the catalogue; download the file again')
  const released = metadata?.phrase('oscal-version')
  // Before its first release OSCAL had other names for properties and parameters: read by halves, what was withdrawn counts.
  if (released !== undefined && /^(?:0\.|1\.0\.0-)/.test(released))
    metadata!.report(
      `Unexpected \`oscal-version\` \`${released}\`, expected 1.0.0 or later; download the catalogue in its newest version`,
      'oscal-version',
    )
  const title = metadata?.required('title', 'the catalogue', 'write the title of the catalogue')
  const entries = entriesOf(catalog)
  const controls = entries.filter((entry) => entry.kind === 'control' && !isCategory(entry))
  refuseRepeated(entries)
  if (controls.length === 0)
    catalog.report('Cannot find a control in the catalogue, expected `controls` in it or in its `groups`')
  const prose = new OscalProse([catalog, ...entries.map(({value}) => value)])
  const labels = readLabels(entries)
  return {
    title: plainTitle(title ?? ''),
    version: metadata?.phrase('version'),
    published: metadata?.phrase('published')?.match(/^\d{4}-\d{2}-\d{2}/)?.[0],
    functions: entries.filter(isFunction).flatMap(readGroup),
    categories: entries.filter((entry) => isCategory(entry) && !isWithdrawn(entry)).flatMap(readCategory),
    controls: controls.filter((entry) => !isWithdrawn(entry)).flatMap((entry) => readControl(entry, prose)),
    withdrawn: entries.filter(isWithdrawn).flatMap((entry) => readWithdrawn(entry, labels, prose)),
  }
}

/** A control and the control of another group may not share an id; a group may have that of its first control. */
function refuseRepeated(entries: Entry[]): void {
  const seen = {group: new SeenIds('group'), control: new SeenIds('control')}
  for (const {kind, value, id} of entries) if (id !== undefined) seen[kind].add(id, value)
}

/** A topmost group that holds controls only by way of what it holds. */
function isFunction(entry: Entry): boolean {
  return entry.kind === 'group' && !entry.parent && !isCategory(entry) && entry.holdsControls
}

function readGroup({id, value}: Entry): Group[] {
  return id === undefined ? [] : [{id, title: titleOf(value) ?? id}]
}

function readCategory(entry: Entry): Category[] {
  const top = topmost(entry)
  const own = top !== entry && isFunction(top) ? {function: top.id} : {}
  return readGroup(entry).map((group) => ({...group, ...own}))
}

function readControl(entry: Entry, prose: OscalProse): FrameworkControl[] {
  const {id, key, value} = entry
  const title = titleOf(value)
  const text = prose.statementOf(value)
  if (id === undefined) return []
  // Where a control has no title, NIST repeats its id.
  const alias = labelOf(value) === undefined && key !== id ? {alias: key} : {}
  return [
    {id, ...alias, title: title === id ? undefined : title, category: nearest(entry, isCategory)?.id, text},
  ]
}

function isWithdrawn({kind, value}: Entry): boolean {
  const props = kind === 'control' ? value.objects('props') : []
  return props.some(
    (prop) => prop.phrase('name') === 'status' && /^withdrawn$/i.test(prop.phrase('value') ?? ''),
  )
}

function readWithdrawn({id, value}: Entry, labels: Map<string, string>, prose: OscalProse): WithdrawnId[] {
  if (id === undefined) return []
  const successors = value
    .objects('links')
    .filter((link) => SUCCESSION.test(link.phrase('rel') ?? ''))
    .flatMap((link) => link.phrase('href') ?? [])
    .map((href) => successorOf(href, labels))
  return [{id, successors: [...new Set(successors)], text: prose.statementOf(value)}]
}

/** The id that a link leads to; a link may lead to one item of a control's statement. */
function successorOf(href: string, labels: Map<string, string>): string {
  const target = href.replace(/^#/, '')
  const control = target.replace(/_smt.*$/, '')
  return labels.get(target) ?? labels.get(control) ?? control.toUpperCase()
}

function titleOf(value: JsonObject): string | undefined {
  const title = value.phrase('title')
  return title === undefined ? undefined : plainTitle(title)
}

/** Titles have markdown's emphasis, and none of its blocks: `1. Scope` is not a list. */
function plainTitle(title: string): string {
  return /[*_`\\&[]/.test(title) ? onOneLine(plainText(title)) : title
}
