import {type Glob, globMatcher} from '../files/globs.ts'
import type {Rule, Severity} from './rule.ts'

/** A team's word on findings: off, or how grave they are. */
export type Level = 'off' | Severity

/** A team's word on a rule: on all its findings, or on those of single messages, by their id. */
export type RuleSetting = Level | Readonly<Record<string, Level>>

/** What a team says of some files, in place of what it says of all. */
export interface Override {
  files: readonly Glob[]
  /** By rule id. */
  rules: Readonly<Record<string, RuleSetting>>
}

/** What a team says of rules. */
export interface Settings {
  /** By rule id. */
  settings: Readonly<Record<string, RuleSetting>>
  /** Later ones go before earlier ones. */
  overrides?: readonly Override[]
}

/** What a team says of the findings of one rule in one file. */
export interface Levels {
  /** Whether no finding of the rule is told, whatever its message. */
  isOff: boolean
  /** Undefined if the team says nothing of a message, so that the rule's own word holds. */
  of(messageId: string): Level | undefined
}

/** Looks up what a team says of the findings of a rule in a file. */
export function levelsOf(
  rule: Pick<Rule, 'id' | 'isOptIn'>,
  path: string,
  {settings, overrides = []}: Settings,
): Levels {
  const said = overrides.filter(({files, rules}) => rules[rule.id] !== undefined && globMatcher(files)(path))
  const words = [settings, ...said.map(({rules}) => rules)]
    .map((each) => each[rule.id])
    .filter((word): word is RuleSetting => word !== undefined)
    .reverse()
  const of = (messageId: string): Level | undefined => {
    const found = words.map((word) => (typeof word === 'string' ? word : word[messageId]))
    return (
      found.find((level) => level !== undefined) ?? (rule.isOptIn && words.length === 0 ? 'off' : undefined)
    )
  }
  const isOff = words.length === 0 ? rule.isOptIn === true : words[0] === 'off'
  return {isOff, of}
}
