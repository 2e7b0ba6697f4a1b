import {Locator} from '../../../../src/parse/place.ts'
import {expandActions, installedActionData, type Policy, type TextList} from '../../../../src/policy/index.ts'

/** Actions of one access level. */
export interface LevelCover {
  /** `Read`, `List`, `Write`, `Tagging` or `Permissions management`. */
  level: string
  count: number
  /** With their prefix; empty if a pattern has too many actions to be listed. */
  actions: string[]
}

/** What a pattern among a policy's actions stands for today. */
export interface WildcardCover {
  /** As written. */
  pattern: string
  /** Whether it stands in a `NotAction`, which means all but these. */
  isNot: boolean
  /** How many actions it stands for, 1 or more. */
  count: number
  /** How many services they are of. */
  services: number
  levels: LevelCover[]
  /** Where its wildcards are in the code: lines from 1, columns from 0. */
  places: [line: number, column: number][]
}

type ExpandedAction = Extract<Awaited<ReturnType<typeof expandActions>>, {kind: 'actions'}>['actions'][number]
type Pattern = Pick<WildcardCover, 'pattern' | 'isNot' | 'places'>
type Cover = Omit<WildcardCover, keyof Pattern>

const LEVELS = ['Read', 'List', 'Write', 'Tagging', 'Permissions management']
/** Of a pattern with more actions than these only the counts are shown. */
const MOST_ACTIONS = 60
/** A policy with more patterns is none that a person reads; each of these can ask for all services. */
const MOST_PATTERNS = 50

/** Pattern in lower case → what it stands for: pages repeat them, and the data is the installed package's for good. */
const covers = new Map<string, Promise<Cover>>()

/** Each pattern of a policy once, in document order; those that stand for nothing are the linter's to tell. */
export async function wildcardsIn(policy: Policy): Promise<WildcardCover[]> {
  const patterns = patternsIn(policy).slice(0, MOST_PATTERNS)
  const found = await Promise.all(patterns.map(async (each) => ({...each, ...(await coverOf(each.pattern))})))
  return found.filter(({count}) => count > 0)
}

function patternsIn({text, statements}: Policy): Pattern[] {
  const patterns = new Map<string, Pattern>()
  const locator = new Locator(text)
  const add = (list: TextList | undefined, isNot: boolean) => {
    for (const {value, offset, length} of list?.values ?? []) {
      if (!/[*?]/.test(value)) continue
      const key = `${isNot} ${value.toLowerCase()}`
      const known = patterns.get(key) ?? {pattern: value, isNot, places: []}
      patterns.set(key, known)
      for (const {index} of text.slice(offset, offset + length).matchAll(/[*?]/g)) {
        const {line, column} = locator.point(offset + index)
        known.places.push([line, column - 1])
      }
    }
  }
  for (const {action, notAction} of statements) {
    add(action, false)
    add(notAction, true)
  }
  return [...patterns.values()]
}

function coverOf(pattern: string): Promise<Cover> {
  const key = pattern.toLowerCase()
  const cover = covers.get(key) ?? findCover(key)
  covers.set(key, cover)
  return cover
}

async function findCover(pattern: string): Promise<Cover> {
  const actions = await expand(pattern)
  const isListed = actions.length <= MOST_ACTIONS
  const levels = LEVELS.map((level) => ({level, names: namesOf(actions, level)}))
  return {
    count: actions.length,
    services: new Set(actions.map(({action}) => action.split(':', 1)[0])).size,
    levels: levels
      .filter(({names}) => names.length > 0)
      .map(({level, names}) => ({level, count: names.length, actions: isListed ? names : []})),
  }
}

function namesOf(actions: readonly ExpandedAction[], level: string): string[] {
  return actions.filter(({accessLevel}) => accessLevel === level).map(({action}) => action)
}

/** The actions of all services that a pattern means, one by one. */
async function expand(pattern: string): Promise<readonly ExpandedAction[]> {
  const expansion = await expandActions(pattern, installedActionData)
  if (expansion.kind === 'actions') return expansion.actions
  const name = /:(.*)/s.exec(pattern)?.[1] ?? '*'
  const each = expansion.counts.map(({service}) => expandActions(`${service}:${name}`, installedActionData))
  return (await Promise.all(each)).flatMap((found) => (found.kind === 'actions' ? found.actions : []))
}
