import type {Finding, RelatedPlace} from '../rules/rule.ts'
import {type Flat, FlatReader, FlatWriter} from './flat.ts'

/** Findings of one file as they are kept. */
export function flatFindings(findings: readonly Finding[]): Flat {
  const writer = new FlatWriter()
  for (const finding of findings) writeFinding(finding, writer)
  return writer.flat
}

function writeFinding(finding: Finding, writer: FlatWriter): void {
  const {ruleId, messageId, severity, message, file, place} = finding
  const {target, variants, suggestion, related, fix} = finding
  for (const text of [ruleId, messageId, severity, message, file, suggestion]) writer.text(text)
  writer.place(place)
  writer.text(target?.kind)
  if (target) writer.place(target.place)
  writer.list(variants, (variant) => writer.text(variant))
  writer.list(related, (each) => {
    writer.text(each.file)
    writer.place(each.place)
    writer.text(each.message)
  })
  writer.text(fix?.text)
  if (fix) writer.place(fix.place)
}

/** Findings as a line of JSON. */
export function formatFindings(findings: readonly Finding[]): string {
  return JSON.stringify(flatFindings(findings))
}

/** Reads such a line. */
export function parseFindings(line: string): Finding[] {
  return findingsOf(JSON.parse(line))
}

/** The findings again. */
export function findingsOf(flat: Flat): Finding[] {
  const reader = new FlatReader(flat)
  const findings: Finding[] = []
  while (!reader.isAtEnd) findings.push(readFinding(reader))
  return findings
}

/** In the order in which it is written; the compiler asks here of every new member where it is kept. */
function readFinding(reader: FlatReader): Finding {
  const ruleId = reader.text()
  const messageId = reader.text()
  const severity = reader.text<Finding['severity']>()
  const message = reader.text()
  const file = reader.text()
  const suggestion = reader.textOrNone()
  const place = reader.place()
  const kind = reader.textOrNone<NonNullable<Finding['target']>['kind']>()
  const target = kind && {kind, place: reader.place()}
  const variants = reader.listOrNone(() => reader.text())
  const related = reader.list((): RelatedPlace => {
    const file = reader.text()
    const place = reader.place()
    return {file, place, message: reader.text()}
  })
  const text = reader.textOrNone()
  const fix = text === undefined ? undefined : {place: reader.place(), text}
  return {ruleId, messageId, severity, message, file, place, target, variants, suggestion, related, fix}
}
