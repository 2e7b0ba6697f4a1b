import {type Framework, type Frameworks, frameworkName} from '../frameworks/index.ts'
import {groupSpelt, nearId} from '../frameworks/near-ids.ts'
import {rowFault} from '../model/citations/rows.ts'
import type {Citation} from '../model/types.ts'
import {cellFix} from './control-tables/cell-fix.ts'
import {defineRule, type Report} from './rule.ts'

/** Control ids that their framework does not have. */
export const noUnknownControlId = defineRule({
  id: 'no-unknown-control-id',
  isFixable: true,
  summary: 'Every id in a control table exists in the framework that the table cites',
  rationale:
    'A control table ties a control to a framework. An id that the framework does not have, or one of its categories ' +
    'in place of a subcategory, ties it to nothing: an auditor who follows it finds no requirement. A number with a ' +
    'leading zero looks like an id of the next edition, and may be withdrawn there.',
  messages: {
    'unknown-id': {severity: 'error', template: 'Cannot find control id `{id}` in {framework}'},
    'unknown-id-close': {
      severity: 'error',
      template: 'Cannot find control id `{id}` in {framework}; did you mean `{close}`?',
    },
    'padded-id': {
      severity: 'error',
      template: 'Unexpected zero in control id `{id}`, expected `{close}` of {framework}; {later}',
    },
    'other-edition': {
      severity: 'error',
      template: 'Unexpected control id `{id}` of {other}, expected one of {framework}',
    },
    'earlier-edition': {
      severity: 'error',
      template:
        'Unexpected control id `{id}` of {other}, expected its successor in {framework}: {successors}',
    },
    'category-id': {
      severity: 'error',
      template: 'Unexpected category `{id}`, expected one of its subcategories, such as `{close}`',
    },
    'function-id': {
      severity: 'error',
      template: 'Unexpected function `{id}`, expected one of its subcategories, such as `{close}`',
    },
  },
  examples: [
    {
      title: 'ids that the framework has, and a row that cites none',
      markdown:
        '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-4|Access permissions|\n|#|Not applicable|\n',
      findings: [],
    },
    {
      title: 'an id with a typo',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC4|Access permissions|\n',
      findings: [{messageId: 'unknown-id-close', line: 3, column: 2, endLine: 3, endColumn: 8}],
    },
    {
      title: 'a cell that does not look like an id',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PRR.AC-4|Access permissions|\n',
      findings: [{messageId: 'unknown-id-close', line: 3, column: 2, endLine: 3, endColumn: 10}],
    },
    {
      title: 'an id past the end of its category',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-99|Access permissions|\n',
      findings: [{messageId: 'unknown-id', line: 3, column: 2, endLine: 3, endColumn: 10}],
    },
    {
      title: 'an id that looks like one of the next edition, which has withdrawn it',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-04|Access permissions|\n',
      findings: [{messageId: 'padded-id', line: 3, column: 2, endLine: 3, endColumn: 10}],
    },
    {
      title: 'an id of the next edition',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AA-05|Access permissions|\n',
      findings: [{messageId: 'other-edition', line: 3, column: 2, endLine: 3, endColumn: 10}],
    },
    {
      title: 'a category in place of a subcategory',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n| PR.AC |Access control|\n',
      findings: [{messageId: 'category-id', line: 3, column: 3, endLine: 3, endColumn: 8}],
    },
  ],
  checkVariant({document, variant, corpus: {frameworks}, report}) {
    const broken = new Set(
      document.tables.flatMap((table) =>
        table.rows.flatMap((row) => {
          const framework = frameworks.find(table.framework)
          return framework && rowFault(row, table, framework) ? row.citation! : []
        }),
      ),
    )
    for (const citation of document.citations) {
      const framework = frameworks.get(citation.framework)
      if (!framework.closed || broken.has(citation) || !isMeantAsId(citation)) continue
      if (frameworks.has(framework.id, citation.written)) continue
      const {isCertain, ...said} = describe(citation.written, framework, frameworks)
      const fix =
        isCertain && citation.carrier === 'table'
          ? cellFix(variant, citation.idSpan, citation.written, said.suggestion!)
          : undefined
      report(citation.idSpan, {...said, fix})
    }
  },
})

/** Longer cells, and those without a number, are words: they cite nothing, and say so. */
const LONGEST_ID = 24

function isMeantAsId({written, id, isOpen}: Citation): boolean {
  return id !== null || (!isOpen && written.length <= LONGEST_ID && /\d/.test(written))
}

/** A report, and whether its suggestion may be written without asking. */
interface Description extends Report {
  isCertain?: boolean
}

function describe(id: string, framework: Framework, frameworks: Frameworks): Description {
  const name = frameworkName(framework)
  const group = groupSpelt(id, framework)
  if (group) {
    const close = framework.controls.find((control) => control.id.startsWith(group.id))!.id
    const isFunction = framework.functions.includes(group)
    return {messageId: isFunction ? 'function-id' : 'category-id', data: {id, close}}
  }
  const near = nearId(id, framework)
  const close = near?.id
  if (close !== undefined && isPadded(id, close))
    return {
      messageId: 'padded-id',
      data: {id, framework: name, close, later: laterWord(close, framework, frameworks)},
      suggestion: close,
      isCertain: near!.isCertain,
    }
  const other = otherEdition(id, framework, frameworks)
  if (other) {
    const successors = other.successors.map((each) => `\`${each}\``).join(', ')
    return {
      messageId: successors === '' ? 'other-edition' : 'earlier-edition',
      data: {id, framework: name, other: frameworkName(other.framework), successors},
    }
  }
  if (close === undefined) return {messageId: 'unknown-id', data: {id, framework: name}}
  return {
    messageId: 'unknown-id-close',
    data: {id, framework: name, close},
    suggestion: close,
    isCertain: near!.isCertain,
  }
}

/** The edition of the same framework that has an id, padded or not, and what the id became in this one. */
function otherEdition(id: string, framework: Framework, frameworks: Frameworks) {
  if (framework.family === undefined) return undefined
  for (const other of frameworks.all) {
    if (other === framework || other.family !== framework.family) continue
    const own = [id, unpadded(id)].find((spelling) => frameworks.has(other.id, spelling))
    if (own === undefined) continue
    const fate = frameworks.fateOf(other.id, own)
    return {framework: other, successors: fate?.to === framework.id ? fate.successors : []}
  }
  return undefined
}

/** What became of an id in the edition whose spelling was used. */
function laterWord(id: string, framework: Framework, frameworks: Frameworks): string {
  const fate = frameworks.fateOf(framework.id, id)
  if (!fate) return 'its ids are not padded'
  const later = frameworkName(frameworks.get(fate.to))
  return fate.status === 'retained' ? `${later} pads its ids` : `${later} has withdrawn it`
}

/** Whether an id is another with zeros before its number. */
function isPadded(id: string, close: string): boolean {
  return /(?<!\d)0\d/.test(id) && unpadded(id) === close
}

function unpadded(id: string): string {
  return id.toUpperCase().replace(/(?<!\d)0+(?=\d)/g, '')
}
