import type {FrameworkControl} from '../frameworks/framework.ts'
import type {Corpus} from '../model/corpus.ts'
import {controlToken, uuidsOf} from './oscal-ids.ts'
import {
  leftOutOf,
  listed,
  type OscalExport,
  type OscalOptions,
  oscalDocument,
  oscalMetadata,
} from './oscal-metadata.ts'
import {markupLine, markupParagraph, phrase} from './oscal-text.ts'

/** Name of the catalogue's file, by which the component definition refers to it. */
export const CATALOG_FILE = 'oscal-catalog.json'

/** Id of the framework of the organisation's own statements. */
const ORGANISATION = 'organisation'

/**
 * The organisation's statements as an OSCAL catalogue: those of the imported catalogue, else every id that playbooks
 * cite with the wording that most of them have. Without any statement it is a valid catalogue without controls.
 */
export function oscalCatalog(corpus: Corpus, options: OscalOptions): OscalExport {
  const own = corpus.citations.all.filter(({citation}) => citation.framework === ORGANISATION)
  const controls = new Map(statementsOf(corpus).map((statement) => [tokenOf(statement), statement]))
  const content = {
    metadata: oscalMetadata(corpus, options),
    ...listed(
      'controls',
      [...controls].map(([token, statement]) => controlOf(token, statement)),
    ),
  }
  return {
    text: oscalDocument('catalog', content, uuidsOf(options.site)),
    leftOut: leftOutOf(own, corpus.frameworks),
  }
}

function tokenOf({id}: FrameworkControl): string {
  return controlToken(ORGANISATION, id)
}

/** In the imported catalogue's order, else by their ids, numbers as numbers. */
function statementsOf({frameworks, citations}: Corpus): FrameworkControl[] {
  const framework = frameworks.find(ORGANISATION)
  if (framework?.closed) return [...framework.controls]
  const cited = citations.all.flatMap(({citation: {framework: cites, id}}) =>
    cites === ORGANISATION && id !== null ? id : [],
  )
  return [...new Set(cited)]
    .filter((id) => frameworks.has(ORGANISATION, id))
    .sort((a, b) => a.localeCompare(b, 'en', {numeric: true}))
    .map((id) => ({id, text: citations.textsOf(ORGANISATION, id)[0]?.text}))
}

/** A statement without a title is titled by its id, as NIST does it. */
function controlOf(token: string, {id, title, text}: FrameworkControl) {
  return {
    id: token,
    title: markupLine(title ?? '', id),
    props: [{name: 'label', value: phrase(id)}],
    ...listed('parts', text === undefined ? [] : statementPart(`${token}_smt`, text)),
  }
}

/** The text of a statement; each further line of it is an item. */
function statementPart(id: string, text: string) {
  const [first, ...items] = text
    .split('\n')
    .map(markupParagraph)
    .filter((line) => line !== '')
  if (first === undefined) return []
  const parts = items.map((prose, index) => ({id: `${id}.${index + 1}`, name: 'item', prose}))
  return [{id, name: 'statement', prose: first, ...listed('parts', parts)}]
}
