import {letters} from '../likeness/letters.ts'
import {nearest} from '../likeness/slips.ts'
import type {Variant} from '../model/playbook-type.ts'
import {Locator, type Span} from '../parse/place.ts'
import {isDate, readReason} from './reason.ts'

/** What a comment that suppresses findings begins with. */
export const VERBS = [
  'proofbook-disable-next-line',
  'proofbook-disable',
  'proofbook-enable',
  'proofbook-disable-file',
] as const

export type Verb = (typeof VERBS)[number]

/** A rule, or one of its messages, as a comment names it. */
export interface Name {
  /** As written: `no-dead-link` or `no-dead-link/dead-link`. */
  text: string
  ruleId: string
  /** Undefined if all messages are meant. */
  messageId: string | undefined
  span: Span
}

/** A comment that suppresses findings, as it is written. */
export interface Suppression {
  verb: Verb
  names: Name[]
  /** Why; empty if it does not say. */
  reason: string
  /** ISO date of the last day on which it holds; undefined if it holds for good. */
  until: string | undefined
  /** What is written where a date belongs, and is not one. */
  badDate: string | undefined
  /** Of the whole comment. */
  span: Span
}

/** A comment that was meant to suppress findings, and begins with no known word. */
export interface MisspeltVerb {
  /** As written. */
  written: string
  /** The word that must be meant; undefined if none is near. */
  near: Verb | undefined
  span: Span
}

/** The comments of a variant that are about findings, in document order. */
export interface WrittenSuppressions {
  suppressions: Suppression[]
  misspelt: MisspeltVerb[]
  /** The first comment that is not read; undefined if all are. */
  unread: Span | undefined
}

/** How many rules the comments of a variant may name. */
export const MOST_NAMES = 1000

/**
 * Reads the comments of a variant. Comments in code are code, so the model does not have them. Of thousands of comments
 * the rest is not read: each takes its time, and nobody reads so many.
 */
export function readSuppressions({text, document}: Variant): WrittenSuppressions {
  const found: WrittenSuppressions = {suppressions: [], misspelt: [], unread: undefined}
  let locator: Locator | undefined
  let names = 0
  for (const span of document.comments) {
    const body = bodyOf(text.slice(span.start.offset, span.end.offset))
    if (body === undefined) continue
    const verb = readVerb(body)
    if (!verb) continue
    locator ??= new Locator(text)
    const from = span.start.offset + OPENING.length
    const at = from + verb.at
    if (verb.verb) {
      const suppression = readSuppression(verb.verb, body, {span, from, locator})
      names += Math.max(1, suppression.names.length)
      if (names > MOST_NAMES) return {...found, unread: span}
      found.suppressions.push(suppression)
    } else found.misspelt.push({...verb, span: locator.span(at, at + verb.written.length)})
  }
  return found
}

const OPENING = '<!--'
const CLOSING = '-->'

/** What a comment says; in quotes each further line has its mark, which is left out without moving anything. */
function bodyOf(source: string): string | undefined {
  if (!source.startsWith(OPENING) || !source.endsWith(CLOSING)) return undefined
  return source
    .slice(OPENING.length, -CLOSING.length)
    .replace(/\n[ \t]*>[ \t>]*/g, ({length}) => ' '.repeat(length))
}

type FoundVerb = {at: number; written: string} & ({verb: Verb} | {verb?: undefined; near: Verb | undefined})

/** The word that a comment begins with, where it is ours or nearly so. */
function readVerb(body: string): FoundVerb | undefined {
  const [, space = '', first = '', second = ''] = /^(\s*)(\S+)(?:[ \t]+(\S+))?/.exec(body) ?? []
  const at = space.length
  const verb = VERBS.find((each) => each === first)
  if (verb) return {at, written: first, verb}
  if (first === '' || first.length > LONGEST) return undefined
  const near = nearVerb(first) ?? nearVerb(`${first}-${second}`)
  return near || /^proofbook[-_]/i.test(first) ? {at, written: first, near} : undefined
}

/** A longer word is not one of ours with a slip. */
const LONGEST = 40

function nearVerb(word: string): Verb | undefined {
  const own = letters(word)
  const same = VERBS.find((verb) => letters(verb) === own)
  if (same) return same
  const near = nearest(word, VERBS)
  return VERBS.find((verb) => verb === near)
}

/** Where a comment is. */
interface CommentPlace {
  span: Span
  /** Offset of its body. */
  from: number
  locator: Locator
}

function readSuppression(verb: Verb, body: string, {span, from, locator}: CommentPlace): Suppression {
  const said = readReason(body)
  const afterVerb = body.indexOf(verb) + verb.length
  const names = [...body.slice(afterVerb, said.namesEnd).matchAll(/[^\s,]+/g)].map(
    ({0: text, index}): Name => {
      const at = from + afterVerb + index
      const [ruleId = '', ...message] = text.split('/')
      const messageId = message.length > 0 ? message.join('/') : undefined
      return {text, ruleId, messageId, span: locator.span(at, at + text.length)}
    },
  )
  const badDate = said.until === undefined || isDate(said.until) ? undefined : said.until
  return {
    verb,
    names,
    reason: said.reason,
    until: badDate === undefined ? said.until : undefined,
    badDate,
    span,
  }
}
