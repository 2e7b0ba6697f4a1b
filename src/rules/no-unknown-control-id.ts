import {distance} from 'fastest-levenshtein'
import {type Framework, findFramework} from '../frameworks/index.ts'
import {citedId} from '../model/controls.ts'
import {defineRule, type Report} from './rule.ts'

/** Ids in control tables that their framework does not have. */
export const noUnknownControlId = defineRule({
  id: 'no-unknown-control-id',
  summary: 'Every id in a control table exists in the framework that the table cites',
  rationale:
    'A control table ties a control to a framework. An id that the framework does not have, or one of its categories ' +
    'in place of a subcategory, ties it to nothing: an auditor who follows it finds no requirement.',
  messages: {
    'unknown-id': {severity: 'error', template: 'Cannot find control id `{id}` in {framework}'},
    'unknown-id-close': {
      severity: 'error',
      template: 'Cannot find control id `{id}` in {framework}; did you mean `{close}`',
    },
    'category-id': {
      severity: 'error',
      template: 'Unexpected category `{id}`, expected one of its subcategories, such as `{close}`',
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
      title: 'an id with a slip',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC4|Access permissions|\n',
      findings: [{messageId: 'unknown-id-close', line: 3, column: 2, endLine: 3, endColumn: 8}],
    },
    {
      title: 'an id past the end of its category',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-99|Access permissions|\n',
      findings: [{messageId: 'unknown-id', line: 3, column: 2, endLine: 3, endColumn: 10}],
    },
    {
      title: 'a category in place of a subcategory',
      markdown: '|NIST Subcategory Control|Description|\n|-|-|\n| PR.AC |Access control|\n',
      findings: [{messageId: 'category-id', line: 3, column: 3, endLine: 3, endColumn: 8}],
    },
  ],
  checkVariant({document, shapes, report}) {
    for (const table of document.tables) {
      const framework = table.framework === null ? undefined : findFramework(table.framework)
      if (!framework?.closed) continue
      for (const row of table.rows) {
        const id = citedId(table, row, shapes.controls)
        if (id === undefined || framework.ids.includes(id)) continue
        report(row.cells[table.idColumn - 1]!.span, describe(id, framework))
      }
    }
  },
})

function describe(id: string, framework: Framework): Report {
  const name = [framework.title, framework.version].filter(Boolean).join(' ')
  const category = framework.categories.find((candidate) => key(candidate) === key(id))
  if (category) {
    const close = framework.ids.find((candidate) => candidate.startsWith(category))!
    return {messageId: 'category-id', data: {id, close}}
  }
  const close = closestId(id, framework.ids)
  if (close === undefined) return {messageId: 'unknown-id', data: {id, framework: name}}
  return {messageId: 'unknown-id-close', data: {id, framework: name, close}, suggestion: close}
}

/** The id that has the same letters and numbers; else the only one that is one edit away. */
function closestId(id: string, ids: readonly string[]): string | undefined {
  const same = ids.find((candidate) => key(candidate) === key(id))
  if (same) return same
  const near = ids.filter((candidate) => distance(candidate, id.toUpperCase()) === 1)
  return near.length === 1 ? near[0] : undefined
}

/** Letters and numbers alone; numbers without padding. */
function key(id: string): string {
  return id
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}
