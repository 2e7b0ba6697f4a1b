import {letters} from '../likeness/letters.ts'
import {defineRule} from './rule.ts'

const TABLE = '|Control Statement|Description|\n|-|-|\n|2|Keys are rotated|\n'

/** Lists of statements in a document that contradict control tables. */
export const matchStatementList = defineRule({
  id: 'match-statement-list',
  summary: 'A document’s list of control statements has the texts that control tables have',
  rationale:
    'Some playbooks end with a numbered list of the organisation’s control statements. If its text for a ' +
    'number differs from the tables that cite that number, one of them is out of date, and readers cannot tell which.',
  messages: {
    'other-text': {
      severity: 'warning',
      template: 'The text of statement `{id}` differs from `{text}` in line {line} of `{file}`',
    },
  },
  examples: [
    {
      title: 'a list that agrees with a table',
      markdown: `${TABLE}\n## Control Statements\n\n1. Data is encrypted.\n2. Keys are rotated.\n`,
      findings: [],
    },
    {
      title: 'a list that does not',
      markdown: `${TABLE}\n## Control Statements\n\n1. Data is encrypted.\n2. Root accounts have MFA.\n`,
      findings: [{messageId: 'other-text', line: 8, column: 4, endLine: 8, endColumn: 27}],
    },
  ],
  checkVariant({document, corpus, report}) {
    const cited = new Set(document.citations.map(({framework}) => framework))
    const open = [...cited].filter((framework) => corpus.frameworks.get(framework).wordings.length === 0)
    if (open.length === 0) return
    for (const {id, text, span} of document.listedStatements) {
      const texts = open.flatMap((framework) => [...corpus.citations.textsOf(framework, id)])
      const usual = texts[0]
      if (!usual || texts.some((each) => isSame(each.text, text))) continue
      const {file, place} = usual.examples[0]!
      report(span, {
        messageId: 'other-text',
        data: {id, text: usual.text, line: place.line, file: corpus.nameOf(file)},
        related: [{file, place, message: `\`${usual.text}\``}],
      })
    }
  },
})

/** Whether two texts are the same except for case and punctuation, or one is the beginning of the other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)]
  return a.startsWith(b) || b.startsWith(a)
}
