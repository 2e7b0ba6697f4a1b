import {defineRule} from './rule.ts'

/** Documents whose usual address on the site belongs to another document. */
export const noSharedAddress = defineRule({
  id: 'no-shared-address',
  summary: 'Every document has the address on the site that its name suggests',
  rationale:
    'A folder has one page: `README.md`, `index.md` and a document named after the folder would all have its address, ' +
    'and so would names that differ only in case, or in characters that addresses cannot have. Nothing is lost: the ' +
    'plainest name keeps the address, and the others are published under their full name.',
  messages: {
    'shared-address': {
      severity: 'info',
      template:
        '`{other}` already has the usual address of this document, which is published at `{address}/` instead',
    },
  },
  examples: [
    {
      title: 'a document of its own name',
      markdown: '# Keys\n',
      files: {'README.md': '# All\n'},
      findings: [],
    },
    {
      title: 'names that differ only in case',
      markdown: '# Keys\n',
      files: {'Playbook.md': '# Older keys\n'},
      findings: [{messageId: 'shared-address', line: 1, column: 1, endLine: 1, endColumn: 1}],
    },
  ],
  checkFile({playbook, corpus, reportAt}) {
    const other = corpus.addressLostTo(playbook.id)
    if (other === undefined) return
    const place = {line: 1, column: 1, endLine: 1, endColumn: 1}
    reportAt(place, {messageId: 'shared-address', data: {other, address: corpus.addressOf(playbook.id)}})
  },
})
