import {expect, test} from 'vitest'
import {rehypeTaskLists} from '../../../plugins/docusaurus-plugin-proofbook/rehype/task-lists.ts'
import {elementsOf, htmlOf} from './page-of.ts'

test('tasks are checkboxes with a name, which nobody can tick', () => {
  const tree = elementsOf('- [ ] a\n- [x] b')
  rehypeTaskLists()(tree)
  expect(htmlOf(tree)).toBe(
    '<ul className=["contains-task-list"]>' +
      '<li className=["task-list-item"]><input ariaLabel="Incomplete task" disabled=true type="checkbox"></input> a</li>' +
      '<li className=["task-list-item"]><input ariaLabel="Completed task" checked=true disabled=true type="checkbox"></input> b</li>' +
      '</ul>',
  )
})
