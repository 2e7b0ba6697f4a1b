import {fingerprint, foldedFingerprint} from '../frameworks/fingerprint.ts'
import type {Framework, FrameworkControl, Wording} from '../frameworks/framework.ts'
import type {Catalog} from './catalog.ts'
import {idShapeOf} from './id-shape.ts'

/** The framework that a catalogue becomes: all its ids are known, and its texts with their fingerprints. */
export function frameworkOf(catalog: Catalog): Framework {
  const {id, title, version, published, source, functions, categories, controls} = catalog
  return {
    id,
    title,
    version,
    published,
    source: `imported from ${source.file}`,
    idShape: idShapeOf(catalog),
    closed: true,
    ...(id.startsWith('nist-csf-') && {family: 'nist-csf'}),
    functions,
    categories,
    controls,
    wordings: controls.flatMap((control) => wordingOf(control, version ?? '')),
  }
}

/**
 * A text can be compared with a cell where it is one line and the same for everybody. One in square brackets stands for
 * what each organisation fills in.
 */
function wordingOf({id, text}: FrameworkControl, edition: string): Wording[] {
  if (text === undefined || /[\n[]/.test(text)) return []
  return [{id, edition, exact: fingerprint(text), folded: foldedFingerprint(text)}]
}
