import type {Root} from 'hast'
import {visit} from '../../../src/parse/visit.ts'

/** Gives the checkboxes of task lists, which nobody can tick on the page, the names that GitHub gives them. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', ({tagName, properties}) => {
      if (tagName === 'input')
        properties.ariaLabel = properties.checked ? 'Completed task' : 'Incomplete task'
    })
  }
}
