import type {CompletionItem, Position} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {completeIds} from './complete-ids.ts'
import {completeLinks} from './complete-links.ts'
import {completePolicies} from './complete-policies.ts'
import {pointIn} from './positions.ts'
import type {Reading} from './project.ts'

/** What may be written at a position: ids in control tables, actions and condition keys, files and anchors in links. */
export async function completionsAt(
  reading: Reading,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[]> {
  const before = document.getText({start: {line: position.line, character: 0}, end: position})
  const links = completeLinks(reading, before, position)
  if (links) return links
  const point = pointIn(reading.playbook, position)
  if (!point) return []
  return (
    (await completePolicies(point, before, position)) ?? completeIds(reading, point, before, position) ?? []
  )
}
