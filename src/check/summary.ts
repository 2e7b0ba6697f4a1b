import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {type Corpus, countTables} from '../model/corpus.ts'
import {nearHeaders} from '../model/near-headers.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {linkTarget} from '../model/targets.ts'
import {filePlace} from '../parse/variants.ts'
import {type DocumentExamples, examplesIn} from './examples.ts'
import {type IdColumn, idColumnsIn} from './unrecognised-tables.ts'

/** What a report says of one document, whatever is found in it. */
export interface DocumentSummary extends DocumentExamples {
  /** Its control tables. */
  tables: {found: number; rows: number}
  /** Of its other tables; empty for a document with a control table, whose configuration needs no suggestion. */
  idColumns: IdColumn[]
  /** File lines of its links that leave the repository, or the folder without one. */
  linksOut: number[]
}

/** Summarises a document. */
export function summarise(playbook: Playbook, corpus: Corpus, config: Config): DocumentSummary {
  const tables = countTables([playbook])
  return {
    ...examplesIn(playbook),
    tables,
    idColumns: tables.found > 0 ? [] : unrecognisedColumns(playbook, corpus, config),
    linksOut: linksOut(playbook, corpus),
  }
}

function unrecognisedColumns(playbook: Playbook, {frameworks}: Corpus, config: Config): IdColumn[] {
  const {shapes} = configOf(config, playbook.path)
  const misspelt = nearHeaders(leadingVariant(playbook).document, shapes, frameworks)
  return idColumnsIn(playbook, new Set(misspelt.map(({table}) => table)))
}

function linksOut({path, published}: Playbook, corpus: Corpus): number[] {
  if (!published) return []
  return published.document.links
    .filter(({url}) => linkTarget(url, path, corpus).kind === 'outside')
    .map(({span}) => filePlace(published, span).line)
}
