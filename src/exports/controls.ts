import type {Frameworks} from '../frameworks/frameworks.ts'
import type {Fate} from '../frameworks/succession.ts'
import type {WordingKind} from '../frameworks/wording.ts'
import type {CitedPlace} from '../model/citation-index.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Citation, SectionStatus} from '../model/types.ts'
import {filePlace} from '../parse/variants.ts'
import {JSON_VERSION, print, type Tool} from '../report/json.ts'
import type {ControlGroup} from '../shapes/shapes.ts'
import {anchorOf, type PermalinkOf} from './permalinks.ts'
import {csvRecord} from './spreadsheet-cell.ts'

/** One citation of a control by a published playbook. */
export interface ControlRow {
  /** Title of the playbook. */
  playbook: string
  /** Path of its file, as the user named it. */
  path: string
  /** The group of the control that cites; null for one outside all groups, and for a citation outside all controls. */
  section: ControlGroup | null
  /** Title of the control that cites, number included; null outside all controls. */
  control: string | null
  /** Stable id of the control that cites. */
  controlId: string | null
  /** How much of the control that cites is written. */
  controlStatus: SectionStatus | null
  /** Id of the framework that is cited. */
  framework: string
  frameworkTitle: string
  /** Edition of the framework; null if it has none. */
  version: string | null
  /** The cited id. */
  id: string
  /** Whether the framework has the id. */
  isKnown: boolean
  /** The framework's short title of the id; null if it has none. */
  title: string | null
  /**
   * What the next edition (2.0 of the CSF) makes of the id. `current`: no edition follows the framework's;
   * `unknown`: the framework has no such id.
   */
  statusIn20: Fate['status'] | 'current' | 'unknown'
  /** Ids of the next edition. */
  successors: readonly string[]
  carrier: Citation['carrier']
  /** How the text beside the id compares with the framework's; null if there is nothing to compare. */
  wording: WordingKind | null
  /** Line of the file, from 1. */
  line: number
  /** `file:line`. */
  place: string
  /** Absolute URL of the place on the published page. */
  permalink: string
}

/** One row a citation with an id in a published variant that is not a template, in the order of the corpus. */
export function controlRows(corpus: Corpus, {permalinkOf}: {permalinkOf: PermalinkOf}): ControlRow[] {
  return corpus.citations.all.flatMap((place) => {
    const {id} = place.citation
    return id === null || place.variant.document.isTemplate
      ? []
      : rowOf(place, id, corpus.frameworks, permalinkOf)
  })
}

function rowOf(cited: CitedPlace, id: string, frameworks: Frameworks, permalinkOf: PermalinkOf): ControlRow {
  const {playbook, variant, control, citation} = cited
  const framework = frameworks.get(citation.framework)
  const isKnown = frameworks.has(framework.id, id)
  const fate = frameworks.fateOf(framework.id, id)
  const {line} = filePlace(variant, citation.idSpan)
  return {
    playbook: variant.document.title,
    path: playbook.path,
    section: control?.group ?? null,
    control: control?.title ?? null,
    controlId: control?.id ?? null,
    controlStatus: control?.status ?? null,
    framework: framework.id,
    frameworkTitle: framework.title,
    version: framework.version ?? null,
    id,
    isKnown,
    title: frameworks.control(framework.id, id)?.title ?? null,
    statusIn20: fate?.status ?? (isKnown ? 'current' : 'unknown'),
    successors: fate?.successors ?? [],
    carrier: citation.carrier,
    wording: citation.wording?.kind ?? null,
    line,
    place: `${playbook.path}:${line}`,
    permalink: permalinkOf(playbook, anchorOf(cited)),
  }
}

const COLUMNS: readonly [header: string, cell: (row: ControlRow) => string | null][] = [
  ['playbook', (row) => row.playbook],
  ['section', (row) => row.section],
  ['control', (row) => row.control],
  ['control id', (row) => row.controlId],
  ['control status', (row) => row.controlStatus],
  ['framework', (row) => row.frameworkTitle],
  ['version', (row) => row.version],
  ['id', (row) => row.id],
  ['known', (row) => (row.isKnown ? 'yes' : 'no')],
  ['title', (row) => row.title],
  ['status in 2.0', (row) => row.statusIn20],
  ['successors', (row) => row.successors.join(' ')],
  ['wording', (row) => row.wording],
  ['place', (row) => row.place],
  ['permalink', (row) => row.permalink],
]

/** The rows as CSV (RFC 4180) with a header, safe to open in a spreadsheet. */
export function controlsCsv(rows: readonly ControlRow[]): string {
  const header = csvRecord(COLUMNS.map(([name]) => name))
  return header + rows.map((row) => csvRecord(COLUMNS.map(([, cell]) => cell(row) ?? ''))).join('')
}

/** The rows as JSON. */
export function controlsJson(rows: readonly ControlRow[], tool: Tool): string {
  return print({version: JSON_VERSION, tool, controls: rows})
}
