import {type CompletionItem, CompletionItemKind, type Position} from 'vscode-languageserver'
import {frameworkName} from '../frameworks/index.ts'
import type {VariantPoint} from './positions.ts'
import type {Reading} from './project.ts'
import {wordBefore} from './word-before.ts'

/** The ids of a control table's framework, in its column of ids; undefined anywhere else. */
export function completeIds(
  {corpus: {frameworks}}: Reading,
  {variant, offset, locator}: VariantPoint,
  before: string,
  position: Position,
): CompletionItem[] | undefined {
  const line = locator.point(offset).line
  const table = variant.document.tables.find(
    ({framework, written, span}) =>
      framework !== null && written === 'markdown' && span.start.line + 2 <= line && line <= span.end.line,
  )
  if (!table || columnOf(before) !== table.idColumn) return undefined
  const framework = frameworks.find(table.framework)
  if (!framework) return undefined
  const word = wordBefore(before, position, /[\p{L}\p{N}.-]*$/u)
  const detail = frameworkName(framework)
  return framework.controls.map(({id, title, text}) => ({
    label: id,
    kind: CompletionItemKind.Reference,
    detail: title ?? detail,
    documentation: text ?? detail,
    filterText: id,
    textEdit: word.edit(id),
  }))
}

/** The column of a table's row in which its text ends, from 1; a first pipe opens the row. */
function columnOf(before: string): number {
  const pipes = before.match(/(?<!\\)\|/g)?.length ?? 0
  return /^\s*\|/.test(before) ? pipes : pipes + 1
}
