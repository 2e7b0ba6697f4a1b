import {normaliseWording} from '../frameworks/fingerprint.ts'
import {letters} from '../likeness/letters.ts'
import type {CitedText} from '../model/citation-index.ts'
import type {Corpus} from '../model/corpus.ts'
import {defineRule, type RelatedPlace, type Report} from './rule.ts'

/** Statements of the organisation that documents word differently. */
export const noDifferingStatement = defineRule({
  id: 'no-differing-statement',
  summary: 'A control statement reads the same wherever it is cited',
  rationale:
    'The organisation’s statements live only in the playbooks until a catalogue of them is imported. Where one number ' +
    'carries two texts, some playbook is out of date, or cites the wrong number. The wording that most documents have ' +
    'counts as the right one.',
  messages: {
    differs: {
      severity: 'warning',
      template: 'The wording of `{id}` differs from that in {documents}, such as line {line} of {file}',
    },
    'differs-slightly': {
      severity: 'info',
      template: 'The wording of `{id}` differs in punctuation or case from line {line} of {file}',
    },
    'other-number': {
      severity: 'warning',
      template: 'The wording beside `{id}` is that of `{other}` in line {line} of {file}',
    },
  },
  examples: [
    {
      title: 'one wording in two documents',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed yearly|\n',
      files: {'other.md': '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed yearly.|\n'},
      findings: [],
    },
    {
      title: 'a wording that no other document has',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed at times|\n',
      files: {
        'a.md': '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed yearly|\n',
        'b.md': '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed yearly|\n',
      },
      findings: [{messageId: 'differs', line: 3, column: 4, endLine: 3, endColumn: 31}],
    },
    {
      title: 'the text of another number',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Keys are kept in a vault|\n',
      files: {
        'a.md':
          '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed yearly|\n|6|Keys are kept in a vault|\n',
        'b.md': '|Control Statement|Description|\n|-|-|\n|5|Roles are reviewed yearly|\n',
      },
      findings: [{messageId: 'other-number', line: 3, column: 4, endLine: 3, endColumn: 28}],
    },
    {
      title: 'another hyphen',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Data at rest is encrypted|\n',
      files: {
        'a.md': '|Control Statement|Description|\n|-|-|\n|5|Data-at-rest is encrypted|\n',
        'b.md': '|Control Statement|Description|\n|-|-|\n|5|Data-at-rest is encrypted|\n',
      },
      findings: [{messageId: 'differs-slightly', line: 3, column: 4, endLine: 3, endColumn: 29}],
    },
  ],
  checkVariant({document, playbook, corpus, report}) {
    for (const {framework, id, text, textSpan} of document.citations) {
      // A framework with wordings of its own is `no-wrong-control-wording`'s.
      if (id === null || !text || !textSpan || corpus.frameworks.get(framework).wordings.length > 0) continue
      const [usual] = corpus.citations.textsOf(framework, id)
      if (!usual || usual.text === normaliseWording(text)) continue
      const said = describe(text, id, usual, otherStatement(text, framework, id, corpus), corpus)
      report(textSpan, {...said, related: said.related.filter(({file}) => file !== playbook.path)})
    }
  },
})

/** The other statement whose usual wording a text is. */
function otherStatement(text: string, framework: string, own: string, {citations}: Corpus) {
  for (const id of citations.idsUsuallyWith(framework, text))
    if (id !== own) return {id, usual: citations.textsOf(framework, id)[0]!}
  return undefined
}

function describe(
  text: string,
  id: string,
  usual: CitedText,
  other: {id: string; usual: CitedText} | undefined,
  {nameOf}: Corpus,
): Report & {related: RelatedPlace[]} {
  const {examples, documents} = other?.usual ?? usual
  const related = examples.map((each) => ({file: each.file, place: each.place, message: `\`${each.text}\``}))
  const [{file, place}] = related as [RelatedPlace]
  const data = {id, file: `\`${nameOf(file)}\``, line: place.line}
  if (other) return {messageId: 'other-number', data: {...data, other: other.id}, related}
  if (letters(text) === letters(usual.text)) return {messageId: 'differs-slightly', data, related}
  const count = documents === 1 ? 'one document' : `${documents} documents`
  return {messageId: 'differs', data: {...data, documents: count}, related}
}
