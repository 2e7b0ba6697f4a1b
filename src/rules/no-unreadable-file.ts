import {defineRule} from './rule.ts'

/** Documents, and files beside them, that cannot be read, or only after conversion. */
export const noUnreadableFile = defineRule({
  id: 'no-unreadable-file',
  summary: 'Every document can be read, and is UTF-8',
  rationale:
    'A document that cannot be read is missing from the check and from the site. Nothing outside the repository is ' +
    'read, whatever a link in it leads to; pipes and devices are never opened; and a text that would take minutes to ' +
    'read is refused, with the limit that it exceeds. Encodings other than UTF-8 are read if that loses nothing, ' +
    'but git and GitHub treat such a file as binary: no differences, no merges, no page.',
  messages: {
    refused: {severity: 'error', template: 'Cannot read `{path}`: {reason}'},
    limit: {severity: 'error', template: 'Cannot read `{path}`: {reason}'},
    name: {severity: 'error', template: 'Cannot read `{path}`: {reason}; rename the file'},
    'other-encoding': {
      severity: 'warning',
      template: 'Unexpected encoding {reason} of `{path}`, expected UTF-8; convert the file',
    },
    'broken-bytes': {
      severity: 'error',
      template: 'Unexpected byte {reason}, expected UTF-8; readers see U+FFFD in its place',
    },
  },
  examples: [
    {title: 'a document in UTF-8', markdown: '# Schlüssel\n', findings: []},
    {
      title: 'a document in UTF-16, as some editors on Windows write it',
      markdown: '# Keys\n',
      encoding: 'UTF-16LE',
      findings: [{messageId: 'other-encoding', line: 1, column: 1, endLine: 1, endColumn: 1}],
    },
  ],
  checkFlaw({flaw: {path, kind, place, reason}, reportAt}) {
    reportAt(place, {messageId: kind, data: {path, reason}})
  },
})
