import {type ActionData, installedActionData} from '../aws/action-data.ts'
import type {Policy} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {comparedActions} from './actions.ts'
import {toChanges} from './changes.ts'
import {clausesOf} from './clauses.ts'
import type {Change, DifferenceVerdict, PolicyDifference} from './difference.ts'
import {gainsOf} from './gains.ts'
import {shortener} from './short-actions.ts'

/**
 * What the change from one policy to another of the same type gives and takes. Decided on the actions that exist, never
 * on the text: the order, splitting and spelling of statements are nothing. Says `unknown` rather than guess. Loads only
 * the services that the policies name; takes time in the number of pieces of the one times that of the other.
 *
 * @param type what both are attached to
 * @param data the actions that exist; those of the installed data package unless given
 */
export async function diffPolicies(
  before: Policy,
  after: Policy,
  type: PolicyType,
  data: ActionData = installedActionData,
): Promise<PolicyDifference> {
  const [from, to] = [clausesOf(before, type), clausesOf(after, type)]
  if (typeof from === 'string') return unread(from, 'old')
  if (typeof to === 'string') return unread(to, 'new')
  const actions = await comparedActions([before, after], type, data)
  const shorten = shortener([before, after], actions)
  const gained = toChanges(gainsOf(from, to, actions, type), type, shorten)
  const lost = toChanges(gainsOf(to, from, actions, type), type, shorten)
  return {...judge(gained, lost), gained, lost}
}

function unread(because: string, which: 'old' | 'new'): PolicyDifference {
  return {verdict: 'unknown', because: `${because}, in the ${which} policy`, gained: [], lost: []}
}

function judge(
  gained: readonly Change[],
  lost: readonly Change[],
): {verdict: DifferenceVerdict; because: string | undefined} {
  const isCertain = ({doubt}: Change) => doubt === undefined
  const [gives, takes] = [gained.some(isCertain), lost.some(isCertain)]
  const verdict = (verdict: DifferenceVerdict) => ({verdict, because: undefined})
  if (gives && takes) return verdict('both')
  if (gives && lost.length === 0) return verdict('looser')
  if (takes && gained.length === 0) return verdict('tighter')
  if (gained.length === 0 && lost.length === 0) return verdict('same')
  const because = [...gained, ...lost].find((change) => !isCertain(change))?.doubt
  return {verdict: 'unknown', because}
}
