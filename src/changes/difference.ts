import type {CellState} from '../coverage/states.ts'
import type {Control} from '../model/types.ts'
import type {PolicyDifference, PolicyType} from '../policy/index.ts'
import type {Finding} from '../rules/rule.ts'

/** What one side has and the other. */
export interface Both<T> {
  before: T
  after: T
}

/** What a change of a folder of documents comes to, as data; reports make text of it. */
export interface Difference {
  policies: PolicyChange[]
  controls: ControlChange[]
  /** Ids that controls, or documents outside all controls, cite now or no longer. */
  ids: IdChange[]
  coverage: CoverageChange[]
  conflicts: ConflictChange[]
  documents: DocumentChange[]
  findings: {new: Finding[]; gone: Finding[]; same: number}
  /** What was not compared, or how, one sentence each without a full stop. */
  notes: string[]
}

/** Where something is. */
export interface FilePlace {
  /** Path from the working folder, of its own side. */
  file: string
  /** From 1. */
  line: number
}

/** A control of one side. */
export interface ControlPlace
  extends FilePlace,
    Pick<Control, 'id' | 'title' | 'name' | 'number' | 'group' | 'status' | 'controlIds'> {}

/** `renumbered`: it has another number since others came or went; `moved`: another group, document or order. */
export type ControlChangeKind =
  | 'added'
  | 'removed'
  | 'moved'
  | 'renumbered'
  | 'retitled'
  | 'reworded'
  | 'filled-in'
  | 'emptied'

/** What happened to one control; one or more kinds. */
export interface ControlChange {
  kinds: ControlChangeKind[]
  before: ControlPlace | undefined
  after: ControlPlace | undefined
  /** From the first to the last word that changed; only of one that is reworded. */
  words: Both<string> | undefined
}

/** What happened to a citation of a control of a framework, in something that both sides have. */
export interface IdChange extends FilePlace {
  kind: 'gained' | 'lost' | 'reworded'
  framework: string
  id: string
  /** Title of the control that cites it; of the document, for a citation outside all controls. */
  where: string
}

/** What happened to the coverage of a control of a framework by a service. */
export interface CoverageChange {
  framework: string
  id: string
  /** As the newer side calls it. */
  service: string
  before: CellState
  after: CellState
  /** How many services cover it, before and after. */
  services: Both<number>
}

/**
 * What happened to a policy example. `looser`, `tighter`, `both`, `unknown`: what its change does; `same`: it is written
 * otherwise and means the same.
 */
export interface PolicyChange extends FilePlace {
  kind: 'added' | 'removed' | PolicyDifference['verdict']
  type: PolicyType
  /** Title of its control or section. */
  where: string
  /** Whether its author shows it as a bad example. */
  isBadExample: boolean
  /** Undefined for one that only one side has. */
  difference: PolicyDifference | undefined
}

/** How many conflicts of a document wait for somebody to take a side, before and after. */
export interface ConflictChange {
  file: string
  open: Both<number>
}

/** What happened to a document. `edited`: text outside its controls is another. */
export interface DocumentChange {
  kind: 'added' | 'removed' | 'renamed' | 'edited'
  file: string
  /** The old path of one that is renamed. */
  was: string | undefined
  /** What it holds, of one that is added or removed. */
  controls: number
  policies: number
  /** Headings of the sections that are edited, and `title`. */
  sections: string[]
}
