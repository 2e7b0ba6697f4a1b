import {nearest} from '../likeness/slips.ts'
import type {Name} from './written.ts'

/** The ids of all rules, each with those of its messages. */
export type KnownRules = ReadonlyMap<string, ReadonlySet<string>>

/** A name that no rule has, or that comments may not name. */
export interface UnknownName {
  name: Name
  /** The name that must be meant; undefined if none is near. */
  near: string | undefined
  /** Whether it is a rule about comments, which no comment suppresses. */
  isOwn: boolean
}

/** What is wrong with a name; undefined if a rule has it. */
export function judgeName(name: Name, known: KnownRules, own: ReadonlySet<string>): UnknownName | undefined {
  if (own.has(name.ruleId)) return {name, near: undefined, isOwn: true}
  const messages = known.get(name.ruleId)
  if (messages && (name.messageId === undefined || messages.has(name.messageId))) return undefined
  return {name, near: nearName(name, known), isOwn: false}
}

/** A name with a slip in the rule or the message, or a message without its rule. */
function nearName({text, ruleId, messageId}: Name, known: KnownRules): string | undefined {
  const owner = [...known].find(([, messages]) => messages.has(text) || messages.has(text.toUpperCase()))
  if (owner) return `${owner[0]}/${owner[1].has(text) ? text : text.toUpperCase()}`
  const rule = known.has(ruleId) ? ruleId : nearest(ruleId.replace(/[:.;]$/, ''), [...known.keys()])
  if (rule === undefined || messageId === undefined) return rule
  const messages = known.get(rule)
  const message =
    messages && (nearest(messageId, [...messages]) ?? (messages.has(messageId) ? messageId : undefined))
  return message === undefined ? rule : `${rule}/${message}`
}
