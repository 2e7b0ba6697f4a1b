import {deletes} from '../evaluate/access-groups.ts'
import {describeTest, quoteValue, type WrittenTest} from '../evaluate/condition-words.ts'
import type {Change, DifferenceVerdict, Names, PolicyDifference} from './difference.ts'

/** Names that one sentence lists. */
const MOST_NAMES = 10

const VERDICTS: Readonly<Record<DifferenceVerdict, string>> = {
  looser: 'Looser: the change gives and takes nothing',
  tighter: 'Tighter: the change takes and gives nothing',
  both: 'Both: the change gives something and takes something',
  same: 'Same meaning',
  unknown: 'Unknown',
}

/** A change in a sentence without a full stop: ``"Gained: `kms:Decrypt` on `*` for `arn:…`"``. */
export function describeChange(change: Change, kind: 'gained' | 'lost'): string {
  const {by, principals, resources, doubt} = change
  const what = [
    actionsOf(change),
    resources ? ` on ${listNames(resources, 'everything')}` : '',
    principals ? ` for ${listNames(principals, 'everyone')}` : '',
  ].join('')
  const word = doubt === undefined ? capital(kind) : `Perhaps ${kind}`
  const denied = by === 'allow' ? '' : kind === 'gained' ? 'no longer denied ' : 'now denied '
  const since = otherwiseOf(change, kind)
  return `${word}: ${denied}${what}${onlyIf(change.tests)}${since}${doubt === undefined ? '' : ` (${doubt})`}`
}

/** The verdict in a sentence without a full stop. */
export function describeVerdict({verdict, because}: PolicyDifference): string {
  return because === undefined ? VERDICTS[verdict] : `${VERDICTS[verdict]}: ${because}`
}

/** What the other policy says of the same requests. */
function otherwiseOf({by, otherwise}: Change, kind: 'gained' | 'lost'): string {
  if (otherwise === undefined) return ''
  const when = kind === 'gained' ? 'until now' : 'from now on'
  const other = kind === 'gained' ? 'from now on' : 'until now'
  return by === 'allow' ? `; ${when}${conditions(otherwise)}` : `; ${other} denied${conditions(otherwise)}`
}

function conditions(tests: readonly WrittenTest[]): string {
  return tests.length === 0 ? ' always' : ` only if ${tests.map(describeTest).join(' and ')}`
}

function onlyIf(tests: readonly WrittenTest[]): string {
  return tests.length === 0 ? '' : `; only if ${tests.map(describeTest).join(' and ')}`
}

function actionsOf({shownActions, otherActions}: Change): string {
  const shown = gravestFirst(shownActions)
  if (!otherActions) return list(shown)
  const others = 'every action of the services that neither policy names'
  return shown.length === 0 ? others : `${list(shown)} and ${others}`
}

/** Of more actions than a sentence lists, those that delete are among the listed ones. */
function gravestFirst(actions: readonly string[]): readonly string[] {
  if (actions.length <= MOST_NAMES) return actions
  return [...actions.filter(deletes), ...actions.filter((action) => !deletes(action))]
}

function listNames({allBut, names}: Names, all: string): string {
  return allBut ? `${all} but ${list(names)}` : list(names)
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(quoteValue)
  const more = names.length - shown.length
  const words = more > 0 ? [...shown, `${more} more`] : shown
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}
