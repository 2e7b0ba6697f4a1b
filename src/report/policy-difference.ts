import pc from 'picocolors'
import {visible} from '../parse/visible.ts'
import {
  type Change,
  describeChange,
  describeVerdict,
  type PolicyDifference,
  type PolicyType,
} from '../policy/index.ts'
import {print} from './json.ts'

/** The report of `diff-policy --format json`. */
export function jsonDifference(difference: PolicyDifference, type: PolicyType): string {
  const {verdict, because, gained, lost} = difference
  return print({
    type,
    verdict,
    because,
    gained: gained.map((change) => ({...change, message: describeChange(change, 'gained')})),
    lost: lost.map((change) => ({...change, message: describeChange(change, 'lost')})),
  })
}

/** The report for people: a sentence for each change, and the verdict. */
export function prettyDifference(difference: PolicyDifference, type: PolicyType, colour: boolean): string {
  const colours = pc.createColors(colour)
  const say = (change: Change, kind: 'gained' | 'lost') => {
    const paint =
      change.doubt !== undefined ? colours.yellow : kind === 'gained' ? colours.green : colours.red
    return paint(visible(describeChange(change, kind)))
  }
  return [
    ...difference.gained.map((change) => say(change, 'gained')),
    ...difference.lost.map((change) => say(change, 'lost')),
    `${colours.bold(visible(describeVerdict(difference)))} (type ${type})`,
    '',
  ].join('\n')
}
