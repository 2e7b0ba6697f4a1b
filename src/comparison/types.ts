import type {ControlId, SectionStatus} from '../model/types.ts'

/*
 * How two variants of one file stand to each other, as plain data. `first` and `second` are the two variants
 * everywhere; lines count from 1 and are those of the ORIGINAL file on both sides.
 */

export type Presence = 'only-in-first' | 'only-in-second'

/** The two variants of a file, compared. */
export interface Comparison {
  /** Labels of the variants. */
  first: string
  second: string
  /** Titles, where they differ. */
  titles: Both<string> | null
  /** ISO dates of the last update, where they differ. */
  lastUpdates: Both<string | null> | null
  /** Every section of either: in the order of the first, those only in the second after what they follow there. */
  sections: SectionComparison[]
  /** The authored table of contents, which is not a section: what it says follows from the headings. */
  tableOfContents: SectionComparison | null
}

/** What each of the two variants says. */
export interface Both<T> {
  first: T
  second: T
}

/** A top-level heading with its own body, or what is before the first heading. */
export interface SectionComparison {
  /** White space alone makes no difference. */
  status: 'same' | 'differs' | Presence
  first: SectionSide | null
  second: SectionSide | null
  /** What the second differs by; empty for a section that says the same, or only one variant has. */
  controls: ControlDifference[]
  policies: PolicyDifference[]
  rows: RowDifference[]
  /** The section's lines compared; empty if it says the same. */
  lines: LineBlock[]
}

/** A section as one variant has it. */
export interface SectionSide {
  /** Rendered text of the heading; empty for what is before the first. */
  heading: string
  /** The heading's anchor on the variant's page; may be empty. */
  anchor: string
  /** First and last line. */
  line: number
  endLine: number
  /** Whether it is written; null for the title's section and what is before it. */
  written: SectionStatus | null
}

/** How a control differs. Controls are the same control by their stable id. */
export interface ControlDifference {
  kind: 'changed' | Presence
  id: string
  /** Title as the first has it, else the second. */
  title: string
  /** Titles and states, where they differ between two that have it. */
  titles: Both<string> | null
  statuses: Both<SectionStatus> | null
  /** Ids that its control tables cite in one variant only. */
  citedOnlyInFirst: ControlId[]
  citedOnlyInSecond: ControlId[]
}

/** How a policy example differs. */
export interface PolicyDifference {
  kind: 'changed' | Presence
  /** Its first Sid; empty if no statement has one. */
  name: string
  form: 'policy' | 'statement' | 'statements'
  /** First lines. */
  line: Both<number | null>
  /** Actions (of Action and NotAction) that one of two names and the other does not. */
  actionsOnlyInFirst: string[]
  actionsOnlyInSecond: string[]
  /** Names of other elements that differ, such as `Principal`; `text` where nothing but the writing does. */
  elements: string[]
}

/** How a row of a control table differs. Rows are the same row by framework and id cell. */
export interface RowDifference {
  kind: 'changed' | Presence
  framework: string
  /** Text of the id cell. */
  id: string
  line: Both<number | null>
}

/** A stretch of a section's lines. */
export type LineBlock =
  | {kind: 'same'; lines: {first: number; second: number; text: string}[]}
  /** Lines that both have, left out: how many. */
  | {kind: 'skipped'; count: number}
  /** Lines of one variant against those of the other; either may be empty. */
  | {kind: 'changed'; first: ComparedLine[]; second: ComparedLine[]}

/** A line as written, without its line ending. */
export interface ComparedLine {
  line: number
  /** The text in pieces; `changed` only in a line that has a counterpart much like it. */
  parts: {text: string; changed: boolean}[]
}
