import {describeChange, describeVerdict} from '../policy/index.ts'
import type {Finding, Severity} from '../rules/rule.ts'
import {controlLines, coverageLines, idLine} from './control-words.ts'
import type {ConflictChange, Difference, DocumentChange, PolicyChange} from './difference.ts'
import {counted, fromMessage, join, type Line, type Phrase, say} from './phrase.ts'

/** Lines under a heading, and how many there are, as the summary has it. */
export interface Part {
  title: string
  count: string
  lines: Line[]
}

/** What a change comes to, in the order in which a reviewer asks; parts without lines are left out. */
export function linesOf(difference: Difference): Part[] {
  const {policies, controls, ids, coverage, conflicts, documents, findings} = difference
  const [looser, others] = [policies.filter(mayAllowMore), policies.filter((each) => !mayAllowMore(each))]
  const part = (title: string, noun: string, lines: Line[], plural?: string): Part => ({
    title,
    count: counted(lines.length, noun, plural),
    lines,
  })
  return [
    part(
      'Policies that allow more',
      'policy may allow more',
      looser.map(policyLine),
      'policies may allow more',
    ),
    part('Other policies', 'other policy changed', others.map(policyLine), 'other policies changed'),
    part('Controls', 'control changed', controlLines(controls), 'controls changed'),
    part(
      'Ids and coverage',
      'change of ids and coverage',
      [...coverageLines(coverage), ...ids.map(idLine)],
      'changes of ids and coverage',
    ),
    part('Conflicts', 'change of conflicts', conflicts.map(conflictLine), 'changes of conflicts'),
    part(
      'New findings',
      'new finding',
      bySeverity(findings.new).map((each) => findingLine(each, 'bad')),
    ),
    part(
      'Findings that are gone',
      'finding gone',
      bySeverity(findings.gone).map((each) => findingLine(each, 'good')),
      'findings gone',
    ),
    part('Documents', 'document changed', documents.map(documentLine), 'documents changed'),
  ].filter(({lines}) => lines.length > 0)
}

/** Whether a policy gives something, or may: what cannot be told is no comfort. */
export function mayAllowMore({kind, difference}: PolicyChange): boolean {
  if (kind === 'looser' || kind === 'both') return true
  return (
    kind === 'unknown' &&
    (difference === undefined || difference.gained.length > 0 || difference.lost.length === 0)
  )
}

const POLICY_WORDS: Readonly<Record<PolicyChange['kind'], string>> = {
  looser: 'allows more',
  tighter: 'allows less',
  both: 'allows more here and less there',
  same: 'is written differently and means the same',
  unknown: 'changed',
  added: 'is new',
  removed: 'is removed',
}

/** What a policy example became. */
export function policyLine({kind, type, where, isBadExample, file, line, difference}: PolicyChange): Line {
  const shown = isBadExample ? ', shown as a bad example,' : ''
  const {gained = [], lost = []} = difference ?? {}
  const because = kind === 'unknown' && difference ? [fromMessage(describeVerdict(difference))] : []
  return {
    phrase: say`${[`the ${type} policy in `]}${where}${[`${shown} ${POLICY_WORDS[kind]}`]}`,
    at: {file, line},
    details: [
      ...gained.map((change) => fromMessage(describeChange(change, 'gained'))),
      ...lost.map((change) => fromMessage(describeChange(change, 'lost'))),
      ...because,
    ],
    tone: kind === 'looser' || kind === 'both' || kind === 'unknown' ? 'bad' : undefined,
  }
}

/** How the conflicts of a document changed. */
export function conflictLine({file, open: {before, after}}: ConflictChange): Line {
  const all = (count: number) => counted(count, 'conflict')
  if (after === 0) return {phrase: [`${all(before)} resolved`], at: {file}, tone: 'good'}
  if (before === 0) return {phrase: [`${all(after)} committed`], at: {file}, tone: 'bad'}
  return {
    phrase: [`${all(after)}, ${before} before`],
    at: {file},
    tone: after > before ? 'bad' : 'good',
  }
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}

function findingLine({severity, message, ruleId, file, place}: Finding, tone: Line['tone']): Line {
  return {
    phrase: [`${severity}: `, ...fromMessage(message), ` (${ruleId})`],
    at: {file, line: place.line},
    tone: severity === 'error' ? tone : undefined,
  }
}

/** What became of a document. */
export function documentLine({kind, file, was, controls, policies, sections}: DocumentChange): Line {
  const holds = `${counted(controls, 'control')} and ${counted(policies, 'policy', 'policies')}`
  const at = {file}
  if (kind === 'added') return {phrase: [`new, with ${holds}`], at}
  if (kind === 'removed') return {phrase: [`removed, with ${holds}`], at}
  if (kind === 'renamed') return {phrase: say`renamed from ${was ?? ''}`, at}
  const names = sections.map((section): Phrase => (section === '' ? ['its beginning'] : [{code: section}]))
  return {phrase: say`other text outside its controls: ${join(names, ', ', ' and ')}`, at}
}
