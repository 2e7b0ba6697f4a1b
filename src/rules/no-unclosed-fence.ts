import {filePlace} from '../parse/variants.ts'
import {defineRule} from './rule.ts'

/** Code fences and comments that swallow the text after them. */
export const noUnclosedFence = defineRule({
  id: 'no-unclosed-fence',
  summary: 'Every code fence and every comment ends where its author meant',
  rationale:
    'A fence without an end shows the rest of the document as code, and a comment without one hides it: headings lose ' +
    'their anchors, links and tables are gone. A fence inside a fence of the same length ends the outer one early; the ' +
    'outer one needs more backticks or tildes.',
  messages: {
    fence: {
      severity: 'warning',
      template: 'Cannot find the end of the code fence that begins here; add a line of {run} after the code',
    },
    'nested-fence': {
      severity: 'warning',
      template:
        'Cannot find the end of the code fence that begins here; the one on line {line} ended early at a fence inside it and needs more backticks or tildes',
    },
    comment: {
      severity: 'warning',
      template: 'Cannot find the end of the comment that begins here; add `-->` after it',
    },
  },
  examples: [
    {
      title: 'fences that end, one with a longer run around another',
      markdown: '````md\n```sh\nls\n```\n````\n\n<!-- note -->\n\nText.\n',
      findings: [],
    },
    {
      title: 'a fence without an end',
      markdown: '# Keys\n\n```sh\nls\n\n## Rotation\n',
      findings: [{messageId: 'fence', line: 3, column: 1, endLine: 3, endColumn: 6}],
    },
    {
      title: 'a fence in a fence of the same length',
      markdown: '# Keys\n\n```md\n```sh\nls\n```\n```\n\n## Rotation\n',
      findings: [{messageId: 'nested-fence', line: 7, column: 1, endLine: 7, endColumn: 4}],
    },
    {
      title: 'a comment without an end',
      markdown: '# Keys\n\n<!-- to do\n\n## Rotation\n',
      findings: [{messageId: 'comment', line: 3, column: 1, endLine: 3, endColumn: 11}],
    },
  ],
  checkVariant({document, playbook, variant, report}) {
    for (const {kind, mark, span, cause} of document.lostEnds) {
      if (cause) {
        const place = filePlace(variant, cause)
        const related = [{file: playbook.path, place, message: 'the fence that ended early'}]
        report(span, {messageId: 'nested-fence', data: {line: place.line}, related})
      } else report(span, {messageId: kind, data: {run: nameOf(mark)}})
    }
  },
})

/** A run of a fence in words: in code it would be a fence again. */
function nameOf(mark: string): string {
  return `${mark.length} ${mark.startsWith('~') ? 'tildes' : 'backticks'}`
}
