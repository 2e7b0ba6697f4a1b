import {type Glob, globMatcher} from '../files/globs.ts'
import {letters} from '../likeness/letters.ts'
import type {StatedPlacement} from '../model/types.ts'
import {CATEGORIES, findService, PROVIDERS, type Service} from './catalogue.ts'

/** Where a playbook belongs in a library. */
export interface Placement {
  /** Who offers its service; null if that is not known. */
  provider: string | null
  category: string
  /** What its category is part of where a library is too small for categories. */
  area: string
  /** Short name of its service; the playbook's title if the service is not known. */
  service: string
  /** What explains that name; null where nothing has to. */
  word: string | null
}

/** What tells of which service a playbook is. */
export interface PlacedDocument {
  /** Path of its file. */
  path: string
  /** Path below the folder of all documents. */
  id: string
  /** Its title without what all titles end in. */
  title: string
  /** Whether its authors gave it that title. */
  isTitled: boolean
  /** What its front matter says. */
  stated: StatedPlacement
}

/** The categories of a team: which paths, or which services by their names, belong to each. */
export type OwnCategories = Readonly<Record<string, readonly Glob[]>>

/** A title that ends in its own abbreviation in brackets, such as `Key Ledger (KL)`. */
const ABBREVIATED = /^(.*\S)\s*\(([A-Z][A-Z\d]{1,7})\)$/

/** Where a playbook goes whose service nobody knows. */
export const OTHER = 'Other'

/** Finds out where a playbook belongs: what its authors say wins, then the team's categories, then the lists of services. */
export function placementOf(document: PlacedDocument, own: OwnCategories): Placement {
  const {stated, isTitled} = document
  const title = stated.service ?? document.title
  const folders = document.id.split('/').slice(0, -1)
  const named = withoutProvider(title)
  const provider = providerNamed(stated.provider) ?? named.provider ?? providerOfFolders(folders)
  const known = findService(namesIn(named.rest), provider)
  const found = known ?? findService(folders.slice(-1), provider)
  const isSaid = stated.service !== null || (isTitled && !known)
  const [, whole, abbreviation] = (stated.service === null && !known && ABBREVIATED.exec(named.rest)) || []
  const service = abbreviation ?? (isSaid || !found ? named.rest : found.name)
  const category =
    stated.category ?? categoryOf(document.path, {service, found}, own) ?? found?.category ?? OTHER
  return {
    provider: provider ?? found?.provider ?? null,
    category,
    area: CATEGORIES.find(({name}) => name === category)?.area ?? category,
    service,
    word: whole ?? (found && letters(found.name) === letters(service) ? found.word : null),
  }
}

/** The team's own category of a path or a service, whichever of its names the team uses. */
function categoryOf(
  path: string,
  {service, found}: {service: string; found: Service | undefined},
  own: OwnCategories,
): string | undefined {
  const isNamed = ({pattern}: Glob) =>
    letters(pattern) === letters(service) ||
    (found !== undefined && findService([pattern], found.provider) === found)
  return Object.keys(own).find((name) => own[name]!.some(isNamed) || globMatcher(own[name]!)(path))
}

/** A name without the name of a provider that it begins with. */
function withoutProvider(name: string): {provider: string | null; rest: string} {
  for (const {name: provider, prefixes} of PROVIDERS)
    for (const prefix of prefixes)
      if (name.toLowerCase().startsWith(`${prefix.toLowerCase()} `))
        return {provider, rest: name.slice(prefix.length).trim()}
  return {provider: null, rest: name}
}

function providerNamed(name: string | null): string | null {
  const written = letters(name ?? '')
  const isMeant = (each: string) => letters(each) === written
  return PROVIDERS.find((provider) => [provider.name, ...provider.prefixes].some(isMeant))?.name ?? name
}

function providerOfFolders(folders: readonly string[]): string | null {
  const names = PROVIDERS.map(({name}) => name)
  return folders.map(providerNamed).find((name) => name !== null && names.includes(name)) ?? null
}

/** The names that a text gives: the whole, then what is outside its brackets, then what is in them. */
function namesIn(text: string): string[] {
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)$/.exec(text.trim()) ?? []
  return outside === undefined ? [text] : [outside.trim(), inside!.trim()]
}
