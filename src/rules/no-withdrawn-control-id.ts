import {frameworkName} from '../frameworks/index.ts'
import {namedFrameworks} from '../model/citations/slot.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {cellFix} from './control-tables/cell-fix.ts'
import {defineRule} from './rule.ts'

/** Ids of an edition that the next one has renumbered, moved or withdrawn. */
export const noWithdrawnControlId = defineRule({
  id: 'no-withdrawn-control-id',
  isFixable: true,
  summary: 'No control cites an id that the next edition of its framework no longer has',
  rationale:
    'A team that moves from one edition of a framework to the next wants to know which ids have successors, and which ' +
    'need a decision. The rule is off unless a configuration turns it on. Name both editions in `controls.tables`, and ' +
    '`--fix` writes the successor if there is exactly one.',
  isOptIn: true,
  messages: {
    moved: {
      severity: 'warning',
      template: 'Unexpected control id `{id}`, expected its successor in {later}: {successors}',
    },
    split: {
      severity: 'warning',
      template: 'Unexpected control id `{id}`, expected one of its successors in {later}: {successors}',
    },
    group: {
      severity: 'warning',
      template: 'Unexpected control id `{id}`, expected an id of {successors}, into which {later} merged it',
    },
  },
  examples: [
    {
      title: 'an id of the latest edition',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AA-05|Access permissions|\n',
      reading: {
        frameworks: [],
        tables: [{header: '^nist', framework: ['nist-csf-1.1', 'nist-csf-2.0'], idColumn: 1}],
      },
      findings: [],
    },
    {
      title: 'an id with one successor',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-4|Access permissions|\n',
      findings: [{messageId: 'moved', line: 3, column: 2, endLine: 3, endColumn: 9}],
    },
    {
      title: 'an id whose meaning was divided',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|ID.RM-2|Risk tolerance|\n',
      findings: [{messageId: 'split', line: 3, column: 2, endLine: 3, endColumn: 9}],
    },
    {
      title: 'an id that was merged into a category',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|DE.DP-2|Detection|\n',
      findings: [{messageId: 'group', line: 3, column: 2, endLine: 3, endColumn: 9}],
    },
  ],
  checkVariant({document, variant, shapes, corpus: {frameworks}, report}) {
    for (const {framework, id, idSpan, carrier, written} of document.citations) {
      const fate = id === null ? undefined : frameworks.fateOf(framework, id)
      if (!fate || id === null || fate.successors.length === 0) continue
      const {successors, to} = fate
      const [first = ''] = successors
      const single = successors.length === 1 && frameworks.has(to, first) ? first : undefined
      const mayWrite = single !== undefined && carrier === 'table' && isWelcome(framework, to, shapes)
      report(idSpan, {
        messageId: messageFor(successors, single),
        data: {id, later: frameworkName(frameworks.get(to)), successors: quoteAll(successors)},
        suggestion: single,
        fix: mayWrite ? cellFix(variant, idSpan, written, single) : undefined,
      })
    }
  },
})

function messageFor(successors: readonly string[], single: string | undefined): string {
  if (successors.length > 1) return 'split'
  return single === undefined ? 'group' : 'moved'
}

/** Whether some tables may cite both editions: else a successor would be an unknown id there. */
function isWelcome(from: string, to: string, {controls}: Shapes): boolean {
  return controls.tables.some(({framework}) =>
    [from, to].every((each) => namedFrameworks(framework).includes(each)),
  )
}

function quoteAll(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ')
}
