import {plainPath} from '../../../src/model/addresses.ts'
import type {Corpus} from '../../../src/model/corpus.ts'
import {CONTROLS} from './controls-address.ts'

export {CONTROLS}

/** Path of what is not written yet, below the site's base. */
export const GAPS = `${CONTROLS}gaps/`

/** Path of the page of coverage, below the site's base. */
export const COVERAGE = 'coverage/'

/** Address of a framework's coverage, below the site's base. */
export function coverageAddress(framework: string): string {
  return `${COVERAGE}?${new URLSearchParams({framework})}`
}

/**
 * Address of an id, below the site's base: all controls that cite it. Where another cited framework has an id of the same
 * name, the address says which one is meant.
 */
export function idAddress(
  framework: string,
  id: string,
  corpus: Pick<Corpus, 'citations' | 'frameworks'>,
): string {
  const query = new URLSearchParams({id, ...(isAmbiguous(framework, id, corpus) ? {framework} : {})})
  return `${CONTROLS}?${query}`
}

const cited = new WeakMap<Corpus['citations'], string[]>()

/** Whether a framework that is cited before another one has an id of the same name. */
export function isAmbiguous(
  framework: string,
  id: string,
  {citations, frameworks}: Pick<Corpus, 'citations' | 'frameworks'>,
): boolean {
  const all = cited.get(citations) ?? citations.frameworks
  cited.set(citations, all)
  const first = all.find((each) => frameworks.has(each, id))
  return first !== undefined && first !== framework
}

/** Path that a framework had as a page of its own, below the site's base. */
export function oldFrameworkPath(framework: string): string {
  return `frameworks/${framework}/`
}

/** Path that an id had as a page of its own, below the site's base. */
export function oldIdPath(framework: string, id: string): string {
  return `${oldFrameworkPath(framework)}${id.replace(/[^\w.-]+/g, '-').replace(/-+$/, '')}/`
}

/** Path that a control had as a page of its own, below the site's base; its stable id may hold names of folders. */
export function oldControlPath(stableId: string): string {
  return `${CONTROLS}${plainPath(stableId)}/`
}
