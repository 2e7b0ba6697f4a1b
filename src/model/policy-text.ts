import type {CodeBlock} from './passages.ts'

/**
 * The text in which the policies of a code block are looked for: its own, or of a difference the side that it leads to.
 * Places stay the same: what is not part of that side is blank.
 */
export function policyText({lang, value}: Pick<CodeBlock, 'lang' | 'value'>): string {
  return /^(?:diff|patch)$/i.test(lang ?? '') ? newSide(value) : value
}

/** Lines that are taken away, or say where the others are, are blank; the sign before the others is a space. */
function newSide(diff: string): string {
  return diff.replace(/^(.)(.*)$/gm, (line, sign: string, rest: string) => {
    const isNote = sign === '-' || /^(?:@@|\+\+\+ |diff |index )/.test(line)
    if (isNote) return ' '.repeat(line.length)
    return sign === '+' || sign === ' ' ? ` ${rest}` : line
  })
}

/** Whether the label of a code block says that comments belong there. */
export function allowsComments({lang}: Pick<CodeBlock, 'lang'>): boolean {
  return /^json(?:c|5|with-?comments)$/i.test(lang ?? '')
}

/**
 * Whether a text seems to hold a policy, in whatever language: an effect that is one of IAM's, and an action near it; or
 * what tools for infrastructure in code name a statement.
 */
export function seemsPolicy(text: string): boolean {
  if (/\bPolicyStatement\s*\(|\baws_iam_policy_document\b/.test(text)) return /\bactions?\b/i.test(text)
  return (
    /\beffect\\?["'`]?\s*(?:[:=]|=>)\s*\\?["'`]?(?:allow|deny)\b/i.test(text) &&
    /\b(?:not_?)?actions?\\?["'`]?\s*(?:[:=]|=>)/i.test(text)
  )
}
