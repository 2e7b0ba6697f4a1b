import type {ControlPlace} from '../changes/difference.ts'
import type {Line} from '../changes/phrase.ts'
import type {PolicyDifference} from '../policy/index.ts'

/** What an entry of the change log tells. */
export type EntryKind =
  | 'control-added'
  | 'control-removed'
  | 'control-written'
  | 'control-emptied'
  | 'control-retitled'
  | 'control-moved'
  | 'control-reworded'
  | 'control-renumbered'
  | 'id-added'
  | 'id-removed'
  | 'id-reworded'
  | 'policy-added'
  | 'policy-removed'
  | 'policy-looser'
  | 'policy-tighter'
  | 'policy-both'
  | 'policy-same'
  | 'policy-unknown'
  | 'conflict-committed'
  | 'conflict-changed'
  | 'conflict-resolved'
  | 'document-added'
  | 'document-removed'
  | 'document-renamed'
  | 'document-edited'

/** One thing that a revision changed, as plain data. */
export interface Entry extends Line {
  /** 16 hexadecimal digits, the same whenever the history is read. */
  id: string
  kind: EntryKind
  /** Whole hash of the revision. */
  commit: string
  /** When it was committed: ISO date and time in UTC. */
  time: string
  /** ISO date on which it was written, where its author was. */
  day: string
  /** Name of its author; null unless authors were asked for. */
  author: string | null
  /** `key` of the document in the history. */
  document: string
  /** Service of the document at that time. */
  service: string
  /** The control that it is about; null for what is outside all controls. */
  control: ControlPlace | null
  /** Framework and id that is cited now, or no longer; of the `id-` kinds. */
  cited: {framework: string; id: string} | null
  /** What a change of a policy gives and takes; null for other kinds, and for a policy that is new or removed. */
  policy: PolicyDifference | null
}

/** The kinds in a word, as they begin a row of a list. */
export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  'control-added': 'New control',
  'control-removed': 'Removed control',
  'control-written': 'Written',
  'control-emptied': 'Emptied',
  'control-retitled': 'Renamed',
  'control-moved': 'Moved',
  'control-reworded': 'Reworded',
  'control-renumbered': 'Renumbered',
  'id-added': 'Id added',
  'id-removed': 'Id removed',
  'id-reworded': 'Id reworded',
  'policy-added': 'New policy',
  'policy-removed': 'Removed policy',
  'policy-looser': 'Loosened',
  'policy-tighter': 'Tightened',
  'policy-both': 'Loosened and tightened',
  'policy-same': 'Rewritten policy',
  'policy-unknown': 'Changed policy',
  'conflict-committed': 'Conflict',
  'conflict-changed': 'Conflict',
  'conflict-resolved': 'Conflict resolved',
  'document-added': 'New playbook',
  'document-removed': 'Removed playbook',
  'document-renamed': 'Moved playbook',
  'document-edited': 'Edited',
}
