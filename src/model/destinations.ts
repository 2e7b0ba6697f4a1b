import type {DocumentModel} from './types.ts'

/** Where the links of a document lead and its images are, as written. */
export function destinationsOf(document: DocumentModel): readonly string[] {
  const given = known.get(document)
  if (given) return given()
  const {links, images, imageSources} = document
  return [...links.map(({url}) => url), ...[...images, ...imageSources].map(({src}) => src)]
}

/** Destinations that are known from an earlier run. */
const known = new WeakMap<DocumentModel, () => readonly string[]>()

/** Tells what gives the destinations of a document, so that it need not be read for them. */
export function knowDestinations(document: DocumentModel, destinations: () => readonly string[]): void {
  known.set(document, destinations)
}
