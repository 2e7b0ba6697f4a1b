/** Why a file is not read, as data; `describeRefusal` makes words of it. */
export type Refusal =
  /** A link on the way leads out of the folder that may be read. */
  | {kind: 'outside'}
  /** No regular file: reading it could block, or never end. */
  | {kind: 'special'; what: string}
  /** Sizes in bytes. */
  | {kind: 'too-large'; size: number; most: number}
  /** A picture that holds something which would run in the browser of the reader who opens it. */
  | {kind: 'active'; what: string}
  /** The system's own code, such as `EACCES`, and its words for it. */
  | {kind: 'unreadable'; code: string; reason: string}

/** Whether only the site does not take the file: others can open it where it is. */
export function isShownElsewhere({kind}: Refusal): boolean {
  return kind === 'active' || kind === 'too-large'
}

/** A clause that follows "Cannot read `x`: ". */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'outside':
      return 'it is a link that leads out of the folder that is checked'
    case 'special':
      return `it is a ${refusal.what}, expected a regular file`
    case 'too-large':
      return `it has ${refusal.size} bytes, expected at most ${refusal.most}`
    case 'active':
      return `it contains ${refusal.what}, which could run in a reader’s browser`
    case 'unreadable':
      return WORDS[refusal.code] ?? refusal.reason
  }
}

/** Codes that people know by other words than the system's. */
const WORDS: Record<string, string> = {
  EPERM: 'permission denied',
  ENOENT: 'it does not exist, or it is a link to something that does not',
  ELOOP: 'its links lead in a circle',
}
