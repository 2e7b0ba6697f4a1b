import type {CategoryColumn} from './columns.ts'
import type {Coverage, IdCell} from './coverage.ts'
import {type CellState, STATES} from './states.ts'

/** What a service says of a control. */
export interface Answer extends IdCell {
  service: string
}

/** A control of a category, with what the services say of it. */
export interface IdDetails {
  id: string
  title: string
  /** Those states that a service is in, each with its services by name. */
  states: {state: CellState; answers: Answer[]}[]
}

/** The controls of a category of which anything is counted. */
export function detailsOf(coverage: Coverage, column: CategoryColumn): IdDetails[] {
  const at = coverage.categories.indexOf(column)
  const answers = coverage.services.flatMap(({service, cells}) =>
    cells[at]!.ids.map((cell): Answer => ({...cell, service})),
  )
  return column.ids
    .map(({id, title}) => {
      const own = answers.filter((answer) => answer.id === id)
      const states = STATES.map((state) => ({state, answers: own.filter((answer) => answer.state === state)}))
      return {id, title, states: states.filter((each) => each.answers.length > 0)}
    })
    .filter(({states}) => states.length > 0)
}

/** Whether a column is a control by itself, of a framework without categories. */
export function isSingle({id, ids}: CategoryColumn): boolean {
  return ids.length === 1 && ids[0]!.id === id
}

/** How many cells are cited and declared not applicable all the same. */
export function countContradicted({services}: Coverage): number {
  return services.flatMap(({cells}) => cells.flatMap(({ids}) => ids)).filter((cell) => cell.contradicted)
    .length
}
