import {frameworkName} from '../frameworks/index.ts'
import {ExclusionIndex} from '../model/exclusions.ts'
import {filePlace} from '../parse/variants.ts'
import {defineRule} from './rule.ts'

/** Ids that a document cites although it declares them not applicable. */
export const noExcludedControlId = defineRule({
  id: 'no-excluded-control-id',
  summary: 'No control cites an id that the document declares not applicable',
  rationale:
    'A playbook that lists what does not apply to its service, and then cites it in a table, leaves the auditor with ' +
    'two answers. Ids in such a list are read as people write them, with ranges and categories; ' +
    'text in it that is not an id excludes nothing.',
  messages: {
    excluded: {
      severity: 'warning',
      template: 'Unexpected control id `{id}`: line {line} declares `{written}` not applicable',
    },
    'unknown-exclusion': {
      severity: 'warning',
      template: 'Cannot find `{written}`, declared not applicable, in {framework}',
    },
    'empty-exclusion': {
      severity: 'warning',
      template:
        'Cannot find an id in the list of what is not applicable; list the ids, or say that all apply',
    },
    'sloppy-exclusion': {
      severity: 'info',
      template: 'Unexpected spelling `{written}` of an id, expected `{id}`',
    },
  },
  examples: [
    {
      title: 'ids that do not apply, and a table that cites others',
      markdown:
        'These NIST Controls and Subcategories are not applicable to this service: ID, PR.AT, PR.IP (Unless stated), PR.DS-3 - 8\n\n' +
        '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-4|Access permissions|\n|PR.IP-1|Baseline|\n',
      findings: [],
    },
    {
      title: 'an id of a range, and one of a category, that a table cites',
      markdown:
        'These NIST Controls and Subcategories are not applicable to this service: PR.DS-3 - 8, DE.CM\n\n' +
        '|NIST Subcategory Control|Description|\n|-|-|\n|PR.DS-5|Data leaks|\n|DE.CM-1|Network|\n',
      findings: [
        {messageId: 'excluded', line: 5, column: 2, endLine: 5, endColumn: 9},
        {messageId: 'excluded', line: 6, column: 2, endLine: 6, endColumn: 9},
      ],
    },
    {
      title: 'a sloppy id, which is understood, and one that does not exist',
      markdown:
        'These NIST Controls and Subcategories are not applicable to this service: DE.DP1, AB.CD-1\n\n' +
        '|NIST Subcategory Control|Description|\n|-|-|\n|DE.DP-1|Roles|\n',
      findings: [
        {messageId: 'sloppy-exclusion', line: 1, column: 75, endLine: 1, endColumn: 81},
        {messageId: 'unknown-exclusion', line: 1, column: 83, endLine: 1, endColumn: 90},
        {messageId: 'excluded', line: 5, column: 2, endLine: 5, endColumn: 9},
      ],
    },
    {
      title: 'a sentence that announces ids and lists none',
      markdown:
        'These NIST Controls and Subcategories are not applicable to this service:\n\n## Detective Controls\n',
      findings: [{messageId: 'empty-exclusion', line: 1, column: 1, endLine: 1, endColumn: 74}],
    },
  ],
  checkVariant({document, variant, playbook, corpus: {frameworks}, report}) {
    for (const span of document.emptyExclusions) report(span, {messageId: 'empty-exclusion'})
    for (const {framework, written, ids, isSloppy, span} of document.exclusions) {
      const [id] = ids
      if (id === undefined) {
        const name = frameworkName(frameworks.get(framework))
        report(span, {messageId: 'unknown-exclusion', data: {written, framework: name}})
      } else if (isSloppy) report(span, {messageId: 'sloppy-exclusion', data: {written, id}, suggestion: id})
    }
    const excludingOf = new ExclusionIndex(document.exclusions.filter(({unlessStated}) => !unlessStated))
    for (const {framework, id, idSpan} of document.citations) {
      const excluding = id === null ? undefined : excludingOf.first(framework, id, frameworks)
      if (id === null || !excluding) continue
      const place = filePlace(variant, excluding.span)
      report(idSpan, {
        messageId: 'excluded',
        data: {id, line: place.line, written: excluding.written},
        related: [
          {file: playbook.path, place, message: `\`${excluding.written}\` is declared not applicable`},
        ],
      })
    }
  },
})
