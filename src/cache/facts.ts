import {allVariants, type Outline, outlineOf} from '../model/outline.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {titleFacts} from '../model/titles.ts'
import type {DocumentModel} from '../model/types.ts'
import type {Place} from '../parse/place.ts'
import {type Counts, lettersIn} from '../sidecars/spelling.ts'
import {digestOf} from './digest.ts'

/** What is kept of a document, as plain data. */
export interface Facts extends Outline {
  /** How it spells the letters of control ids. */
  letters: Counts
  /** What it cites, as digests: without its places, and with them. */
  cited: {texts: string; places: string}
  /** A digest of its text. */
  text: string
  /** A digest of the anchors of its variants, and of the names that links to them may have. */
  anchors: string
  /** Of the heading that titles it. */
  titlePlace: Place
}

/** What is kept of a document. */
export function factsOf(playbook: Playbook): Facts {
  return {
    ...outlineOf(playbook),
    letters: lettersIn(playbook),
    cited: citedBy(playbook),
    text: titleFacts(playbook).text,
    anchors: digestOf(allVariants(playbook).map(({document}) => anchorsIn(document))),
    titlePlace: titleFacts(playbook).place,
  }
}

/** All that an index of anchors is made of. */
function anchorsIn({headings, htmlAnchors}: DocumentModel): unknown {
  return [headings.map(({slug, text}) => [slug, text]), htmlAnchors]
}

function citedBy(playbook: Playbook): Facts['cited'] {
  if (!playbook.published) return {texts: '', places: ''}
  const {document, fileLines, shifts} = leadingVariant(playbook)
  const texts = document.citations.map(({framework, id, text, wording}) => [framework, id, text, wording])
  return {texts: digestOf(texts), places: digestOf([document.citations, fileLines, shifts])}
}
