import type {Place} from '../parse/place.ts'
import type {Playbook} from './playbook-type.ts'

/** The name of a mapping file; it is beside the playbook that it belongs to. */
export const SIDECAR_NAME = 'mapping.json'

/** A text of a mapping file, and where it is, quotes included. */
export interface Written {
  value: string
  place: Place
}

/** How grave an entry is: once, or for each environment. */
export interface WrittenSeverity extends Written {
  /** Null if one severity applies to all. */
  environment: string | null
}

/** What ties one requirement of a service to a control of its playbook; texts that are empty are undefined. */
export interface SidecarEntry {
  /** Of the whole entry, braces included. */
  place: Place
  requirement: Written | undefined
  /** The address of the control. */
  policy: Written | undefined
  category: Written | undefined
  severities: WrittenSeverity[]
  /** Ids of the organisation's control statements. */
  controlIds: Written[]
}

/** A key of a mapping file, or a text of one of its fields that may be one of a few. */
export interface SidecarWord extends Written {
  kind: 'key' | 'value'
  /** The keys that lead to it, joined by full stops. */
  field: string
}

/** What keeps a mapping file from being read in full. */
export type SidecarFault =
  | {kind: 'syntax'; place: Place; actual: string; expected: string}
  | {kind: 'duplicate-key'; place: Place; key: string; first: Place}
  | {kind: 'missing-field'; place: Place; name: string}
  | {kind: 'wrong-type'; place: Place; name: string; actual: string; expected: string}

/** A mapping file beside a playbook, as plain data. */
export interface Sidecar {
  /** Path as the user named it, forward slashes. */
  path: string
  /** The file's text as read, without a byte order mark. */
  text: string
  /** The documents beside it. */
  playbooks: Playbook[]
  /** In document order. */
  faults: SidecarFault[]
  /** Empty if the text is not JSON: what can be guessed of it is not judged. */
  entries: SidecarEntry[]
  /** Its keys, and the texts of fields that nothing else judges. */
  words: SidecarWord[]
  /** What the file says of the service's approval, once for each environment. */
  approvals: string[]
  /** The addresses of its entries. */
  addresses: readonly string[]
}

/** Whether the text of a mapping file is JSON. */
export function parses(sidecar: Sidecar): boolean {
  return !sidecar.faults.some(({kind}) => kind === 'syntax')
}
