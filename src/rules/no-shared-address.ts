import {defineRule} from './rule.ts'

/** Documents whose usual address on the site another one has. */
export const noSharedAddress = defineRule({
  id: 'no-shared-address',
  summary: 'Every document has the address on the site that its name says',
  rationale:
    'A folder has one page: `README.md`, `index.md` and a document named like the folder would all have its address, ' +
    'and so would names that differ in case, or in characters that addresses lack. Nothing is lost: the plainest name ' +
    'keeps the address, and the others are published under their whole name. Readers who look for them there should know.',
  messages: {
    'shared-address': {
      severity: 'info',
      template:
        'Unexpected second document for one address, which `{other}` has; this one is published at `{address}/`',
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
      title: 'names that differ in case alone',
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
