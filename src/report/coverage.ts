import pc from 'picocolors'
import {type Block, blocksOf, type TableColumn} from '../coverage/blocks.ts'
import type {CategoryColumn} from '../coverage/columns.ts'
import type {Coverage, CoverageFilter} from '../coverage/coverage.ts'
import {coverageData} from '../coverage/data.ts'
import {type Answer, countContradicted, detailsOf, isSingle} from '../coverage/details.ts'
import {
  type CategoryState,
  type CellState,
  type Counts,
  cellText,
  STATE_WORDS,
  STATES,
  summarise,
  totalOf,
} from '../coverage/states.ts'
import {visible} from '../parse/visible.ts'
import {count} from './count.ts'
import {JSON_VERSION, print, type Tool} from './json.ts'

/** How coverage is written for a terminal. */
export interface CoverageOptions {
  colour: boolean
  /** Columns of the terminal: the table is broken into blocks that fit. */
  width: number
  /** Whether the controls of each category are listed below the table. */
  details: boolean
  /** Whether only some states are counted: then cells tell how many, not a share. */
  isPicked: boolean
}

type Colours = ReturnType<typeof pc.createColors>

const NOTHING = `No control table was recognised, and nothing else cites a control: there is no coverage to show.
\`proofbook check\` shows which tables look like control tables, and what to add to proofbook.config.yml.
`

/**
 * Coverage for people: a table for each framework, the sums, and the controls of each category where they are asked
 * for.
 */
export function prettyCoverage(coverages: readonly Coverage[], options: CoverageOptions): string {
  if (coverages.length === 0) return NOTHING
  const colours = pc.createColors(options.colour)
  return coverages
    .map((coverage) =>
      [
        `${colours.bold(visible(coverage.name))}: ${sizes(coverage)}`,
        sums(coverage),
        '',
        ...table(coverage, options, colours),
        colours.dim(legend(options.isPicked)),
        ...unlisted(coverage),
        ...(options.details
          ? coverage.categories.flatMap((column) => [
              '',
              ...details(coverage, column, options.width, colours),
            ])
          : []),
        '',
      ].join('\n'),
    )
    .join('\n')
}

function sizes({services, categories}: Coverage): string {
  const ids = categories.reduce((sum, {ids: {length}}) => sum + length, 0)
  const told = `${count(services.length, 'service')}, ${count(ids, 'id')}`
  if (categories.every(isSingle)) return told
  return `${told} in ${categories.length} ${categories.length === 1 ? 'category' : 'categories'}`
}

function sums(coverage: Coverage): string {
  const {whole} = coverage.totals
  const contradicted = countContradicted(coverage)
  const told = contradicted > 0 ? ` (${contradicted} cited and declared not applicable)` : ''
  return `${totalOf(whole)} = ${STATES.map((state) => `${whole[state]} ${STATE_WORDS[state]}`).join(' + ')}${told}`
}

function legend(isPicked: boolean): string {
  const [what, none] = isPicked
    ? ['number of ids in the chosen states', 'none']
    : ['3/7 covered of those that apply, n/a none applies', 'silent']
  return `Cells: ${what}, · ${none}, ~ with placeholders only, ! cited and declared not applicable`
}

function unlisted({unlisted: ids, name}: Coverage): string[] {
  if (ids.length === 0) return []
  return [`Not counted: ${ids.map(visible).join(', ')}, which ${visible(name)} does not have`]
}

/** A line of the table: its name, all of it, and a cell a category. */
interface Line {
  name: string
  all: Counts
  cells: {counts: Counts; marks: string}[]
}

