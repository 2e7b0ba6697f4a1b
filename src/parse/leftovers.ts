import type {ConflictFault, Hunk} from './conflict.ts'
import {canonicalLabel} from './label.ts'
import {type Marker, readMarker} from './marker.ts'
import {findMails, findMangled} from './quotes.ts'
import {BOM} from './source.ts'
import type {KeptLine} from './walk.ts'

/** The lines that are left when sides are taken, with what the scan said of them. */
export interface Kept {
  /** Without those of examples. */
  kept: KeptLine[]
  /** Hunks that are conflicts of the document. */
  hunks: Hunk[]
  faults: ConflictFault[]
  /** The size from which on a run is a marker of this file. */
  size: number
}

/**
 * What is wrong with the markers of a file once its examples are told apart. Whatever sides are taken, no marker may be
 * left that a scan of the result would report and a scan of the file did not.
 */
export function judgeKept(given: Kept): ConflictFault[] {
  const faults = judgeEnds(given)
  return [...faults, ...findMangled(given.kept, faults), ...findLeftovers({...given, faults})]
}

/** What git, and what is like it, writes after the marker of a base: a commit, or where it comes from. */
const BASE_LABEL =
  /^(?:[\da-f]{7,40}|merged common ancestors|empty tree|parent of [\da-f]{7,40}\b.*|(?:(?:constructed merge|Stash) )?base)(?::.*)?$/i

/** Bases without a conflict, whose other markers were deleted. A run without such a label is a row of empty cells. */
export function findBases({kept, size}: Kept): ConflictFault[] {
  return kept.flatMap(({line, text, hunk, isBase, fence}) => {
    const marker = isBase || fence ? undefined : markerOf(text)
    if (marker?.char !== '|' || marker.size !== size || !BASE_LABEL.test(marker.label ?? '')) return []
    return [{code: hunk ? 'leftover-marker' : 'orphan-base', line, text}]
  })
}

/** The marker that a line is, or would be as the first line of a file. */
function markerOf(text: string): Marker | undefined {
  return readMarker(text.startsWith(BOM) ? text.slice(BOM.length) : text)
}

/**
 * Ends without a start: a line of a mail is none, and one that could be the end of one of the file's own conflicts leaves
 * open which end is the right one.
 */
function judgeEnds({kept, hunks, faults}: Kept): ConflictFault[] {
  if (!faults.some(({code}) => code === 'orphan-end')) return faults
  const parts = hunks.flatMap((hunk) => hunk.parts)
  const labels = new Set(parts.flatMap((part) => [part.label, canonicalLabel(part)]))
  const mails = new Map(findMails(kept).map((mail) => [mail.line.line, mail]))
  const ends = new Set(hunks.map(({endLine}) => endLine))
  const inSides = new Set(kept.flatMap(({line, hunk}) => (hunk ? [line] : [])))
  return faults.flatMap((fault) => {
    if (fault.code !== 'orphan-end') return [fault]
    // What seemed an ornament before it turned out to be a conflict: see `findLeftovers`.
    if (inSides.has(fault.line)) return []
    const mail = mails.get(fault.line)
    const label = readMarker(fault.text)?.label
    const isLabelled = label === undefined ? hunks.length > 0 && !mail : labels.has(label)
    const isOwn = isLabelled || (mail && ends.has(mail.top.line - 1))
    if (isOwn) return [{...fault, code: 'ambiguous-end' as const}]
    return mail ? [] : [fault]
  })
}

/** A kept line that is a marker as it is, or would be one as the first line of a file. */
interface KeptMarker extends KeptLine {
  marker: Marker
}

/** Markers that would be left when sides are taken. */
function findLeftovers({kept, hunks, faults, size}: Kept): ConflictFault[] {
  if (hunks.length === 0) return []
  const all = kept.flatMap((line): KeptMarker[] => {
    const marker = markerOf(line.text)
    return marker ? [{...line, marker}] : []
  })
  const middles = new Set(all.flatMap(({marker}) => (/[|=]/.test(marker.char) ? [marker.size] : [])))
  const markers = all.filter(({isBase}) => !isBase)
  const inFences = markers.filter(({hunk, fence, marker}) => marker.char === '<' && !hunk && fence)
  const sizesInFences = new Set(inFences.map(({marker}) => marker.size))
  const isLeft = ({text, hunk, fence, marker}: KeptMarker) => {
    if (text.startsWith(BOM)) return true
    if (hunk && sizesInFences.has(marker.size)) return true
    if (marker.char === '>') return hunk !== undefined && marker.size === size
    if (marker.char !== '<' || marker.size < size) return false
    // A longer run in code or without a label is content as long as nothing makes a conflict of it.
    const isShown = fence !== undefined && !hunk
    if (marker.size > size && (isShown || marker.label === undefined)) return middles.has(marker.size)
    return !isShown
  }
  const known = new Set(faults.flatMap(({line, start}) => [line, start]))
  return markers
    .filter((line) => !known.has(line.line) && isLeft(line))
    .map(({line, text}) => ({code: 'leftover-marker', line, text}))
}
