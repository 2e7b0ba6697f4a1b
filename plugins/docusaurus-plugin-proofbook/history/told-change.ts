import type {Phrase} from '../../../src/changes/phrase.ts'
import {type Entry, type EntryKind, KIND_WORDS} from '../../../src/history/entry.ts'

/** An entry of the change log as pages show it; small, for there are thousands. */
export interface ToldChange {
  /** Of its element on the page, to which the feed leads. */
  id: string
  kind: EntryKind
  /** What happened, in a word or two. */
  verb: string
  /** Whether somebody should be wary, or glad. */
  tone: 'wary' | 'glad' | null
  phrase: Phrase
  details: readonly Phrase[]
  /** Anchor of its control on the playbook's page; null where that is not there now. */
  anchor: string | null
  /** Line of the file as the revision left it; null for what is of no single line. */
  line: number | null
}

const WARY: readonly EntryKind[] = [
  'policy-looser',
  'policy-both',
  'policy-unknown',
  'conflict-committed',
  'control-removed',
  'control-emptied',
]

const GLAD: readonly EntryKind[] = ['policy-tighter', 'control-written', 'conflict-resolved']

/**
 * Tells an entry.
 * @param anchorOf the anchor of a control by its stable id, undefined where it is not there now
 */
export function tellChange(entry: Entry, anchorOf: (control: string) => string | undefined): ToldChange {
  const {id, kind, phrase, details = [], control, at} = entry
  return {
    id,
    kind,
    verb: isAnnounced(entry) ? 'Announced' : KIND_WORDS[kind],
    tone: WARY.includes(kind) ? 'wary' : GLAD.includes(kind) ? 'glad' : null,
    phrase,
    details,
    anchor: (control && anchorOf(control.id)) ?? null,
    line: at?.line ?? null,
  }
}

/** Whether a control is new and not written yet. */
function isAnnounced({kind, control}: Entry): boolean {
  return kind === 'control-added' && (control?.status === 'placeholder' || control?.status === 'empty')
}
