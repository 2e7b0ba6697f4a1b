import {defineRule} from './rule.ts'

/** Front matter that is no YAML. */
export const noBrokenFrontMatter = defineRule({
  id: 'no-broken-front-matter',
  summary: 'Front matter is YAML',
  rationale:
    'Of front matter that is no YAML nothing is read: the title and the date of the last update are lost without a ' +
    'word, and where a file has a conflict the older side of it may be published. GitHub shows an error above the ' +
    'document. Most often a value needs quotes, for it holds a colon or begins with a sign.',
  messages: {
    'no-yaml': {
      severity: 'error',
      template: 'Unexpected {actual}, expected {expected}: nothing of the front matter is read',
    },
  },
  examples: [
    {
      title: 'a value in quotes',
      markdown: '---\ntitle: "Key rotation: new"\n---\n\n# Keys\n',
      findings: [],
    },
    {
      title: 'a line before the first heading that is no front matter',
      markdown: '---\n\n# Keys\n',
      findings: [],
    },
    {
      title: 'a colon in a value without quotes',
      markdown: '---\ntitle: Key rotation: new\n---\n\n# Keys\n',
      findings: [{messageId: 'no-yaml', line: 2, column: 8, endLine: 2, endColumn: 25}],
    },
    {
      title: 'a value that begins with a sign',
      markdown: '---\ntitle: Keys\nowner: @kms-team\n---\n\n# Keys\n',
      findings: [{messageId: 'no-yaml', line: 3, column: 8, endLine: 3, endColumn: 17}],
    },
    {
      title: 'a tab before a key',
      markdown: '---\nlast_update:\n\tdate: 2026-05-01\n---\n\n# Keys\n',
      findings: [{messageId: 'no-yaml', line: 3, column: 1, endLine: 3, endColumn: 18}],
    },
  ],
  checkVariant({document: {frontMatterFault: fault}, report}) {
    if (!fault) return
    const {span, actual, expected} = fault
    report(span, {messageId: 'no-yaml', data: {actual, expected}})
  },
})
