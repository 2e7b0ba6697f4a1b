import type {Shapes} from '../shapes/shapes.ts'
import {nearGroups} from './near-groups.ts'
import type {Control, DocumentModel} from './types.ts'

/** The controls of each group in turn. A misspelt heading of a group ends the one before it: its controls count anew. */
export function controlRuns(document: DocumentModel, shapes: Shapes): Control[][] {
  const borders = nearGroups(document, shapes).map(({heading}) => heading.span.start.offset)
  const runs: Control[][] = []
  let last: Control | undefined
  for (const control of document.controls) {
    if (control.group === null || control.heading.written === 'swallowed') continue
    const [from, to] = [last?.heading.span.start.offset ?? 0, control.heading.span.start.offset]
    const isNext = control.group === last?.group && !borders.some((border) => from < border && border < to)
    if (isNext) runs.at(-1)!.push(control)
    else runs.push([control])
    last = control
  }
  return runs
}
