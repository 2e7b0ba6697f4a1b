import type {Control} from '../model/types.ts'
import {defineRule} from './rule.ts'

/** Controls whose numbers repeat or jump. */
export const matchControlNumbers = defineRule({
  id: 'match-control-numbers',
  summary: 'The controls of a group are numbered one after another',
  rationale:
    'People call a control by its number, and links have it in their anchors. A number that is there twice names two ' +
    'controls, and one that is missing makes readers look for what is not there. A group may begin at 1, or go on ' +
    'counting where the one before it ended.',
  messages: {
    repeated: {
      severity: 'warning',
      template:
        'Unexpected second control of number {number} in its group, expected {expected}; the first is on line {line}',
    },
    jump: {
      severity: 'info',
      template: 'Unexpected control number {number} after {previous}, expected {expected}',
    },
  },
  examples: [
    {
      title: 'groups that count from 1',
      markdown:
        '## Preventative Controls\n\n### 1. Roles\n\n### 2. Keys\n\n## Detective Controls\n\n### 1. Logs\n',
      findings: [],
    },
    {
      title: 'a number that is there twice',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n### 1. Keys\n\n### 2. Logs\n',
      findings: [{messageId: 'repeated', line: 5, column: 1, endLine: 5, endColumn: 12}],
    },
    {
      title: 'a number that is left out',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n### 3. Keys\n',
      findings: [{messageId: 'jump', line: 5, column: 1, endLine: 5, endColumn: 12}],
    },
  ],
  checkVariant({document, report}) {
    let last = 0
    for (const controls of groupsOf(document.controls)) {
      for (const {control, previous, expected, first} of outOfOrder(controls, last)) {
        const number = control.number!
        if (first) {
          const line = first.heading.span.start.line
          report(control.heading.span, {messageId: 'repeated', data: {number, expected, line}})
        } else report(control.heading.span, {messageId: 'jump', data: {number, previous, expected}})
      }
      last = controls.at(-1)?.number ?? last
    }
  },
})

/** Stretches of numbered controls under one group's heading. */
function groupsOf(controls: readonly Control[]): Control[][] {
  const groups: Control[][] = []
  let group: Control['group'] = null
  for (const control of controls) {
    if (control.group === null || control.number === null || control.heading.written === 'swallowed') continue
    if (control.group !== group) groups.push([])
    group = control.group
    groups.at(-1)!.push(control)
  }
  return groups
}

interface OutOfOrder {
  control: Control
  previous: number
  expected: number
  /** The control that has the number first; undefined where none has. */
  first: Control | undefined
}

/** Where numbers repeat or jump. After a jump the count goes on from it; a control that follows a repeated one may have either count. */
function outOfOrder(controls: readonly Control[], lastOfGroupBefore: number): OutOfOrder[] {
  const found: OutOfOrder[] = []
  const seen = new Map<number, Control>()
  const begin = controls[0]?.number
  let previous = begin === 1 || begin === lastOfGroupBefore + 1 ? begin - 1 : 0
  let repeats = 0
  for (const control of controls) {
    const number = control.number!
    const first = seen.get(number)
    if (first) {
      repeats++
      found.push({control, previous, expected: previous + 1, first})
      continue
    }
    seen.set(number, control)
    const isNext = number > previous && number <= previous + 1 + repeats
    // The first of a group may go on counting from anywhere: what is before it may be in another file.
    if (!isNext && control !== controls[0])
      found.push({control, previous, expected: previous + 1, first: undefined})
    repeats = 0
    previous = number
  }
  return found
}
