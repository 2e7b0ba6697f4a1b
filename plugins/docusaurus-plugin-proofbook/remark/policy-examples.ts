import type {Code, Parents} from 'mdast'
import {visit} from 'unist-util-visit'
import type {PolicyExample} from '../../../src/model/policy-examples.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'
import {type AccessPart, accessIn} from './policy-examples/access.ts'
import {countFindings, findingsOf, type ShownFinding, type Verdict} from './policy-examples/findings.ts'
import {type ShownStatements, showStatements} from './policy-examples/statements.ts'
import {type WildcardCover, wildcardsIn} from './policy-examples/wildcards.ts'

/** What the page shows of a code block that holds one policy or several. */
export interface PolicyExampleData {
  /** Begins the ids of its lines and findings; each block of a page has its own. */
  id: string
  /** The code, for the copy button too. */
  text: string
  /** Language of the code, for its colours; null if it is not known. */
  lang: string | null
  policies: PolicyView[]
  verdict: Verdict
  findings: ShownFinding[]
  stated: ShownStatements
  /** Date of the action data that everything rests on. */
  dataDate: string
}

/** What the page shows of one policy. */
export interface PolicyView {
  kind: PolicyExample['kind']
  type: PolicyExample['type']
  /** Prefix of the service whose resource it belongs to; null if the type says it, or nothing does. */
  service: string | null
  /** What the type was inferred from. */
  reason: string
  /** Whether all of it can be read. */
  isCertain: boolean
  wildcards: WildcardCover[]
  /** Empty for all but key policies. */
  access: AccessPart[]
}

/** Shows each code block with policies with their types, its verdict, and what the policies come to. */
export async function decoratePolicyExamples(page: Page): Promise<void> {
  const examples = byBlock(page.variant.document.policyExamples)
  const found: {node: Code; parent: Parents; index: number}[] = []
  visit(page.tree, 'code', (node, index, parent) => {
    if (parent && index !== undefined) found.push({node, parent, index})
  })
  let count = 0
  for (const {node, parent, index} of found) {
    const held = examples.get(node.position?.start.offset ?? -1)
    if (!held) continue
    const data = await describe(held, `policy-example-${++count}`, page)
    parent.children[index] = blockComponent('PolicyExample', data)
  }
}

/** The examples by the offset of their block; a block can hold several. */
function byBlock(examples: readonly PolicyExample[]): Map<number, PolicyExample[]> {
  const groups = new Map<number, PolicyExample[]>()
  for (const example of examples) {
    const {offset} = example.block.span.start
    const group = groups.get(offset)
    if (group) group.push(example)
    else groups.set(offset, [example])
  }
  return groups
}

/** What an author states, and what the linter finds, is told of the block: its examples share that. */
async function describe(examples: PolicyExample[], id: string, page: Page): Promise<PolicyExampleData> {
  const {block, policy} = examples[0]!
  const findings = findingsOf(examples[0]!, page)
  return {
    id,
    text: block.value,
    lang: policy.format === 'json' ? 'json' : block.lang,
    policies: await Promise.all(examples.map(describePolicy)),
    verdict: countFindings(findings),
    findings: findings.filter(({isClaim}) => !isClaim).map(({isClaim: _, ...finding}) => finding),
    stated: await showStatements(examples),
    dataDate: page.shelf.report.data[0]?.date ?? '',
  }
}

async function describePolicy(example: PolicyExample): Promise<PolicyView> {
  const {kind, type, service, reason, policy} = example
  return {
    kind,
    type,
    service: service ?? null,
    reason,
    isCertain: policy.certain,
    wildcards: await wildcardsIn(policy),
    access: await accessIn(policy, type),
  }
}
