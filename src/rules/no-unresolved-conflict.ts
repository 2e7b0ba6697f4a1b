import type {ConflictFault} from '../parse/conflict.ts'
import type {Place} from '../parse/place.ts'
import {RESOLUTIONS_FILE} from '../resolutions/resolution.ts'
import {defineRule} from './rule.ts'

/** Merge-conflict markers that were committed with the document. */
export const noUnresolvedConflict = defineRule({
  id: 'no-unresolved-conflict',
  summary: 'A document contains no merge-conflict markers',
  rationale:
    'A committed conflict leaves two documents in one file. If the markers are well formed, each side is read as a whole ' +
    'document and one is published by a stated rule, so readers lose nothing; the authors should still decide. If ' +
    'they are malformed, any reading would be a guess, and the document is not published.',
  messages: {
    'unresolved-conflict': {
      severity: 'warning',
      template:
        'Merge conflict between {labels} is not resolved, and `{published}` is published: {evidence}; keep one side',
    },
    'resolved-by-record': {
      severity: 'info',
      template:
        'Merge conflict between {labels} is not resolved in the file; `{record}` says to take `{resolved}`',
    },
    'stale-resolution': {
      severity: 'error',
      template:
        'Resolution of a conflict in `{file}`, which takes `{label}`, does not apply: {reason}; delete the entry',
    },
    'void-hunk': {
      severity: 'warning',
      template: 'Sides of the merge conflict between {labels} differ only in white space; delete the markers',
    },
    'unterminated-start': {
      severity: 'error',
      template:
        'Cannot find the end of the conflict that `{text}` starts; add its `{end}` line, or delete the marker',
    },
    'ambiguous-separator': {
      severity: 'error',
      template:
        'Unexpected second `{text}` in a conflict, expected one separator; indent or rewrite the line that is part of the text',
    },
    'unexpected-order': {
      severity: 'error',
      template: 'Unexpected `{text}` before a `{separator}` line; put one between the two sides',
    },
    'orphan-end': {
      severity: 'error',
      template:
        'Unexpected `{text}` outside a conflict; delete it or, in a deeply nested quote, put spaces between the `>` marks',
    },
    'orphan-base': {
      severity: 'error',
      template: 'Unexpected `{text}` outside a conflict; delete it, and what is left of the base below it',
    },
    'ambiguous-end': {
      severity: 'error',
      template:
        'Unexpected second end `{text}` of a conflict; delete it, or indent or rewrite the line if it is part of the text',
    },
    'leftover-marker': {
      severity: 'error',
      template:
        'Unexpected marker `{text}`, which would remain whichever side is taken; delete it, or indent or rewrite the line if it is part of the text',
    },
    'mangled-marker': {
      severity: 'error',
      template:
        'Unexpected `{text}`, which a formatter made from a conflict marker; restore the marker, or resolve the conflict',
    },
    'too-many-variants': {
      severity: 'warning',
      template:
        'Conflicts in the file have more than {text} different labels, so it is read as two variants, by role; use the same labels throughout',
    },
    'marker-as-content': {
      severity: 'info',
      template:
        'Conflict in a code block is kept as an example{doubt}; write `markers=content` or `markers=real` after the language of the fence',
    },
  },
  examples: [
    {
      title: 'a heading underlined with seven equals signs, which is not a separator',
      markdown: 'Key rotation\n=======\n\nRotate keys yearly.\n',
      findings: [],
    },
    {
      title: 'a conflict that its author marks as an example',
      markdown: '```text markers=content\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n```\n',
      findings: [],
    },
    {
      title: 'a conflict whose sides can be told apart',
      markdown: '# Keys\n\n<<<<<<< HEAD\nRotate keys yearly.\n=======\nRotate keys.\n>>>>>>> topic\n',
      findings: [{messageId: 'unresolved-conflict', line: 3, column: 1, endLine: 7, endColumn: 1}],
    },
    {
      title: 'a conflict with a recorded resolution',
      markdown: '# Keys\n\n<<<<<<< HEAD\nRotate keys yearly.\n=======\nRotate keys.\n>>>>>>> topic\n',
      files: {
        [RESOLUTIONS_FILE]:
          '- file: playbook.md\n  key: sha256-bbe32718f3e09896\n  take: sha256-34d67afe58ce781a\n  label: topic\n',
      },
      findings: [{messageId: 'resolved-by-record', line: 3, column: 1, endLine: 7, endColumn: 1}],
    },
    {
      title: 'sides that differ in white space only',
      markdown: '# Keys\n<<<<<<< HEAD\n\n=======\n>>>>>>> topic\n',
      findings: [{messageId: 'void-hunk', line: 2, column: 1, endLine: 5, endColumn: 1}],
    },
    {
      title: 'a start without an end',
      markdown: '# Keys\n<<<<<<< HEAD\nRotate keys yearly.\n',
      findings: [{messageId: 'unterminated-start', line: 2, column: 1, endLine: 2, endColumn: 13}],
    },
    {
      title: 'two separators in one conflict',
      markdown: '<<<<<<< HEAD\na\n=======\nb\n=======\nc\n>>>>>>> topic\n',
      findings: [{messageId: 'ambiguous-separator', line: 5, column: 1, endLine: 5, endColumn: 8}],
    },
    {
      title: 'a conflict without a separator',
      markdown: '<<<<<<< HEAD\na\n>>>>>>> topic\n',
      findings: [{messageId: 'unexpected-order', line: 3, column: 1, endLine: 3, endColumn: 14}],
    },
    {
      title: 'an end without a start',
      markdown: '# Keys\n\n>>>>>>> topic\n',
      findings: [{messageId: 'orphan-end', line: 3, column: 1, endLine: 3, endColumn: 14}],
    },
    {
      title: 'a base without a conflict, of which one side and the base are left',
      markdown: '# Keys\n\nRotate keys yearly.\n||||||| 1a2b3c4\nRotate keys.\n',
      findings: [{messageId: 'orphan-base', line: 4, column: 1, endLine: 4, endColumn: 16}],
    },
    {
      title: 'two ends of one conflict',
      markdown: '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\nc\n>>>>>>> topic\n',
      findings: [{messageId: 'ambiguous-end', line: 7, column: 1, endLine: 7, endColumn: 14}],
    },
    {
      title: 'a conflict in a side of one with longer markers',
      markdown: '<<<<<<<<< HEAD\n<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n=========\n3\n>>>>>>>>> topic\n',
      findings: [
        {messageId: 'leftover-marker', line: 2, column: 1, endLine: 2, endColumn: 10},
        {messageId: 'leftover-marker', line: 6, column: 1, endLine: 6, endColumn: 10},
      ],
    },
    {
      title: 'an email that was quoted seven times',
      markdown: '# Keys\n\n> > > > > > > Rotate the keys.\n> > > > > > Done.\n',
      findings: [],
    },
    {
      title: 'a marker that a formatter turned into a quote',
      markdown: '# Keys\n\n> > > > > > > topic\n',
      findings: [{messageId: 'mangled-marker', line: 3, column: 1, endLine: 3, endColumn: 20}],
    },
    {
      title: 'a conflict in a code block, with nothing that says whether it is an example',
      markdown: '```text\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n```\n',
      findings: [{messageId: 'marker-as-content', line: 2, column: 1, endLine: 6, endColumn: 1}],
    },
  ],
  checkFile({playbook, reportAt}) {
    for (const fault of playbook.faults) {
      const severity = isPerhapsQuote(fault) ? {severity: 'warning' as const} : {}
      reportAt(faultPlace(fault), {messageId: fault.code, data: faultData(fault), ...severity})
    }
    for (const example of playbook.conflictExamples) {
      if (example.kind === 'stated') continue
      const doubt = example.kind === 'doubtful' ? ', although it may be real' : ''
      const place = {line: example.line, column: 1, endLine: example.endLine, endColumn: 1}
      const severity = example.kind === 'doubtful' ? 'warning' : 'info'
      reportAt(place, {messageId: 'marker-as-content', severity, data: {doubt}})
    }
    for (const hunk of playbook.hunks.filter((candidate) => candidate.depth === 0)) {
      const place = {line: hunk.line, column: 1, endLine: hunk.endLine, endColumn: 1}
      const labels = hunk.labels.map((label) => `\`${label}\``).join(' and ')
      if (hunk.resolved !== null) {
        const data = {labels, resolved: hunk.resolved, record: RESOLUTIONS_FILE}
        reportAt(place, {messageId: 'resolved-by-record', data})
      } else if (hunk.void) reportAt(place, {messageId: 'void-hunk', data: {labels}})
      else if (playbook.published) {
        const published = playbook.published.label ?? hunk.labels[0]!
        const evidence = playbook.decision?.evidence ?? ''
        reportAt(place, {messageId: 'unresolved-conflict', data: {labels, published, evidence}})
      }
    }
  },
})

/** Whether an end without a start may be a quote in quotes: it says more than git's labels, which are a name or a commit. */
function isPerhapsQuote({code, text}: ConflictFault): boolean {
  return code === 'orphan-end' && !/^>+(?: \S+(?: \(.*\)?)?)?\s*$/.test(text)
}

function faultPlace(fault: ConflictFault): Place {
  return {line: fault.line, column: 1, endLine: fault.line, endColumn: fault.text.length + 1}
}

function faultData(fault: ConflictFault): Record<string, string> {
  const size = /^(.)\1*/.exec(fault.text)![0].length
  return {text: fault.text, end: '>'.repeat(size), separator: '='.repeat(size)}
}
