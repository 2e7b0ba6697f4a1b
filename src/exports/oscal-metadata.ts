import type {SiteConfig} from '../config/config.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import type {CitedPlace} from '../model/citation-index.ts'
import type {Corpus} from '../model/corpus.ts'
import {filePlace} from '../parse/variants.ts'
import {print} from '../report/json.ts'
import type {UuidOf} from './oscal-ids.ts'
import {markupLine, phrase} from './oscal-text.ts'
import type {PermalinkOf} from './permalinks.ts'

/** The version of OSCAL that the documents are of. */
const OSCAL_VERSION = '1.2.1'

/** The years that OSCAL's dates may have. */
const YEARS = /^(?:19|2\d)\d\d-/

/** What OSCAL documents are made with. */
export interface OscalOptions {
  site: Pick<SiteConfig, 'title' | 'url' | 'baseUrl'>
  /** Version of the documents, whatever the team calls it. */
  version: string
  /** Date and time with zone for playbooks without any last update; the start of 1970 where it is left out. */
  epoch?: string
  permalinkOf: PermalinkOf
}

/** An OSCAL document, and the citations that are not in it. */
export interface OscalExport {
  /** JSON with a newline at its end. */
  text: string
  /** Of ids that their framework lacks, in the order of the corpus. */
  leftOut: LeftOut[]
}

/** A citation of an id that its framework lacks. */
export interface LeftOut {
  framework: string
  id: string
  file: string
  /** From 1. */
  line: number
}

/** The metadata of a document: it depends on the playbooks alone, never on the clock. */
export function oscalMetadata(corpus: Corpus, {site, version, epoch}: OscalOptions) {
  return {
    title: markupLine(site.title, 'Security playbooks'),
    'last-modified': lastUpdate(corpus) ?? epoch ?? '1970-01-01T00:00:00Z',
    version: phrase(version) || '0',
    'oscal-version': OSCAL_VERSION,
  }
}

/** The newest last update of the published playbooks, at the start of its day in UTC. */
function lastUpdate({playbooks}: Corpus): string | undefined {
  const dates = playbooks.flatMap(({published}) => published?.document.lastUpdate ?? [])
  const newest = dates
    .filter((date) => YEARS.test(date))
    .sort()
    .at(-1)
  return newest && `${newest}T00:00:00Z`
}

/** A document as text. Its own UUID is made of all that it says: a document that says something else is another one. */
export function oscalDocument<Content extends object>(
  kind: string,
  content: Content,
  uuidOf: UuidOf,
): string {
  return print({[kind]: {uuid: uuidOf(kind, JSON.stringify(content)), ...content}})
}

/** A list as OSCAL has it: the schemas refuse an empty one, so its key is left out then. */
export function listed<Key extends string, Item>(key: Key, items: Item[]): {[key in Key]?: Item[]} {
  return (items.length > 0 ? {[key]: items} : {}) as {[key in Key]?: Item[]}
}

/** The citations of some places whose framework lacks the id. */
export function leftOutOf(places: readonly CitedPlace[], frameworks: Frameworks): LeftOut[] {
  return places.flatMap(({playbook, variant, citation: {framework, id, idSpan}}) =>
    id === null || frameworks.has(framework, id)
      ? []
      : {framework, id, file: playbook.path, line: filePlace(variant, idSpan).line},
  )
}
