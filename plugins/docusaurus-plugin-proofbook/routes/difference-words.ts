import type {
  Both,
  Comparison,
  ControlDifference,
  PolicyDifference,
  Presence,
  RowDifference,
  SectionComparison,
} from '../../../src/comparison/compare-variants.ts'
import {type Frameworks, frameworkName} from '../../../src/frameworks/index.ts'
import type {ControlId, SectionStatus} from '../../../src/model/types.ts'

/** Labels of the two variants, and the frameworks that their tables name. */
export interface Labels extends Both<string> {
  frameworks: Frameworks
}

/** A difference as it is told: what differs, and by what. */
export interface Told {
  /** Whether both have it, or which one. */
  kind: 'changed' | Presence
  name: string
  /** Phrases; empty where the kind says all. Source text in backticks. */
  points: string[]
}

const STATES: Record<SectionStatus, string> = {
  content: 'written',
  partial: 'written in part',
  placeholder: 'a placeholder',
  empty: 'empty',
}

/** What a section's title says on the page. */
export function headingOf({first, second}: SectionComparison): string {
  return plain((first ?? second)!.heading) || 'Before the first heading'
}

/** A difference as one sentence without a full stop. */
export function sentence({kind, name, points}: Told, labels: Labels): string {
  if (kind !== 'changed') return `${name}: ${[presence(kind, labels), ...points].join(', ')}`
  return `${name}: ${points.length > 0 ? points.join('; ') : 'differs'}`
}

/** How a section as a whole compares with its counterpart. */
export function statusWords(status: SectionComparison['status'], labels: Labels): string {
  if (status === 'same') return 'says the same in both'
  return status === 'differs' ? 'differs' : presence(status, labels)
}

/** How a section that does not say the same differs. */
export function sectionWords(section: SectionComparison, labels: Labels): Told {
  const {status} = section
  const isInBoth = status === 'differs' || status === 'same'
  return {
    kind: isInBoth ? 'changed' : status,
    name: headingOf(section),
    points: sectionPoints(section, labels),
  }
}

/** What a section differs by, one phrase each, controls and policies apart. */
export function sectionPoints({first, second, controls}: SectionComparison, labels: Labels): string[] {
  if (!first || !second) return []
  const isControl = controls.length > 0
  const points: string[] = []
  if (first.heading !== second.heading && !isControl)
    points.push(inEach({first: plain(first.heading), second: plain(second.heading)}, labels, 'headed '))
  if (first.written !== second.written && first.written && second.written && !isControl)
    points.push(inEach({first: STATES[first.written], second: STATES[second.written]}, labels))
  return points
}

/** What differs between two documents as a whole. */
export function documentWords({titles, lastUpdates}: Comparison, labels: Labels): Told[] {
  const dated = (date: string | null) => date ?? 'no date'
  const told = (name: string, each: Both<string> | null): Told[] =>
    each ? [{kind: 'changed', name, points: [inEach(each, labels)]}] : []
  return [
    ...told('Title', titles && {first: plain(titles.first), second: plain(titles.second)}),
    ...told(
      'Last update',
      lastUpdates && {first: dated(lastUpdates.first), second: dated(lastUpdates.second)},
    ),
  ]
}

/** How a control differs. */
export function controlWords(control: ControlDifference, labels: Labels): Told {
  const {kind, title, titles, statuses, citedOnlyInFirst, citedOnlyInSecond} = control
  const name = `Control ${plain(titles ? titles.first : title)}`
  if (kind !== 'changed') {
    const cited = [...citedOnlyInFirst, ...citedOnlyInSecond]
    return {kind, name, points: cited.length > 0 ? [`cites ${ids(cited, labels)}`] : []}
  }
  const points = [
    titles ? inEach({first: plain(titles.first), second: plain(titles.second)}, labels, 'titled ') : '',
    statuses ? inEach({first: STATES[statuses.first], second: STATES[statuses.second]}, labels) : '',
    citedOnlyInFirst.length > 0
      ? `cites ${ids(citedOnlyInFirst, labels)} only in ${quote(labels.first)}`
      : '',
    citedOnlyInSecond.length > 0
      ? `cites ${ids(citedOnlyInSecond, labels)} only in ${quote(labels.second)}`
      : '',
  ]
  return {kind, name, points: points.filter((point) => point !== '')}
}

/** How a policy example differs. */
export function policyWords(policy: PolicyDifference, labels: Labels): Told {
  const form = {policy: 'Policy', statement: 'Policy statement', statements: 'Policy statements'}[policy.form]
  const {kind, elements} = policy
  const name = `${form}${policy.name === '' ? '' : ` ${quote(policy.name)}`}`
  if (kind !== 'changed') return {kind, name, points: []}
  const only = (actions: string[], label: string) =>
    actions.length > 0 ? `${list(actions.map(quote))} only in ${quote(label)}` : ''
  const points = [
    only(policy.actionsOnlyInFirst, labels.first),
    only(policy.actionsOnlyInSecond, labels.second),
    elements.length > 0 ? `${list(elements.map(element))} ${elements.length > 1 ? 'differ' : 'differs'}` : '',
  ]
  return {kind, name, points: points.filter((point) => point !== '')}
}

/** How a row of a control table differs. */
export function rowWords({id, framework, kind}: RowDifference, labels: Labels): Told {
  const name = `Row ${quote(id || '(no id)')} of ${nameOf(framework, labels)}`
  return {kind, name, points: kind === 'changed' ? ['reads differently'] : []}
}

/** What is told, with its lines in its name: for where no other place says them. */
export function placed(told: Told, line: Both<number | null>): Told {
  return {...told, name: `${told.name} (${lines(line)})`}
}

/** Rows that no control's citations tell of already, in a section that both variants have. */
export function untoldRows({status, rows, controls}: SectionComparison): RowDifference[] {
  if (status !== 'differs') return []
  const told = new Set(
    controls
      .flatMap((control) => [...control.citedOnlyInFirst, ...control.citedOnlyInSecond])
      .map(({framework, id}) => `${framework} ${id}`),
  )
  return rows.filter(({kind, framework, id}) => kind === 'changed' || !told.has(`${framework} ${id}`))
}

function presence(kind: Presence, labels: Labels): string {
  return `only in ${quote(kind === 'only-in-first' ? labels.first : labels.second)}`
}

function inEach({first, second}: Both<string>, labels: Labels, before = ''): string {
  return `${before}${first} in ${quote(labels.first)}, ${second} in ${quote(labels.second)}`
}

function lines({first, second}: Both<number | null>): string {
  if (first !== null && second !== null && first !== second) return `lines ${first} and ${second}`
  return `line ${first ?? second}`
}

function ids(cited: ControlId[], labels: Labels): string {
  const byFramework = new Map<string, string[]>()
  for (const {framework, id} of cited) byFramework.set(framework, [...(byFramework.get(framework) ?? []), id])
  return list([...byFramework].map(([framework, all]) => `${list(all)} of ${nameOf(framework, labels)}`))
}

function nameOf(id: string, {frameworks}: Labels): string {
  return frameworkName(frameworks.get(id))
}

function element(name: string): string {
  return name === 'text' ? 'the text' : quote(name)
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Source text is told from words by backticks, which it cannot hold itself then. */
function quote(text: string): string {
  return `\`${plain(text)}\``
}

function plain(text: string): string {
  return text.replaceAll('`', '’')
}
