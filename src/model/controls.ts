import GithubSlugger from 'github-slugger'
import {matcher, toRegExp} from '../shapes/patterns.ts'
import type {ControlGroup, Shapes} from '../shapes/shapes.ts'
import {assess, type Evidence, outline} from './sections.ts'
import type {Citation, Control, ControlId, Heading, Table} from './types.ts'

/** What the controls of a document are read from. */
export interface ControlSource {
  headings: Heading[]
  /** Labels such as `why` that only controls have, by their lines, from 1. */
  labelLines: Map<number, string>
  tables: Table[]
  citations: Citation[]
  evidence: Evidence
  /** Last line of the document, from 1. */
  lastLine: number
  /** First part of the controls' stable ids. */
  service: string
}

interface Opened {
  heading: Heading
  group: ControlGroup | null
  endLine: number
}

/**
 * The controls of a document. Under a group's heading each numbered heading of the controls' depth is one, and so is
 * an unnumbered one whose own body has a control table, or a label with which controls begin; a
 * document of the family whose groups hold none has its numbered second-level headings. Other headings inside a control belong to it, whatever their depth, until the next control, group or
 * known section.
 */
export function readControls(source: ControlSource, shapes: Shapes): Control[] {
  const opened = findControls(source, shapes)
  const ids = new ControlIds(source.service)
  const citationsOf = new Map(opened.map((control): [Opened, Citation[]] => [control, []]))
  for (const citation of source.citations) {
    const control = controlAt({controls: opened}, citation.span.start.line)
    if (control) citationsOf.get(control)!.push(citation)
  }
  return opened.map((control) => {
    const {heading, group, endLine} = control
    const match = toRegExp(shapes.controls.heading).exec(heading.text)
    const name = match ? heading.text.slice(match[0].length) : heading.text
    return {
      id: ids.idOf(group, name),
      title: heading.text,
      name,
      number: match?.[1] ? Number(match[1]) : null,
      group,
      heading,
      endLine,
      ...assess(source.evidence, heading.span.end.line + 1, endLine),
      controlIds: distinct(citationsOf.get(control)!),
    }
  })
}

/**
 * The control that a line (from 1) of a document belongs to; undefined for a line outside all controls. Controls follow
 * one another in document order and never overlap, so half of them are left out at each step.
 */
export function controlAt<Found extends Pick<Control, 'heading' | 'endLine'>>(
  {controls}: {controls: readonly Found[]},
  line: number,
): Found | undefined {
  let [low, high] = [0, controls.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (controls[middle]!.heading.span.start.line <= line) low = middle + 1
    else high = middle
  }
  const last = controls[low - 1]
  return last && line <= last.endLine ? last : undefined
}

/** Gives stable ids: service, group and slug of the name; a name that repeats in its group is counted. */
class ControlIds {
  readonly #sluggers = new Map<string, GithubSlugger>()

  constructor(readonly service: string) {}

  idOf(group: ControlGroup | null, name: string): string {
    const prefix = `${this.service}/${group ?? 'control'}`
    const slugger = this.#sluggers.get(prefix) ?? new GithubSlugger()
    this.#sluggers.set(prefix, slugger)
    return `${prefix}/${slugger.slug(name)}`
  }
}

/**
 * Under groups first; a document whose groups hold none may number its second-level headings instead, if it is of the
 * family: it has a group, or in one of them what only controls have.
 */
