import type {Code} from 'mdast'
import {visit} from 'unist-util-visit'
import type {PolicyExample} from '../../../src/model/policy-examples.ts'
import {fileLine} from '../../../src/parse/variants.ts'
import type {Finding} from '../../../src/rules/rule.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What the page shows of a policy example. */
export interface PolicyExampleData {
  kind: PolicyExample['kind']
  type: PolicyExample['type']
  /** What the type was inferred from. */
  reason: string
  /** The example's text, for the copy button. */
  text: string
  findings: {severity: Finding['severity']; code: string; message: string; line: number}[]
  /** Date of the action data that the verdict rests on. */
  dataDate: string
}

/** Shows each policy example with its type, its verdict and a copy button. */
export function decoratePolicyExamples(page: Page): void {
  const examples = new Map(
    page.variant.document.policyExamples.map((example) => [example.block.span.start.offset, example]),
  )
  visit(page.tree, 'code', (node, index, parent) => {
    const example = examples.get(node.position?.start.offset ?? -1)
    if (!example || !parent || index === undefined) return
    const code: Code = {...node, lang: 'json', meta: null}
    parent.children[index] = blockComponent('PolicyExample', describe(example, page), [code])
    return index + 1
  })
}

function describe(example: PolicyExample, page: Page): PolicyExampleData {
  const {kind, type, reason, block} = example
  return {
    kind,
    type,
    reason,
    text: block.value,
    findings: findingsIn(example, page),
    dataDate: page.shelf.report.data[0]?.date ?? '',
  }
}

/** The linter's findings in an example, with lines counted from the example's first. */
function findingsIn({block}: PolicyExample, {playbook, variant, shelf}: Page): PolicyExampleData['findings'] {
  const first = fileLine(variant, block.span.start.line)
  const last = fileLine(variant, block.span.end.line)
  const opening = block.lineOffsets.length < block.span.end.line - block.span.start.line + 1 ? 1 : 0
  return shelf.report.findings
    .filter((finding) => finding.file === playbook.path && finding.ruleId === 'no-invalid-policy-example')
    .filter(({place}) => first <= place.line && place.line <= last)
    .map(({severity, messageId, message, place}) => ({
      severity,
      code: messageId,
      message,
      line: place.line - first + 1 - opening,
    }))
}
