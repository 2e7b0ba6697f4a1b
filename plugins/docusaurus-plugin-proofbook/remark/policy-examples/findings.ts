import type {PolicyDirectives} from '../../../../src/model/policy-directives/interpret.ts'
import type {PolicyExample} from '../../../../src/model/policy-examples.ts'
import type {Span} from '../../../../src/parse/place.ts'
import {fileLine, filePlace} from '../../../../src/parse/variants.ts'
import type {Finding} from '../../../../src/rules/rule.ts'
import type {Page} from '../page.ts'

/** One thing that the linter says of a code block. */
export interface ShownFinding {
  severity: Finding['severity']
  code: string
  message: string
  /** Line of the code, from 1; null where it is about the block, or about what its author states of it. */
  line: number | null
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

/** The linter's findings in an example's code block and in what its author states of it. */
export function findingsOf(example: PolicyExample, page: Page): FindingOfBlock[] {
  const {block, directives} = example
  const lines = codeLines(block, page)
  const fence = fileLine(page.variant, block.span.start.line)
  const stated = new Set(
    spansOf(directives)
      .map((span) => filePlace(page.variant, span))
      .map(keyOf),
  )
  return policyFindings(page)
    .filter(({place}) => lines.has(place.line) || place.line === fence || stated.has(keyOf(place)))
    .map(({severity, messageId, message, place}) => ({
      severity,
      code: messageId,
      message,
      line: lines.get(place.line) ?? null,
      isClaim: CLAIM_RESULTS.includes(messageId),
    }))
}

/** The counts of a verdict. */
export function countFindings(findings: readonly ShownFinding[]): Verdict {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return {errors: count('error'), warnings: count('warning'), notes: count('info')}
}

/** What the linter says of the policies of the page's variant. */
function policyFindings({playbook, variant, shelf}: Page): Finding[] {
  return shelf.report.findings.filter(
    ({file, ruleId, variants}) =>
      file === playbook.path &&
      ruleId === 'no-invalid-policy-example' &&
      (variants === undefined || variants.some((label) => label === variant.label)),
  )
}

/** Line of the file → line of the code, both from 1. A fence has a line more in front than its code. */
function codeLines({span, lineOffsets}: PolicyExample['block'], {variant}: Page): Map<number, number> {
  const isFenced = /^(?:```|~~~)/.test(variant.text.slice(span.start.offset, span.start.offset + 3))
  const first = span.start.line + (isFenced ? 1 : 0)
  return new Map(lineOffsets.map((_, index) => [fileLine(variant, first + index), index + 1]))
}

function spansOf({fails, ignores, claims, faults}: PolicyDirectives): Span[] {
  return [...fails, ...ignores, ...claims, ...faults].map(({span}) => span)
}

function keyOf({line, column}: {line: number; column: number}): string {
  return `${line}:${column}`
}
