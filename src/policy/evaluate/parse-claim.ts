import {readPrincipal} from '../aws/principal-name.ts'
import {isOpen} from '../open/is-open.ts'
import {ANGLES, BRACES} from '../open/marks.ts'
import {closest} from '../text/closest.ts'
import {showSource} from '../text/show-source.ts'
import type {Claim, ClaimFault, ClaimWord} from './claim.ts'
import {isPattern} from './patterns.ts'

/** An ARN ends at 2,048 characters, and a claim has two. */
const LONGEST = 5000
const EXAMPLE = 'an action such as `kms:Decrypt`'
const PRINCIPAL = 'an ARN, an account number, a service principal or `everyone`'

/** Reads `[principal] action [on resource]`; words are divided by spaces, of which a placeholder may have some. */
export function parseClaim(text: string): Claim | ClaimFault {
  if (text.length > LONGEST) return {offset: LONGEST, length: text.length - LONGEST, message: tooLong(text)}
  const words = wordsOf(text)
  const on = words.findIndex(({value}, index) => index > 0 && /^on$/i.test(value))
  const subject = on < 0 ? words : words.slice(0, on)
  const [principal, action] = subject.length > 1 ? subject : [undefined, subject[0]]
  const [resource, surplus] = on < 0 ? [] : words.slice(on + 1)
  if (!action) return missing(text, EXAMPLE)
  const fault =
    (principal && principalFault(principal)) ??
    (subject.length === 1 && isSubjectAlone(action) ? missingAfter(action) : actionFault(action)) ??
    (subject[2] && unexpected(subject[2], '`on` or the end of the claim')) ??
    (on < 0 ? undefined : resource ? resourceFault(resource) : missing(text, 'the ARN of a resource')) ??
    (surplus && unexpected(surplus, 'the end of the claim'))
  return fault ?? {text, principal, action, resource}
}

/** Words are divided by spaces; a placeholder may have some. */
const WORDS = new RegExp(String.raw`(?:${ANGLES}|${BRACES}|\S)+`, 'g')

function wordsOf(text: string): ClaimWord[] {
  return [...text.matchAll(WORDS)].map(({0: value, index}) => ({
    value,
    offset: index,
    length: value.length,
  }))
}

function principalFault(word: ClaimWord): ClaimFault | undefined {
  const {value} = word
  const {kind} = readPrincipal(value)
  if (kind === 'everyone') return undefined
  if (isPattern(value) && !isOpen(value, 'compared'))
    return unexpected(word, 'a principal without a wildcard')
  if (kind !== 'other' || value.startsWith('arn:') || isOpen(value, 'compared')) return undefined
  if (closest(value.toLowerCase(), ['everyone']).length === 0) return unexpected(word, PRINCIPAL)
  return {...placeOf(word), message: `Cannot find principal ${showSource(value)}; did you mean \`everyone\`?`}
}

function actionFault(word: ClaimWord): ClaimFault | undefined {
  const [, prefix] = /^([^:\s]+):[^:\s]+$/.exec(word.value) ?? []
  if (prefix === undefined) return unexpected(word, EXAMPLE)
  if (isPattern(prefix)) return unexpected(word, 'an action of one service, such as `kms:*`')
  return undefined
}

function resourceFault(word: ClaimWord): ClaimFault | undefined {
  const {value} = word
  if (value === '*' || value.startsWith('arn:') || isOpen(value, 'compared')) return undefined
  return unexpected(word, 'the ARN of a resource')
}

/** Whether a claim of one word names a principal but no action. */
function isSubjectAlone({value}: ClaimWord): boolean {
  return value.startsWith('arn:') || !(value === '*' || readPrincipal(value).kind === 'other')
}

function missingAfter({offset, length}: ClaimWord): ClaimFault {
  const message = `Unexpected end of the claim, expected ${EXAMPLE}`
  return {offset: offset + length, length: 0, message}
}

function missing(text: string, expected: string): ClaimFault {
  const message = `Unexpected end of the claim, expected ${expected}`
  return {offset: text.trimEnd().length, length: 0, message}
}

function unexpected(word: ClaimWord, expected: string): ClaimFault {
  return {...placeOf(word), message: `Unexpected ${showSource(word.value)}, expected ${expected}`}
}

function tooLong({length}: string): string {
  return `Unexpected length of ${length} characters, expected at most ${LONGEST}`
}

function placeOf({offset, length}: ClaimWord): {offset: number; length: number} {
  return {offset, length}
}
