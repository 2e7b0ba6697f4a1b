import type {PolicyExample} from '../../../../src/model/policy-examples.ts'
import {fileLine, filePlace} from '../../../../src/parse/variants.ts'
import type {Finding} from '../../../../src/rules/rule.ts'
import {policyFindings} from '../../facts/playbook-facts.ts'
import type {Page} from '../page.ts'

/** One thing that the linter says of a code block. */
export interface ShownFinding {
  severity: Finding['severity']
  code: string
  message: string
  /** Line of the code, from 1; null if it is about the block, or about what its author states of it. */
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

/** The linter's findings about an example's code block, and about what its author states of it. */
export function findingsOf({block}: PolicyExample, page: Page): FindingOfBlock[] {
  const lines = codeLines(block, page)
  const own = keyOf(filePlace(page.variant, block.span))
  return policyFindings(page.shelf, page.playbook, page.variant)
    .filter(({target}) => target?.kind === 'block' && keyOf(target.place) === own)
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

/** Line of the file → line of the code, both from 1. A fence has a line more in front than its code. */
function codeLines({span, lineOffsets}: PolicyExample['block'], {variant}: Page): Map<number, number> {
  const isFenced = /^(?:```|~~~)/.test(variant.text.slice(span.start.offset, span.start.offset + 3))
  const first = span.start.line + (isFenced ? 1 : 0)
  return new Map(lineOffsets.map((_, index) => [fileLine(variant, first + index), index + 1]))
}

function keyOf({line, column}: {line: number; column: number}): string {
  return `${line}:${column}`
}
