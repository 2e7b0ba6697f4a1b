import type {Coverage} from './coverage.ts'

/** A column of a table of coverage. */
export interface TableColumn {
  /** Its place among the categories, from 0. */
  at: number
  name: string
  function: string | undefined
  /** In characters: room for the marks behind its cells' texts, and of the whole. */
  marks: number
  width: number
}

/** Columns that stand beside one another, and the functions above them. */
export interface Block {
  columns: TableColumn[]
  groups: {title: string; width: number}[]
}

/** Characters between two columns. */
const GAP = 2

/** Breaks columns into blocks of some width: between functions where they fit, inside one where it is wider itself. */
export function blocksOf({functions}: Coverage, columns: TableColumn[], room: number): Block[] {
  const blocks: TableColumn[][] = []
  for (const run of runsOf(columns).flatMap((each) => split(each, room))) {
    const last = blocks.at(-1)
    if (last && widthOf([...last, ...run]) <= room) last.push(...run)
    else blocks.push(run)
  }
  return blocks.map((block) => ({
    columns: block,
    groups: runsOf(block).map((run) => {
      const group = functions.find(({id}) => id === run[0]!.function)
      const width = widthOf(run)
      const title = group ? `${group.id} ${group.title}` : ''
      return {title: title.length <= width ? title : (group?.id ?? ''), width}
    }),
  }))
}

function runsOf(columns: TableColumn[]): TableColumn[][] {
  const runs: TableColumn[][] = []
  for (const column of columns) {
    const last = runs.at(-1)
    if (last?.[0]?.function === column.function && last) last.push(column)
    else runs.push([column])
  }
  return runs
}

/** However narrow the room, a block has a column. */
function split(run: TableColumn[], room: number): TableColumn[][] {
  const parts: TableColumn[][] = [[]]
  for (const column of run) {
    const last = parts.at(-1)!
    if (last.length === 0 || widthOf([...last, column]) <= room) last.push(column)
    else parts.push([column])
  }
  return parts
}

function widthOf(columns: TableColumn[]): number {
  return columns.reduce((sum, {width}) => sum + width, GAP * (columns.length - 1))
}
