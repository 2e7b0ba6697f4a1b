import type {Citations, CitedPlace} from '../model/citation-index.ts'
import {serviceOf} from '../model/service.ts'
import type {Section} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import type {ControlGroup} from '../shapes/shapes.ts'

/** Where a service answers for a control of a framework: a control of a playbook that cites it. */
export interface Covering {
  /** Stable id of the control; null for a citation outside all controls. */
  id: string | null
  /** Title of the control; of the section, else of the document, for a citation outside all controls. */
  title: string
  /** Path of the playbook. */
  playbook: string
  /** Line of the file, from 1. */
  line: number
  group: ControlGroup | null
  /** Anchor of its heading; empty for the document as a whole. */
  slug: string
  /** Whether anything is written there besides ids and placeholders. */
  isWritten: boolean
}

/** The places that answer for each id of a framework, by service. */
export type Coverings = ReadonlyMap<string, ReadonlyMap<string, readonly Covering[]>>

/** Gathers what answers for the ids of a framework, each place once an id. */
export function gatherCoverings(citations: Citations, framework: string): Coverings {
  const services = new Map<string, Map<string, Covering[]>>()
  for (const place of citations.all) {
    const {framework: cited, id} = place.citation
    if (cited !== framework || id === null || place.variant.document.isTemplate) continue
    const service = serviceOf(place.playbook.id)
    const byId = services.get(service) ?? new Map<string, Covering[]>()
    services.set(service, byId)
    const coverings = byId.get(id) ?? []
    byId.set(id, coverings)
    const covering = place.control ? ofControl(place) : ofSection(place)
    if (!coverings.some((each) => isSame(each, covering))) coverings.push(covering)
  }
  return services
}

function isSame(one: Covering, other: Covering): boolean {
  return one.playbook === other.playbook && one.slug === other.slug && one.line === other.line
}

function ofControl({playbook, variant, control}: CitedPlace): Covering {
  const {id, title, group, heading, isWritten} = control!
  return {
    id,
    title,
    playbook: playbook.path,
    line: fileLine(variant, heading.span.start.line),
    group,
    slug: heading.slug,
    isWritten,
  }
}

/**
 * A citation outside all controls (of front matter, a file's name, a list) is answered for by the section in which it
 * stands, and before the first one by the whole document: there the document itself is the control. It is covered
 * where that is written, since an id above an empty section covers no more than one in an empty control.
 */
function ofSection({playbook, variant, citation}: CitedPlace): Covering {
  const {document, written} = variant
  const at = citation.span.start.line
  const isOfDocument = citation.carrier === 'frontMatter' || citation.carrier === 'fileName'
  const section = isOfDocument ? undefined : document.sections.find((each) => isWithin(each, at))
  return {
    id: null,
    title: section?.heading.text ?? document.title,
    playbook: playbook.path,
    line: fileLine(variant, section?.heading.span.start.line ?? at),
    group: null,
    slug: section?.heading.slug ?? '',
    isWritten: section?.isWritten ?? (written.written > 0 || written.total === 0),
  }
}

function isWithin({heading, endLine}: Section, line: number): boolean {
  return heading.span.start.line <= line && line <= endLine
}
