import {defineRule} from './rule.ts'

/** Front matter that is not YAML. */
export const noBrokenFrontMatter = defineRule({
  id: 'no-broken-front-matter',
  summary: 'Front matter is valid YAML',
  rationale:
    'Front matter that is not YAML is not read at all: the title and the date of the last update are silently lost, ' +
    'and if the file has a conflict its older side may be published. GitHub shows an error above the document. Most ' +
    'often a value needs quotes because it contains a colon or begins with a special character.',
  messages: {
    'no-yaml': {
      severity: 'error',
      template: 'Unexpected {actual}, expected {expected}: the front matter is not read',
    },
  },
  examples: [
    {
      title: 'a value in quotes',
      markdown: '---\ntitle: "Key rotation: new"\n---\n\n# Keys\n',
      findings: [],
    },
    {
      title: 'a line before the first heading that is not front matter',
      markdown: '---\n\n# Keys\n',
      findings: [],
    },
    {
      title: 'a colon in a value without quotes',
      markdown: '---\ntitle: Key rotation: new\n---\n\n# Keys\n',
      findings: [{messageId: 'no-yaml', line: 2, column: 8, endLine: 2, endColumn: 25}],
    },
    {
      title: 'a value that begins with a special character',
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