/** Services down, categories across, in as many blocks as the width asks for; each begins with the services' sums. */
function table(coverage: Coverage, {width, isPicked}: CoverageOptions, colours: Colours): string[] {
  const lines = [...coverage.services.map(serviceLine), totalLine(coverage)]
  const columns = coverage.categories.map(({id, function: group}, at): TableColumn => {
    const name = visible(group !== undefined && id.startsWith(`${group}.`) ? id.slice(group.length + 1) : id)
    const cells = lines.map((line) => line.cells[at]!)
    const marks = widest(cells.map((cell) => cell.marks))
    return {at, name, function: group, marks, width: Math.max(name.length, widest(cells.map(textOf)) + marks)}
  })
  const nameWidth = widest(lines.map(({name}) => name))
  const allWidth = widest(['all', ...lines.map(({all}) => cellText(all, isPicked))])
  const begin = (name: string, all: string) => `${name.padEnd(nameWidth)}  ${all.padStart(allWidth)}`
  return blocksOf(coverage, columns, width - nameWidth - allWidth - 4).flatMap((block) => [
    ...headLines(block, begin, colours),
    ...lines.map(({name, all, cells}) => {
      const shown = block.columns.map((column) => {
        const {counts, marks} = cells[column.at]!
        const text = (textOf(cells[column.at]!) + marks.padEnd(column.marks)).padStart(column.width)
        return paintCell(summarise(counts), text, colours)
      })
      return `${begin(name, cellText(all, isPicked))}  ${shown.join('  ')}`.trimEnd()
    }),
    '',
  ])
  function textOf({counts}: {counts: Counts}): string {
    return cellText(counts, isPicked)
  }
}

function serviceLine({service, counts: all, cells}: Coverage['services'][number]): Line {
  const marked = cells.map(({counts, ids}) => ({
    counts,
    marks: `${counts.placeholder > 0 ? '~' : ''}${ids.some(({contradicted}) => contradicted) ? '!' : ''}`,
  }))
  return {name: visible(service), all, cells: marked}
}

function totalLine({totals}: Coverage): Line {
  return {name: 'all', all: totals.whole, cells: totals.categories.map((counts) => ({counts, marks: ''}))}
}

function headLines(block: Block, begin: (name: string, all: string) => string, colours: Colours): string[] {
  const names = block.columns.map(({name, marks, width}) =>
    (name + ' '.repeat(marks)).slice(0, width).padStart(width),
  )
  const groups = block.groups.map(({title, width}) => visible(title).padEnd(width)).join('  ')
  const head = colours.bold(`${begin('', 'all')}  ${names.join('  ')}`.trimEnd())
  return groups.trim() === '' ? [head] : [colours.bold(`${begin('', '')}  ${groups}`.trimEnd()), head]
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, {length}) => Math.max(most, length), 0)
}

function paintCell(state: CategoryState, text: string, colours: Colours): string {
  if (state === 'part') return colours.cyan(text)
  return paint(state === 'full' ? 'content' : state, text, colours)
}

function paint(state: CellState, text: string, colours: Colours): string {
  if (state === 'content') return colours.green(text)
  return state === 'placeholder' ? colours.yellow(text) : colours.dim(text)
}

const STATE_WIDTH = widest(STATES.map((state) => STATE_WORDS[state]))

/** The controls of a category: what cites each, and which services are silent on it or declare it not applicable. */
function details(coverage: Coverage, column: CategoryColumn, width: number, colours: Colours): string[] {
  const named = ({id, title}: {id: string; title: string}) => visible(`${id} ${title}`.trim())
  const room = Math.max(20, width - STATE_WIDTH - 6)
  return [
    ...(isSingle(column) ? [] : [colours.bold(named(column))]),
    ...detailsOf(coverage, column).flatMap((id) => [
      `  ${named(id)}`,
      ...id.states.flatMap(({state, answers}) => {
        const isCited = state === 'content' || state === 'placeholder'
        const lines = isCited
          ? answers.flatMap(citing)
          : wrap(
              answers.map(({service}) => visible(service)),
              room,
            )
        const word = paint(state, STATE_WORDS[state].padEnd(STATE_WIDTH), colours)
        return lines.map((line, at) => `    ${at === 0 ? word : ' '.repeat(STATE_WIDTH)}  ${line}`)
      }),
    ]),
  ]
}

function citing({service, controls, contradicted}: Answer): string[] {
  const told = contradicted ? ' (and declared not applicable)' : ''
  return controls.map(({title, playbook, line}) =>
    visible(`${service}: ${title}, ${playbook}:${line}${told}`),
  )
}

/** Names with commas between them, in lines of some width. */
function wrap(names: string[], room: number): string[] {
  const lines: string[] = []
  for (const [index, name] of names.entries()) {
    const word = index < names.length - 1 ? `${name},` : name
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Coverage as data: what the tables show, with every id and what cites it. */
export function jsonCoverage(coverages: readonly Coverage[], filter: CoverageFilter, tool: Tool): string {
  const filters = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return print({version: JSON_VERSION, tool, filters, frameworks: coverages.map(coverageData)})
}
