import {controlAt} from '../model/controls.ts'
import {defineRule} from './rule.ts'

/** Ids whose function does not belong to the group of their control. */
export const matchControlGroup = defineRule({
  id: 'match-control-group',
  summary: 'A control cites ids of the functions that belong to its group',
  rationale:
    'A preventative control that cites a detection subcategory is often right, but sometimes it is in the wrong ' +
    'section or cites the wrong id. Which functions belong to which group is configuration.',
  messages: {
    'other-function': {
      severity: 'info',
      template: 'Unexpected `{id}` of {function} in a {group} control, expected {expected}',
    },
  },
  examples: [
    {
      title: 'a detection subcategory in a detective control',
      markdown:
        '## Detective Controls\n\n### 1. Logs\n\n|NIST Subcategory Control|Description|\n|-|-|\n|DE.AE-3|Events|\n',
      findings: [],
    },
    {
      title: 'a detection subcategory in a preventative control',
      markdown:
        '## Preventative Controls\n\n### 1. Logs\n\n|NIST Subcategory Control|Description|\n|-|-|\n|DE.AE-3|Events|\n',
      findings: [{messageId: 'other-function', line: 7, column: 2, endLine: 7, endColumn: 9}],
    },
  ],
  checkVariant({document, shapes, corpus: {frameworks}, report}) {
    for (const {framework, id, idSpan, span} of document.citations) {
      if (id === null || !frameworks.has(framework, id)) continue
      const control = controlAt(document, span.start.line)
      const expected = shapes.controls.functions.find(
        (shape) => shape.framework === framework && shape.group === control?.group,
      )?.functions
      const own = frameworks.categoryOf(framework, id)?.function
      if (!expected || own === undefined || expected.includes(own)) continue
      const nameOf = (functionId: string) =>
        frameworks.get(framework).functions.find((each) => each.id === functionId)?.title ?? functionId
      report(idSpan, {
        messageId: 'other-function',
        data: {
          id,
          function: nameOf(own),
          group: control!.group!,
          expected: expected.map(nameOf).join(' or '),
        },
      })
    }
  },
})
