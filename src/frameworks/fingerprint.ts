import {hash} from 'node:crypto'

/**
 * A wording without what is not part of it: NFKC, straight quotes, single spaces, no final full stop. Two texts with
 * the same normal form say the same, letter for letter.
 */
export function normaliseWording(text: string): string {
  const squeezed = IRREGULAR.test(text) ? squeeze(text) : text
  return squeezed.endsWith('.') ? squeezed.replace(/\s*\.$/, '') : squeezed
}

/** What most wordings have nothing of, and all parts of a normal form: it is told much faster than it is taken out. */
const IRREGULAR = /[^ -~]| {2}|^ | $/

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** SHA-256 of a normalised wording in UTF-8, base64url. */
export function fingerprint(text: string): string {
  return digest(normaliseWording(text))
}

/** The same of its lower-case form: equal for wordings that differ only in case. */
export function foldedFingerprint(text: string): string {
  return digest(normaliseWording(text).toLowerCase())
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url')
}
