import {groupBy} from '../../model/group-by.ts'
import {visible} from '../../parse/visible.ts'
import type {Finding} from '../../rules/rule.ts'
import {findingUrl} from '../handbook.ts'
import {idOf} from '../result.ts'
import {noteLines, type Writing} from './finding.ts'
import {colourOf, hyperlink} from './style.ts'

/** Findings by their kind: how many there are of each message, and the first of them. */
export function kindsOf(title: string, findings: readonly Finding[], writing: Writing): string[] {
  if (findings.length === 0) return []
  const {options, colours, handbook} = writing
  const kinds = [...groupBy(findings, idOf).values()].sort((a, b) => b.length - a.length)
  const lines = kinds.flatMap((ofKind) => {
    const [first] = ofKind
    if (!first) return []
    const id = hyperlink(visible(idOf(first)), findingUrl(first, handbook), options)
    const paint = colourOf(first.severity, colours)
    const {file, place} = first
    const at = `${file}:${place.line}:${place.column}`
    return [
      `  ${paint(String(ofKind.length).padStart(5))}  ${id}`,
      ...noteLines(`${ofKind.length > 1 ? `first in ${at}` : at}: ${first.message}`, writing),
    ]
  })
  return [colours.underline(title), ...lines]
}
