import {controlAt} from '../model/controls.ts'
import type {PublishedPlaybook} from '../model/playbook-type.ts'
import type {Citation, Control} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import {type Controls, sharedNames} from './controls.ts'
import type {IdChange} from './difference.ts'
import {match} from './matching.ts'

/** A citation of a side, and what it is in. */
interface Cited {
  citation: Citation & {id: string}
  playbook: PublishedPlaybook
  control: Control | undefined
}

/** The published documents of two sides that are one document each. */
export type PublishedPairs = readonly {before: PublishedPlaybook; after: PublishedPlaybook}[]

/** Which ids controls that both sides have, and their documents outside all controls, cite now or no longer. */
export function compareIds(controls: Controls, documents: PublishedPairs): IdChange[] {
  const names = sharedNames(controls)
  const [old, next] = [
    documents.flatMap(({before}) => citationsIn(before)),
    documents.flatMap(({after}) => citationsIn(after)),
  ]
  const fileOf = new Map(documents.map(({before, after}) => [before.path, after.path]))
  const keyOf = ({citation, playbook, control}: Cited) => {
    const name = control && names.get(control)
    return `${name ?? fileOf.get(playbook.path) ?? playbook.path}\n${citation.framework} ${citation.id}`
  }
  const {pairs, removed, added} = match(
    old.filter(({control}) => !control || names.has(control)),
    next.filter(({control}) => !control || names.has(control)),
    [{keyOf: (each) => `${keyOf(each)}\n${squeeze(each)}`}, {keyOf}],
  )
  const reworded = pairs.filter(({before, after}) => squeeze(before) !== squeeze(after))
  return [
    ...removed.map((each) => toChange('lost', each)),
    ...added.map((each) => toChange('gained', each)),
    ...reworded.map(({after}) => toChange('reworded', after)),
  ]
}

function citationsIn(playbook: PublishedPlaybook): Cited[] {
  const {document} = playbook.published
  return document.citations.flatMap((citation) => {
    const {id} = citation
    if (id === null) return []
    return [{citation: {...citation, id}, playbook, control: controlAt(document, citation.span.start.line)}]
  })
}

function squeeze({citation}: Cited): string {
  return (citation.text ?? '').replace(/\s+/g, ' ').trim()
}

function toChange(kind: IdChange['kind'], {citation, playbook, control}: Cited): IdChange {
  const {framework, id, span} = citation
  const line = fileLine(playbook.published, span.start.line)
  const where = control?.title ?? playbook.published.document.title
  return {kind, framework, id, where, file: playbook.path, line}
}
