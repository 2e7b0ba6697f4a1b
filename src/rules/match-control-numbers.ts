import {controlRuns} from '../model/control-runs.ts'
import type {Control} from '../model/types.ts'
import {unnumberedControls} from '../model/unnumbered.ts'
import {defineRule} from './rule.ts'

/** Controls whose numbers repeat, skip or are missing. */
export const matchControlNumbers = defineRule({
  id: 'match-control-numbers',
  summary: 'The controls of a group are numbered one after another',
  rationale:
    'People refer to a control by its number, and links have it in their anchors. A number that appears twice names two ' +
    'controls, and a missing one makes readers look for a control that does not exist. A group may begin at 1, or ' +
    'continue the numbers of the group before it.',
  messages: {
    repeated: {
      severity: 'warning',
      template:
        'Unexpected second control with number {number} in its group, expected {expected}; the first is on line {line}',
    },
    jump: {
      severity: 'info',
      template: 'Unexpected control number {number} after {previous}, expected {expected}',
    },
    unnumbered: {
      severity: 'warning',
      template: 'Unexpected heading `{title}` among numbered controls, expected `{expected}`',
    },
    'no-number': {
      severity: 'info',
      template:
        'Cannot find a number in the heading of control `{title}`; the other controls of its group have one',
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
      title: 'a number that appears twice',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n### 1. Keys\n\n### 2. Logs\n',
      findings: [{messageId: 'repeated', line: 5, column: 1, endLine: 5, endColumn: 12}],
    },
    {
      title: 'a number that is left out',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n### 3. Keys\n',
      findings: [{messageId: 'jump', line: 5, column: 1, endLine: 5, endColumn: 12}],
    },
    {
      title: 'a number that was forgotten, and a control without a number among others with one',
      markdown:
        '## Preventative Controls\n\n### 1. Roles\n\n### Keys\n\n### 3. Logs\n\n### Tags\n\n**Why?** So.\n\n### 4. Names\n',
      findings: [
        {messageId: 'unnumbered', line: 5, column: 1, endLine: 5, endColumn: 9},
        {messageId: 'no-number', line: 9, column: 1, endLine: 9, endColumn: 9},
      ],
    },
  ],
  checkVariant({document, shapes, report}) {
    const unnumbered = unnumberedControls(document, shapes)
    for (const {heading, expected} of unnumbered) {
      const title = heading.text
      if (expected === undefined) report(heading.span, {messageId: 'no-number', data: {title}})
      else report(heading.span, {messageId: 'unnumbered', data: {title, expected}, suggestion: expected})
    }
    const explained = new Set(unnumbered.map(({next}) => next))
    let last = 0
    for (const run of controlRuns(document, shapes)) {
      const controls = run.filter(({number}) => number !== null)
      for (const {control, previous, expected, first} of outOfOrder(controls, last)) {
        const number = control.number!
        if (first) {
          const line = first.heading.span.start.line
          report(control.heading.span, {messageId: 'repeated', data: {number, expected, line}})
        } else if (!explained.has(control))
          report(control.heading.span, {messageId: 'jump', data: {number, previous, expected}})
      }
      last = controls.at(-1)?.number ?? last
    }
  },
})

interface OutOfOrder {
  control: Control
  previous: number
  expected: number
  /** The first control with the number; undefined if there is none. */
  first: Control | undefined
}

/** Numbers that repeat or jump. After a jump the count continues from there; a control that follows a repeated one may have either count. */
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
    // The first of a group may have any number: the controls before it may be in another file.
    if (!isNext && control !== controls[0])
      found.push({control, previous, expected: previous + 1, first: undefined})
    repeats = 0
    previous = number
  }
  return found
}
