import {type Framework, frameworkName} from '../frameworks/index.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Variant} from '../model/playbook-type.ts'
import type {Citation} from '../model/types.ts'
import {cellFix} from './control-tables/cell-fix.ts'
import {handbook} from './control-tables/handbook.ts'
import {describeDifference, likeness} from './control-tables/wording-difference.ts'
import {defineRule, type Report, type VariantReport} from './rule.ts'

/** Texts beside a control id that differ from the framework's own wording. */
export const noWrongControlWording = defineRule({
  id: 'no-wrong-control-wording',
  isFixable: true,
  summary: 'The text beside a control id is the framework’s own wording of it',
  rationale:
    'The wording of a framework changes from edition to edition, and copies of copies gather mistakes. A row that carries ' +
    'another edition’s wording, or another id’s, makes a reader doubt both. White space, the kind of quotes and a final ' +
    'full stop do not matter. Proofbook knows the framework’s wording by its fingerprint; it shows the wording, and ' +
    '`--fix` writes it, if a catalogue was imported or another row has it.',
  messages: {
    edition: {
      severity: 'warning',
      template: 'The wording of `{other}` is that of edition {edition}; write that of {framework}',
    },
    'mixed-editions': {
      severity: 'warning',
      template: 'The row has the wordings of editions {first} and {second}; keep only that of {framework}',
    },
    'other-id': {
      severity: 'warning',
      template:
        'The wording beside `{id}` is that of `{other}`; correct the id, or write the wording of `{id}` in {framework}',
    },
    differs: {
      severity: 'warning',
      template: 'The wording beside `{id}` differs from that of {framework}{official}',
    },
    'differs-so': {
      severity: 'warning',
      template: 'The wording beside `{id}` differs from that of {framework}: {difference}',
    },
    case: {
      severity: 'info',
      template: 'The wording of `{id}` differs from that of {framework} in capital letters',
    },
  },
  examples: [
    {
      title: 'the wording of the edition that the table cites, with another kind of quotes and a final stop',
      markdown:
        '|Handbook|Description|\n|-|-|\n|KEY-1|Keys are turned once a year.|\n|LOG-1|The porter’s book lists who came and who left|\n',
      reading: handbook,
      findings: [],
    },
    {
      title: 'the wording of another edition',
      markdown: '|Handbook|Description|\n|-|-|\n|KEY-1|Keys are turned once a year, and after every loss|\n',
      reading: handbook,
      findings: [{messageId: 'edition', line: 3, column: 8, endLine: 3, endColumn: 57}],
    },
    {
      title: 'the wordings of two editions in a row',
      markdown:
        '|Handbook|Description|\n|-|-|\n|KEY-1|Keys are turned once a year Keys are turned once a year, and after every loss|\n',
      reading: handbook,
      findings: [{messageId: 'mixed-editions', line: 3, column: 8, endLine: 3, endColumn: 85}],
    },
    {
      title: 'the wording of another id',
      markdown: '|Handbook|Description|\n|-|-|\n|KEY-1|Nobody lends a key to a stranger|\n',
      reading: handbook,
      findings: [{messageId: 'other-id', line: 3, column: 8, endLine: 3, endColumn: 40}],
    },
    {
      title: 'a typo, with the right wording in another row',
      markdown:
        '|Handbook|Description|\n|-|-|\n|KEY-1|Keys are truned once a year|\n\n|Handbook|Description|\n|-|-|\n|KEY-1|Keys are turned once a year|\n',
      reading: handbook,
      findings: [{messageId: 'differs-so', line: 3, column: 8, endLine: 3, endColumn: 35}],
    },
    {
      title: 'the author’s own words',
      markdown: '|Handbook|Description|\n|-|-|\n|KEY-1|Who may enter after dark|\n',
      reading: handbook,
      findings: [{messageId: 'differs', line: 3, column: 8, endLine: 3, endColumn: 32}],
    },
    {
      title: 'a difference only in case',
      markdown: '|Handbook|Description|\n|-|-|\n|KEY-1|Keys Are Turned Once A Year|\n',
      reading: handbook,
      findings: [{messageId: 'case', line: 3, column: 8, endLine: 3, endColumn: 35}],
    },
  ],
  checkVariant({document, variant, corpus, report}) {
    for (const citation of document.citations) {
      const {textSpan} = citation
      const said = textSpan && judge(citation, corpus)
      if (said) report(textSpan, {...said, fix: fixOf(citation, said, variant)})
    }
  },
})

/** What is wrong with a citation's text; undefined if it is right or cannot be judged. */
function judge({wording, framework: frameworkId, id, text}: Citation, corpus: Corpus): Report | undefined {
  if (!wording || id === null || text === null) return undefined
  const {kind, of: origins} = wording
  if (kind === 'exact' || kind === 'normalised') return undefined
  const framework = corpus.frameworks.get(frameworkId)
  const official = corpus.officialText(frameworkId, id)
  const [first, second] = origins
  const data = {
    id,
    framework: frameworkName(framework),
    other: first?.id ?? '',
    edition: first?.edition ?? '',
    first: first?.edition ?? '',
    second: second?.edition ?? '',
    difference: official === undefined ? '' : describeDifference(text, official),
    official: official === undefined ? '' : `: \`${official}\``,
  }
  // The id may be the slip instead: a person has to decide.
  if (kind === 'other-id') return {messageId: kind, data}
  if (kind === 'differs') return describeDiffering(text, framework, official, data)
  const messageId = kind === 'case' || kind === 'mixed-editions' ? kind : 'edition'
  return {messageId, data, suggestion: official}
}

/** The share of common words from which a text counts as a copy of the official one with mistakes in it. */
const COPY = 0.75

function describeDiffering(
  text: string,
  framework: Framework,
  official: string | undefined,
  data: Record<string, string>,
): Report | undefined {
  // A catalogue that a team imported says what its ids mean; its tables need not quote it.
  if (framework.family === undefined && framework.id !== 'organisation') return undefined
  if (official === undefined || likeness(text, official) < COPY) return {messageId: 'differs', data}
  return {
    messageId: data.difference === '' ? 'differs' : 'differs-so',
    data,
    suggestion: official,
  }
}

function fixOf(citation: Citation, {suggestion}: Report, variant: Variant): VariantReport['fix'] {
  if (citation.carrier !== 'table' || suggestion === undefined) return undefined
  return cellFix(variant, citation.textSpan!, citation.text!, suggestion)
}
