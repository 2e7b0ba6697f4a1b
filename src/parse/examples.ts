import type {ConflictExample, ConflictFault, Hunk, ScanOptions} from './conflict.ts'
import {type Fence, fenceAfter} from './fence.ts'
import {canonicalLabel} from './label.ts'
import {isMangledMarker} from './marker.ts'
import type {Scanned} from './scan.ts'

/** What is left of a scan when examples in code fences are told apart. */
export interface Told {
  /** Hunks that are conflicts of the document. */
  hunks: Hunk[]
  faults: ConflictFault[]
  examples: ConflictExample[]
  /** Lines of start markers in fences that have no end there: content, and not to be read as starts again. */
  loneStarts: number[]
  /** Lines of start markers in fences whose hunk goes wrong behind the fence: content perhaps. */
  doubtfulStarts: number[]
}

/** A hunk that stands whole in one code fence. */
interface Fenced {
  hunk: Hunk
  fence: Fence
}

/**
 * Tells conflicts in code fences from examples of conflicts. A hunk that stands whole in a fence is real if both its
 * labels are those of a hunk outside code, if the path's marker size is its size, or if the author says so; otherwise
 * it is content. A hunk that opens or closes the fence on one of its sides is no example, nor is one in a fence that is
 * never closed.
 */
export function tellExamples(lines: string[], scanned: Scanned, options: ScanOptions): Told {
  const walk = walkFences(lines, scanned.hunks)
  const pairs = new Set(walk.fenced.length > 0 ? walk.outside.map(labelPair) : [])
  const isReal = ({hunk, fence}: Fenced) =>
    authorSays(lines, fence) ?? (isOfSize(hunk, options) || pairs.has(labelPair(hunk)))
  const real = [...walk.outside]
  const taught: Fenced[] = []
  for (const fenced of walk.fenced) {
    if (isReal(fenced)) real.push(fenced.hunk)
    else taught.push(fenced)
  }
  const isTaught = (fault: ConflictFault) => {
    const fence = walk.fenceAt.get(fault.line)
    return fence !== undefined && (fault.start === undefined || walk.fenceAt.get(fault.start) === fence)
  }
  const loneStarts = scanned.faults.filter((fault) => fault.code === 'unterminated-start' && isTaught(fault))
  const known = new Set(taught.length > 0 ? real.flatMap(sideLabels).filter((label) => label !== 'HEAD') : [])
  return {
    hunks: real.sort((a, b) => a.line - b.line),
    faults: [...scanned.faults.filter((fault) => !isTaught(fault)), ...mangled(lines, walk)],
    examples: taught.map(({hunk, fence}) => ({
      line: hunk.line,
      endLine: hunk.endLine,
      kind:
        authorSays(lines, fence) === false
          ? 'stated'
          : isDoubtful(hunk, fence, known)
            ? 'doubtful'
            : 'likely',
    })),
    loneStarts: loneStarts.map((fault) => fault.line),
    doubtfulStarts: scanned.faults.flatMap(({start}) =>
      start !== undefined && walk.fenceAt.has(start) ? [start] : [],
    ),
  }
}

interface Walk {
  outside: Hunk[]
  fenced: Fenced[]
  /** The fence that is open at a line, for lines of markers and their like outside hunks. */
  fenceAt: Map<number, Fence>
}

/** Follows the fences through the file; behind a hunk that opens or closes one, our side goes on. */
function walkFences(lines: string[], hunks: Hunk[]): Walk {
  const walk: Walk = {outside: [], fenced: [], fenceAt: new Map()}
  let fence: Fence | undefined
  let next = 0
  for (let line = 1; line <= lines.length; line++) {
    const hunk = hunks[next]
    if (hunk?.line === line) {
      const after = hunk.parts.map((part) => fenceThrough(lines, part.from, part.to, fence))
      if (fence && after.every(({changed}) => !changed)) walk.fenced.push({hunk, fence})
      else walk.outside.push(hunk)
      fence = after[0]!.fence
      line = hunk.endLine
      next++
      continue
    }
    if (fence) walk.fenceAt.set(line, fence)
    fence = fenceAfter(fence, lines[line - 1]!, line)
  }
  // An example ends with its fence; a fence that never closes has lost its end, perhaps to this very conflict.
  const lost = walk.fenced.filter((fenced) => fenced.fence === fence)
  walk.fenced = walk.fenced.filter((fenced) => fenced.fence !== fence)
  for (const {hunk} of lost) walk.outside.push(hunk)
  for (const [line, open] of walk.fenceAt) if (open === fence) walk.fenceAt.delete(line)
  return walk
}

function fenceThrough(lines: string[], from: number, to: number, before: Fence | undefined) {
  let fence = before
  let changed = false
  for (let line = from; line < to; line++) {
    fence = fenceAfter(fence, lines[line - 1]!, line)
    changed ||= fence !== before
  }
  return {fence, changed}
}

function sideLabels(hunk: Hunk): string[] {
  return hunk.parts.filter((part) => part.role !== 'base').map(canonicalLabel)
}

function labelPair(hunk: Hunk): string {
  return JSON.stringify(sideLabels(hunk).sort())
}

function isOfSize(hunk: Hunk, options: ScanOptions): boolean {
  return options.markerSize !== undefined && hunk.markerSize === options.markerSize
}

/** Languages of fences in which people show conflicts; data in which a marker would be a fault is none of them. */
const SHOWN_IN = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'diff',
  'patch',
  'md',
  'markdown',
  'git',
  'sh',
  'bash',
  'shell',
  'console',
])

/** An example that might be real: in the middle of data, or with the other side's label of a real conflict. */
function isDoubtful(hunk: Hunk, fence: Fence, known: Set<string>): boolean {
  const language = /^[^\s{]*/.exec(fence.info)![0].toLowerCase()
  return !SHOWN_IN.has(language) || sideLabels(hunk).some((label) => known.has(label))
}

/** `markers=real` or `markers=content` in the fence's info string, or in a comment on the line above it. */
function authorSays(lines: string[], fence: Fence): boolean | undefined {
  const comment = /^\s*<!--\s*proofbook:(.*)-->\s*$/.exec(lines[fence.line - 2] ?? '')?.[1] ?? ''
  const said = /(?:^|\s)markers=(real|content)(?=\s|$)/.exec(`${fence.info} ${comment}`)?.[1]
  return said === undefined ? undefined : said === 'real'
}

/** Markers that a formatter rewrote, outside code; inside hunks too, where they are most at home. */
function mangled(lines: string[], walk: Walk): ConflictFault[] {
  const inExamples = walk.fenced.map(({hunk}) => [hunk.line, hunk.endLine] as const)
  let example = 0
  return lines.flatMap((text, index) => {
    const line = index + 1
    while (example < inExamples.length && inExamples[example]![1] < line) example++
    const isExample = example < inExamples.length && inExamples[example]![0] <= line
    if (isExample || walk.fenceAt.has(line) || !isMangledMarker(text)) return []
    return [{code: 'mangled-marker' as const, line, text}]
  })
}
