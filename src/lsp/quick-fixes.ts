import {type CodeAction, CodeActionKind, type Range, type TextEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding} from '../rules/rule.ts'
import {diagnosticOf} from './diagnostics.ts'
import {overlaps, rangeOf} from './positions.ts'

/** What can be changed at a range of a document: what each finding there has an answer for, and all fixes at once. */
export function quickFixes(findings: readonly Finding[], document: TextDocument, range: Range): CodeAction[] {
  const here = findings.filter(({place}) => overlaps(rangeOf(place), range))
  const single = here.flatMap((finding): CodeAction[] => {
    const edit = fixOf(finding) ?? suggestionOf(finding, document)
    if (!edit) return []
    const isSure = finding.fix !== undefined
    return [
      {
        title: titleOf(edit, document),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding)],
        isPreferred: isSure,
        edit: {changes: {[document.uri]: [edit]}},
      },
    ]
  })
  return [...single, ...fixAll(findings, document)]
}

/** All that has one right answer. Edits that touch one another are for the next time. */
function fixAll(findings: readonly Finding[], document: TextDocument): CodeAction[] {
  const edits: TextEdit[] = []
  for (const edit of findings.flatMap((finding) => fixOf(finding) ?? []))
    if (!edits.some((other) => overlaps(other.range, edit.range))) edits.push(edit)
  if (edits.length === 0) return []
  const title = `Fix all ${edits.length} findings that have one right answer`
  return [
    {
      title: edits.length === 1 ? 'Fix the 1 finding that has one right answer' : title,
      kind: `${CodeActionKind.SourceFixAll}.proofbook`,
      edit: {changes: {[document.uri]: edits}},
    },
  ]
}

function fixOf({fix}: Finding): TextEdit | undefined {
  return fix && {range: rangeOf(fix.place), newText: fix.text}
}

/** What a message names first is what is wrong; where that is at its place exactly once, the suggestion can replace it. */
function suggestionOf({message, suggestion, place}: Finding, document: TextDocument): TextEdit | undefined {
  const wrong = /`([^`]+)`/.exec(message)?.[1]
  if (suggestion === undefined || wrong === undefined || wrong === suggestion) return undefined
  const range = rangeOf(place)
  const text = document.getText(range)
  const at = text.indexOf(wrong)
  if (at === -1 || text.indexOf(wrong, at + 1) !== -1) return undefined
  const from = document.offsetAt(range.start) + at
  return {
    range: {start: document.positionAt(from), end: document.positionAt(from + wrong.length)},
    newText: suggestion,
  }
}

/** Characters of a text that a title shows. */
const MOST = 60

function titleOf({range, newText}: TextEdit, document: TextDocument): string {
  const cut = (text: string) => {
    const line = text.replace(/\s+/g, ' ').trim()
    return line.length > MOST ? `${line.slice(0, MOST)}…` : line
  }
  const old = cut(document.getText(range))
  return old === '' ? `Write “${cut(newText)}”` : `Replace “${old}” with “${cut(newText)}”`
}
