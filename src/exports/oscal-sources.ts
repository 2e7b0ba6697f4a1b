import {type Framework, frameworkName} from '../frameworks/index.ts'
import {CATALOG_FILE} from './oscal-catalog.ts'
import type {UuidOf} from './oscal-ids.ts'
import {markupLine} from './oscal-text.ts'

/** Publishers' own OSCAL catalogues, by framework. */
const CATALOGS: Readonly<Record<string, string>> = {
  'nist-csf-2.0':
    'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/CSF/v2.0/json/NIST_CSF_v2.0_catalog.json',
  organisation: CATALOG_FILE,
}

/** Where a document refers to a framework: the resource that stands for it in the same document's back matter. */
export function sourceOf(framework: Framework, uuidOf: UuidOf): string {
  return `#${resourceUuid(framework, uuidOf)}`
}

/** A framework as a resource of the back matter: its name, what it was taken from, and its catalogue where it has one. */
export function frameworkResource(framework: Framework, uuidOf: UuidOf) {
  const catalog = CATALOGS[framework.id]
  const doi = /\bdoi:(\S+)/.exec(framework.source)?.[1]
  const links = [
    ...(catalog === undefined ? [] : [{href: catalog, 'media-type': 'application/oscal.catalog+json'}]),
    ...(doi === undefined ? [] : [{href: `https://doi.org/${encodeURI(doi)}`}]),
  ]
  return {
    uuid: resourceUuid(framework, uuidOf),
    title: markupLine(frameworkName(framework), framework.id),
    citation: {text: markupLine(framework.source, framework.id)},
    ...(links.length > 0 && {rlinks: links}),
  }
}

function resourceUuid({id, version = ''}: Framework, uuidOf: UuidOf): string {
  return uuidOf('framework', id, version)
}
