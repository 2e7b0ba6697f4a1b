import type {ConflictExample, ConflictFault, Hunk, ScanOptions} from './conflict.ts'
import type {Fence} from './fence.ts'
import {canonicalLabel} from './label.ts'
import {findBases, judgeKept, type Kept} from './leftovers.ts'
import {DEFAULT_MARKER_SIZE} from './marker.ts'
import type {Scanned} from './scan.ts'
import {type FencedHunk, walkLines} from './walk.ts'

/** What is left of a scan when examples in code fences are told apart. */
export interface Told {
  /** Hunks that are conflicts of the document. */
  hunks: Hunk[]
  faults: ConflictFault[]
  /** Bases without a conflict, which are faults where nothing else is one: beside another marker, that one is told. */
  bases: ConflictFault[]
  examples: ConflictExample[]
  /** Lines of start markers in fences that have no end there: content, and not to be read as starts again. */
  loneStarts: number[]
  /** Lines of start markers in fences whose hunk goes wrong after the fence: content perhaps. */
  doubtfulStarts: number[]
}

/**
 * Tells conflicts in code fences from examples of conflicts. A hunk that is whole in a fence is real if both its labels
 * are those of a hunk outside code, if the path's marker size is its size, or if the author says so; otherwise it is
 * content. A hunk that opens or closes the fence on one of its sides is not an example, nor is one in a fence that is
 * never closed, or that is not there on some way of taking sides.
 */
export function tellExamples(lines: string[], scanned: Scanned, options: ScanOptions): Told {
  const walk = walkLines(lines, scanned.hunks)
  const pairs = new Set(walk.fenced.length > 0 ? walk.outside.map(labelPair) : [])
  const isReal = ({hunk, fence}: FencedHunk) =>
    authorSays(lines, fence) ?? (isOfSize(hunk, options) || pairs.has(labelPair(hunk)))
  const real = [...walk.outside]
  const taught: FencedHunk[] = []
  for (const fenced of walk.fenced) {
    if (isReal(fenced)) real.push(fenced.hunk)
    else taught.push(fenced)
  }
  const fences = new Map(walk.kept.map(({line, hunk, fence}) => [line, hunk ? undefined : fence]))
  const isTaught = ({line, start}: ConflictFault) => {
    const fence = fences.get(line)
    return fence !== undefined && (start === undefined || fences.get(start) === fence)
  }
  const loneStarts = scanned.faults.filter((fault) => fault.code === 'unterminated-start' && isTaught(fault))
  const examples = new Set(taught.map(({hunk}) => hunk))
  const hunks = real.sort((a, b) => a.line - b.line)
  const given: Kept = {
    kept: walk.kept.filter(({hunk}) => !hunk || !examples.has(hunk)),
    hunks,
    faults: scanned.faults.filter((fault) => !isTaught(fault)),
    size: options.markerSize ?? DEFAULT_MARKER_SIZE,
  }
  return {
    hunks,
    faults: judgeKept(given),
    bases: findBases(given),
    examples: describeExamples(lines, taught, real),
    loneStarts: loneStarts.map((fault) => fault.line),
    doubtfulStarts: scanned.faults.flatMap(({start}) =>
      start !== undefined && fences.get(start) ? [start] : [],
    ),
  }
}

function describeExamples(lines: string[], taught: FencedHunk[], real: Hunk[]): ConflictExample[] {
  const known = new Set(taught.length > 0 ? real.flatMap(sideLabels).filter((label) => label !== 'HEAD') : [])
  const kindOf = ({hunk, fence}: FencedHunk) => {
    if (authorSays(lines, fence) === false) return 'stated'
    return isDoubtful(hunk, fence, known) ? 'doubtful' : 'likely'
  }
  return taught.map((fenced) => ({
    line: fenced.hunk.line,
    endLine: fenced.hunk.endLine,
    kind: kindOf(fenced),
  }))
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
