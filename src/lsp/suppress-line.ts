import {type CodeAction, CodeActionKind, type Range} from 'vscode-languageserver'
import type {Playbook} from '../model/playbook-type.ts'
import {rules} from '../rules/index.ts'
import type {Finding} from '../rules/rule.ts'
import {commentWriter} from './comment-line.ts'
import {diagnosticOf} from './diagnostics.ts'
import {overlaps, rangeOf} from './positions.ts'

/** Lines of a selection up to which comments are offered: each is tried by reading the document with it. */
const MOST_LINES = 3

/**
 * Offers, for each rule and line of the findings at a range, the comment that suppresses it, on the line above. Nothing
 * is offered where a comment would be text, or change what the document says.
 */
export function suppressLines(
  findings: readonly Finding[],
  playbook: Playbook,
  uri: string,
  range: Range,
): CodeAction[] {
  const here = findings.filter(
    (finding) => overlaps(rangeOf(finding.place), range) && isSuppressible(finding),
  )
  const lines = [...new Set(here.map(({place}) => place.line))]
  if (lines.length > MOST_LINES) return []
  return lines.flatMap((line) =>
    suppressLine(
      here.filter(({place}) => place.line === line),
      playbook,
      uri,
      line,
    ),
  )
}

function suppressLine(
  findings: readonly Finding[],
  playbook: Playbook,
  uri: string,
  line: number,
): CodeAction[] {
  const write = commentWriter(playbook, line)
  if (!write) return []
  const at = {line: line - 1, character: 0}
  return [...new Set(findings.map(({ruleId}) => ruleId))].map((ruleId) => {
    const newText = write(`proofbook-disable-next-line ${ruleId} -- reason`)
    return {
      title: `Suppress ${ruleId} on line ${line} with a comment`,
      kind: CodeActionKind.QuickFix,
      diagnostics: findings.filter((finding) => finding.ruleId === ruleId).map(diagnosticOf),
      edit: {changes: {[uri]: [{range: {start: at, end: at}, newText}]}},
    }
  })
}

/** Comments suppress neither what is found about comments nor that a file cannot be read. */
function isSuppressible({ruleId}: Finding): boolean {
  const rule = rules.find(({id}) => id === ruleId)
  return rule !== undefined && !rule.checkComments && !rule.checkFlaw
}
