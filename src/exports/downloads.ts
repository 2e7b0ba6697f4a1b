import type {Corpus} from '../model/corpus.ts'
import type {Tool} from '../report/json.ts'
import {controlRows, controlsCsv, controlsJson} from './controls.ts'
import {CATALOG_FILE, oscalCatalog} from './oscal-catalog.ts'
import {oscalComponents} from './oscal-components.ts'
import type {OscalOptions} from './oscal-metadata.ts'

/** A file that readers of the site can take with them. */
export interface Download {
  /** Its name, without folders. */
  name: string
  text: string
}

/** The files that a site offers of its playbooks: the controls as a table and as data, and both OSCAL documents. */
export function siteDownloads(corpus: Corpus, options: OscalOptions & {tool: Tool}): Download[] {
  const rows = controlRows(corpus, options)
  return [
    {name: 'controls.csv', text: controlsCsv(rows)},
    {name: 'controls.json', text: controlsJson(rows, options.tool)},
    {name: 'oscal-component-definition.json', text: oscalComponents(corpus, options).text},
    {name: CATALOG_FILE, text: oscalCatalog(corpus, options).text},
  ]
}
