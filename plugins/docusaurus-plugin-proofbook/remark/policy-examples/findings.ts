import {posix} from 'node:path'
import type {PolicyExample} from '../../../../src/model/policy-examples.ts'
import {Locator} from '../../../../src/parse/place.ts'
import {fileLine, filePlace} from '../../../../src/parse/variants.ts'
import {policyChecks} from '../../../../src/policy/index.ts'
import {findingUrl, HANDBOOK} from '../../../../src/report/handbook.ts'
import type {Finding} from '../../../../src/rules/rule.ts'
import {policyFindings} from '../../facts/playbook-facts.ts'
import type {Page} from '../page.ts'

/** One thing that the linter says of a code block. */
export interface ShownFinding {
  severity: Finding['severity']
  code: string
  message: string
  /** What happens to those who use such a policy; null where nothing more is to be said. */
  why: string | null
  /** What to write instead; null if there is no one answer. */
  suggestion: string | null
  /** Address of the page that explains it. */
  url: string
  /** File and line: `kms/playbook.md:102`. */
  place: string
  /** Line of the code, from 1; null if it is about the block, or about what its author states of it. */
  line: number | null
  /** The stretch of that line that it is about, from 0, without its end; null where it is about several lines. */
  range: [number, number] | null
}

/** A finding, and whether it is the result of a claim, which is shown beside the claim. */
interface FindingOfBlock extends ShownFinding {
  isClaim: boolean
}

/** How many findings of each severity there are. */
export interface Verdict {
  errors: number
  warnings: number
  notes: number
}

const CLAIM_RESULTS: readonly string[] = ['broken-claim', 'unproven-claim']

/** The linter's findings about an example's code block, and about what its author states of it. */
export function findingsOf({block}: PolicyExample, page: Page): FindingOfBlock[] {
  const lines = codeLines(block, page)
  const own = keyOf(filePlace(page.variant, block.span))
  const {handbook = HANDBOOK} = page.pages.library.config
  const file = fileOf(page)
  return policyFindings(page.shelf, page.playbook, page.variant)
    .filter(({target}) => target?.kind === 'block' && keyOf(target.place) === own)
    .map((finding) => {
      const {severity, messageId, message, suggestion, place} = finding
      const line = lines.get(place.line)
      return {
        severity,
        code: messageId,
        message,
        why: whyOf(messageId),
        suggestion: suggestion ?? null,
        url: findingUrl(finding, handbook),
        place: `${file}:${place.line}`,
        line: line?.number ?? null,
        range: line ? rangeOf(place, line) : null,
        isClaim: CLAIM_RESULTS.includes(messageId),
      }
    })
}

/** The path of a page's document below the folder of the playbooks. */
export function fileOf({shelf, playbook}: Page): string {
  return posix.relative(shelf.root, playbook.path)
}

/** The counts of a verdict. */
export function countFindings(findings: readonly ShownFinding[]): Verdict {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return {errors: count('error'), warnings: count('warning'), notes: count('info')}
}

/** A line of the code. */
interface CodeLine {
  /** From 1. */
  number: number
  /** How many columns are in front of it in the file. */
  indent: number
  length: number
}

/** Line of the file, from 1 → line of the code. A fence has a line more in front than its code. */
function codeLines({span, value, lineOffsets}: PolicyExample['block'], page: Page): Map<number, CodeLine> {
  const {variant} = page
  const isFenced = /^(?:```|~~~)/.test(variant.text.slice(span.start.offset, span.start.offset + 3))
  const first = span.start.line + (isFenced ? 1 : 0)
  const locator = new Locator(variant.text)
  const texts = value.split(/\r\n|\r|\n/)
  return new Map(
    lineOffsets.map((offset, index) => [
      fileLine(variant, first + index),
      {
        number: index + 1,
        indent: offset - locator.lineStart(first + index),
        length: texts[index]?.length ?? 0,
      },
    ]),
  )
}

function rangeOf(
  {line, column, endLine, endColumn}: Finding['place'],
  code: CodeLine,
): ShownFinding['range'] {
  const start = column - 1 - code.indent
  const end = Math.min(endColumn - 1 - code.indent, code.length)
  return endLine === line && start >= 0 && start < end ? [start, end] : null
}

function whyOf(code: string): string | null {
  return policyChecks.find((check) => check.code === code)?.why ?? null
}

function keyOf({line, column}: {line: number; column: number}): string {
  return `${line}:${column}`
}
