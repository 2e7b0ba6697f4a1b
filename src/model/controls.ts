import GithubSlugger from 'github-slugger'
import {matcher, toRegExp} from '../shapes/patterns.ts'
import type {ControlGroup, Shapes} from '../shapes/shapes.ts'
import {assess, type Evidence, outline} from './sections.ts'
import type {Citation, Control, ControlId, Heading, Table} from './types.ts'

/** What the controls of a document are read from. */
export interface ControlSource {
  headings: Heading[]
  /** Lines (from 1) of labels such as `Why?` that only controls have. */
  labelLines: Set<number>
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
 * an unnumbered one whose own body has a control table or a label; a document without groups has its numbered second
 * level headings. Other headings inside a control belong to it, whatever their depth, until the next control, group or
 * known section.
 */
export function readControls(source: ControlSource, shapes: Shapes): Control[] {
  const opened = findControls(source, shapes)
  const ids = new ControlIds(source.service)
  return opened.map(({heading, group, endLine}) => {
    const match = toRegExp(shapes.controls.heading).exec(heading.text)
    const name = match ? heading.text.slice(match[0].length) : heading.text
    const isWithin = (line: number) => heading.span.start.line <= line && line <= endLine
    return {
      id: ids.idOf(group, name),
      title: heading.text,
      name,
      number: match?.[1] ? Number(match[1]) : null,
      group,
      heading,
      endLine,
      ...assess(source.evidence, heading.span.end.line + 1, endLine),
      controlIds: distinct(source.citations.filter(({span}) => isWithin(span.start.line))),
    }
  })
}

/** The control that a line (from 1) of a document belongs to; undefined for a line outside all controls. */
export function controlAt({controls}: {controls: readonly Control[]}, line: number): Control | undefined {
  return controls.find(({heading, endLine}) => heading.span.start.line <= line && line <= endLine)
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

/** Under groups first; a document whose groups hold none may number its second-level headings instead. */
function findControls(source: ControlSource, shapes: Shapes): Opened[] {
  const numbered = toRegExp(shapes.controls.heading)
  const {depth} = shapes.controls
  const underGroups = openControls(
    source,
    shapes,
    (heading, next, group) =>
      group !== undefined &&
      heading.depth === depth &&
      (numbered.test(heading.text) || isMarkedAsControl(source, heading, next)),
  )
  if (underGroups.length > 0) return underGroups
  const isNumberedSection = (heading: Heading) => heading.depth === depth - 1 && numbered.test(heading.text)
  return openControls(source, shapes, isNumberedSection)
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

function groupMatcher(shapes: Shapes['sections']): (heading: Heading) => ControlGroup | undefined {
  const groups = shapes.groups.map(({group, heading}) => ({group, matches: matcher(heading)}))
  return (heading) =>
    heading.depth <= 2 ? groups.find(({matches}) => matches(heading.text))?.group : undefined
}

function isMarkedAsControl(source: ControlSource, heading: Heading, next: Heading | undefined): boolean {
  const from = heading.span.start.line
  const to = next ? next.span.start.line - 1 : source.lastLine
  const isWithin = (line: number) => from <= line && line <= to
  return (
    source.tables.some((table) => table.framework !== null && isWithin(table.span.start.line)) ||
    [...source.labelLines].some(isWithin)
  )
}

function distinct(citations: Citation[]): ControlId[] {
  const seen = new Map<string, ControlId>()
  for (const {framework, id} of citations) if (id !== null) seen.set(`${framework} ${id}`, {framework, id})
  return [...seen.values()]
}
