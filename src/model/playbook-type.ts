import type {ConflictExample, ConflictFault} from '../parse/conflict.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import type {DocumentModel} from './types.ts'

/** One whole document that a file can mean, and its model. */
export interface Variant {
  /** Canonical label of the side taken; null if the file has no conflict. */
  label: string | null
  text: string
  /** File line of each line of the text; null if they are the file's own. */
  fileLines: number[] | null
  /** How many columns each line lost in front; null if none did. */
  shifts: number[] | null
  /** How many lines it has. */
  lines: number
  written: {written: number; total: number}
  document: DocumentModel
}

/** Why a variant is published. */
export interface Decision {
  rule: 'resolution' | 'only-one' | 'newest-last-update' | 'most-written' | 'ours'
  /** One sentence that a reader can check. */
  evidence: string
}

/** A conflict of a file, as reports show it. */
export interface HunkSummary {
  line: number
  endLine: number
  /** Canonical labels of its sides, ours first. */
  labels: string[]
  /** 0 at the top level. */
  depth: number
  markerSize: number
  /** Whether its sides differ only in white space. */
  void: boolean
  /** Canonical label of the side that a resolution takes; null if one is still to be taken, of a nested hunk too. */
  resolved: string | null
}

/** One file of the corpus. */
export interface Playbook {
  /** Path as the user named it, forward slashes. */
  path: string
  /** Path below the folder that was asked for; it names the service and the page. */
  id: string
  /** The file's text as read, without a byte order mark. */
  source: string
  hunks: HunkSummary[]
  faults: ConflictFault[]
  /** Conflicts in code blocks that are kept as content. */
  conflictExamples: ConflictExample[]
  variants: Variant[]
  /** The variant that readers get; undefined if markers are malformed and nothing may be guessed. */
  published: Variant | undefined
  decision: Decision | undefined
  /** Resolutions for this file that none of its conflicts has. */
  stale: WrittenResolution[]
}

/** A file of which readers get a variant. */
export interface PublishedPlaybook extends Playbook {
  published: Variant
}

/** Whether readers get a variant of a file: its markers leave no doubt. */
export function isPublished(playbook: Playbook): playbook is PublishedPlaybook {
  return playbook.published !== undefined
}

/** The variant whose structure stands for the document: the published one, else the file as it is. */
export function leadingVariant(playbook: Playbook): Variant {
  return playbook.published ?? playbook.variants[0]!
}

/** Whether two playbooks are one document: one may be the outline of the other. */
export function isSameDocument(one: Playbook, other: Playbook): boolean {
  return one.path === other.path
}

/** Whether the variants of a file differ in more than white space. */
export function hasConflict(playbook: Playbook): boolean {
  return playbook.hunks.some((hunk) => !hunk.void)
}
