import {posix} from 'node:path'
import type {Root} from 'mdast'
import type {Frameworks} from '../frameworks/frameworks.ts'
import {allHunks, type ConflictDocument, type ConflictFaultCode, isVoidHunk} from '../parse/conflict.ts'
import {canonicalLabel} from '../parse/label.ts'
import {countLines} from '../parse/lines.ts'
import type {VariantText} from '../parse/variants.ts'
import type {PolicySource} from '../policy/index.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {readDocument} from './document.ts'
import type {HunkSummary, Playbook, Variant} from './playbook-type.ts'
import {choosePublished} from './publish.ts'
import {writtenShare} from './sections.ts'
import {serviceOf} from './service.ts'

/** A variant's text with its tree. */
export interface ParsedVariant extends VariantText {
  tree: Root
}

/** What turns parsed variants into a playbook. */
export interface PlaybookContext {
  /** Path as the user named it, forward slashes. */
  path: string
  /** Path below the folder that was asked for. */
  id: string
  shapes: Shapes
  frameworks: Frameworks
  /** How policies are found in texts that are none themselves. */
  policySources: readonly PolicySource[]
  /** Whether `{#id}` gives a heading its id. */
  headingIds: boolean
  /** ISO date against which a last update is in the future. */
  today: string
}

/** Reads the model of a file: of every variant, and which of them is published. */
export function readPlaybook(
  conflict: ConflictDocument,
  parsed: ParsedVariant[],
  context: PlaybookContext,
): Playbook {
  const variants = parsed.map((variant) => readVariant(variant, context))
  const choice = isDecidable(conflict) ? choosePublished(variants, context.today) : undefined
  return {
    path: context.path,
    id: context.id,
    // Of a file without conflicts its only variant has the whole text; another copy would be kept as long as the model.
    source: conflict.hunks.length === 0 ? parsed[0]!.text : conflict.lines.join(''),
    hunks: summariseHunks(conflict),
    faults: conflict.faults,
    conflictExamples: conflict.examples,
    variants,
    published: choice?.published,
    decision: conflict.hunks.length > 0 ? choice?.decision : undefined,
    stale: [],
  }
}

/** Faults that leave no doubt about the sides of the hunks there are. */
const HARMLESS = new Set<ConflictFaultCode>(['orphan-end', 'orphan-base', 'too-many-variants'])

/** Whether the markers of a file leave no doubt which lines belong to which side. */
export function isDecidable(conflict: ConflictDocument): boolean {
  return conflict.faults.every((fault) => HARMLESS.has(fault.code))
}

/** Reads the model of one variant. */
export function readVariant({tree, ...variant}: ParsedVariant, context: PlaybookContext): Variant {
  const fileStem = stemOf(context.id)
  const document = readDocument(variant.text, tree, {
    path: context.path,
    fileStem,
    nameWithoutTitle: nameOfFolder(context.id, fileStem) ?? fileStem,
    service: serviceOf(context.id),
    shapes: context.shapes,
    frameworks: context.frameworks,
    policySources: context.policySources,
    headingIds: context.headingIds,
  })
  return {...variant, lines: countLines(variant.text), written: writtenShare(document.sections), document}
}

function stemOf(path: string): string {
  return posix.basename(path).replace(/\.[^.]+$/, '')
}

/** Files of these names speak for their folder. */
const SPEAKS_FOR_FOLDER = /^(?:readme|index|_index)$/i

/** The name of the folder that a file speaks for; undefined if it speaks for itself, or its folder has no name. */
function nameOfFolder(path: string, fileStem: string): string | undefined {
  const folder = posix.basename(posix.dirname(path))
  return SPEAKS_FOR_FOLDER.test(fileStem) && /[^.]/.test(folder) ? folder : undefined
}

function summariseHunks(conflict: ConflictDocument): HunkSummary[] {
  return allHunks(conflict.hunks).map(({hunk, depth}) => ({
    line: hunk.line,
    endLine: hunk.endLine,
    labels: hunk.parts.filter((part) => part.role !== 'base').map(canonicalLabel),
    depth,
    markerSize: hunk.markerSize,
    void: isVoidHunk(hunk, conflict.lines),
    resolved: null,
  }))
}