function findControls(source: ControlSource, shapes: Shapes): Opened[] {
  const numbered = toRegExp(shapes.controls.heading)
  const {depth} = shapes.controls
  const marks = markLines(source)
  const isNumbered = ({text}: Heading) => numbered.test(text)
  const top = outline(source.headings)
  const groupOf = groupMatcher(shapes.sections)
  const labelsOf = (heading: Heading, next: Heading | undefined) =>
    labelsBetween(source, heading.span.start.line, next?.span.start.line)
  const continuing = continuingLabels(
    top.flatMap((heading, at) => (isNumbered(heading) ? [labelsOf(heading, top[at + 1])] : [])),
  )
  const underGroups = openControls(source, shapes, (heading, next, group) => {
    if (group === undefined || heading.depth !== depth) return false
    if (isNumbered(heading)) return true
    const end = next?.span.start.line ?? source.lastLine + 1
    if (isMarkedAsControl(marks.tables, heading, end)) return true
    const [label] = labelsOf(heading, next)
    return label !== undefined && !continuing.has(label)
  })
  if (underGroups.length > 0) return underGroups
  const opened = openControls(source, shapes, (heading) => heading.depth === depth - 1 && isNumbered(heading))
  const isOfFamily =
    top.some((heading) => groupOf(heading) !== undefined) ||
    opened.some(({heading, endLine}) => isMarkedAsControl(marks.all, heading, endLine + 1))
  return isOfFamily ? opened : []
}

/** The labels from one line up to another, or to the end, in order. */
function labelsBetween({labelLines, lastLine}: ControlSource, from: number, to = lastLine + 1): string[] {
  const labels: string[] = []
  for (let line = from; line < to; line++) if (labelLines.has(line)) labels.push(labelLines.get(line)!)
  return labels
}

/**
 * The labels with which numbered controls go on more often than they begin. A heading that begins with one of them,
 * such as `How?` where controls begin with `Why?`, is a part of the control above it.
 */
function continuingLabels(controls: string[][]): Set<string> {
  const balance = new Map<string, number>()
  for (const labels of controls)
    for (const [at, label] of labels.entries())
      balance.set(label, (balance.get(label) ?? 0) + (at === 0 ? -1 : 1))
  return new Set([...balance].flatMap(([label, surplus]) => (surplus > 0 ? label : [])))
}

type IsControl = (heading: Heading, next: Heading | undefined, group: ControlGroup | undefined) => boolean

function openControls(source: ControlSource, shapes: Shapes, isControl: IsControl): Opened[] {
  const groupOf = groupMatcher(shapes.sections)
  const isOther = matcher([...shapes.sections.other, ...shapes.sections.tableOfContents])
  const top = outline(source.headings)
  const opened: Opened[] = []
  let group: ControlGroup | undefined
  let current: Opened | undefined
  const close = (line: number) => {
    if (current) current.endLine = line - 1
    current = undefined
  }
  for (const [index, heading] of top.entries()) {
    const nextGroup = groupOf(heading)
    if (nextGroup || (heading.depth <= 2 && isOther(heading.text))) {
      close(heading.span.start.line)
      group = nextGroup
    } else if (isControl(heading, top[index + 1], group)) {
      close(heading.span.start.line)
      current = {heading, group: group ?? null, endLine: source.lastLine}
      opened.push(current)
    }
  }
  return opened
}

/** Tells which group of controls a heading opens, if any. */
export function groupMatcher(shapes: Shapes['sections']): (heading: Heading) => ControlGroup | undefined {
  const groups = shapes.groups.map(({group, heading}) => ({group, matches: matcher(heading)}))
  return (heading) =>
    heading.depth <= 2 ? groups.find(({matches}) => matches(heading.text))?.group : undefined
}

/** Lines of what only controls have: where control tables begin, and these with labels. */
function markLines({tables, labelLines}: ControlSource): {tables: Set<number>; all: Set<number>} {
  const ofTables = tables.flatMap(({framework, span}) => (framework === null ? [] : span.start.line))
  return {tables: new Set(ofTables), all: new Set([...labelLines.keys(), ...ofTables])}
}

/** Whether a mark is in the own body of a heading, which ends before another line. */
function isMarkedAsControl(marks: ReadonlySet<number>, heading: Heading, end: number): boolean {
  for (let line = heading.span.start.line; line < end; line++) if (marks.has(line)) return true
  return false
}

function distinct(citations: Citation[]): ControlId[] {
  const seen = new Map<string, ControlId>()
  for (const {framework, id} of citations) if (id !== null) seen.set(`${framework} ${id}`, {framework, id})
  return [...seen.values()]
}
