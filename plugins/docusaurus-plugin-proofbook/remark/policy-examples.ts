import {dirname, posix} from 'node:path'
import type {Code, Nodes, Parents, RootContent} from 'mdast'
import type {PolicyExample} from '../../../src/model/policy-examples.ts'
import {allowsComments} from '../../../src/model/policy-text.ts'
import {fileLine} from '../../../src/parse/variants.ts'
import {visitParents} from '../../../src/parse/visit.ts'
import {type PolicyFacts, policyFacts} from '../facts/playbook-facts.ts'
import {TRY_IT} from '../try-it/address.ts'
import type {DraftContext} from '../try-it/judge.ts'
import {blockComponent} from './component.ts'
import type {FieldRange, PageFields} from './fields.ts'
import type {Page} from './page.ts'
import {type AccessPart, accessIn} from './policy-examples/access.ts'
import {
  countFindings,
  fileOf,
  findingsOf,
  type ShownFinding,
  type Verdict,
} from './policy-examples/findings.ts'
import {type ShownStatements, showStatements} from './policy-examples/statements.ts'
import {fileNameOf, titleOf} from './policy-examples/title.ts'
import {type WildcardCover, wildcardsIn} from './policy-examples/wildcards.ts'

/** What the page shows of a code block that holds one policy or several. */
export interface PolicyExampleData {
  /** Begins the ids of its lines and findings; each block of a page has its own. */
  id: string
  /** What it is called; null where nothing names it. */
  title: string | null
  /** Name of the file in which it is saved, without its ending. */
  fileName: string
  /** The code, for the copy button too. */
  text: string
  /** Language of the code, for its colours; null if it is not known. */
  lang: string | null
  policies: PolicyView[]
  verdict: Verdict
  /** Line of the file that the verdict is about, from 1. */
  verdictLine: number
  findings: ShownFinding[]
  stated: ShownStatements
  /** What a reader may fill in, in the order of the code. */
  fields: FieldRange[]
  /** How a draft of it is judged in the page; null where it cannot be. */
  tryIt: TryItData | null
  /** Where the code is in its file: `kms/playbook.md:88–104`. */
  place: string
  /** Date of the action data that everything rests on. */
  dataDate: string
}

/** What it takes to judge a draft as the build judges what is published. */
export interface TryItData extends DraftContext {
  /** Path of the script that judges, below the origin. */
  worker: string
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
  /** Whether it is JSON and nothing else, as far as it can be read. */
  isJson: boolean
  wildcards: WildcardCover[]
  /** Empty for all but key policies. */
  access: AccessPart[]
}

/** Shows each code block with policies with their types, its verdict, and what the policies come to. */
export async function decoratePolicyExamples(page: Page, fields: PageFields): Promise<void> {
  const examples = byBlock(policyFacts(page.shelf, page.playbook, page.variant))
  const found: {node: Code; ancestors: Nodes[]}[] = []
  visitParents(page.tree, 'code', (node, ancestors) => {
    found.push({node, ancestors: [...ancestors]})
  })
  let count = 0
  for (const {node, ancestors} of found) {
    const offset = node.position?.start.offset ?? -1
    const held = examples.get(offset)
    if (!held) continue
    const title = titleOf([...ancestors, node], offset, page.variant.document)
    const data = await describe(held, {id: `policy-example-${++count}`, title, page, fields})
    const {children}: {children: RootContent[]} = ancestors.at(-1) as Parents
    children[children.indexOf(node)] = fields.mark(blockComponent('PolicyExample', data), data.fields)
  }
}

/** The examples by the offset of their block; a block can hold several. */
function byBlock(facts: readonly PolicyFacts[]): Map<number, PolicyFacts[]> {
  const groups = new Map<number, PolicyFacts[]>()
  for (const each of facts) {
    const {offset} = each.example.block.span.start
    const group = groups.get(offset)
    if (group) group.push(each)
    else groups.set(offset, [each])
  }
  return groups
}

/** What is known of a block besides the policies in it. */
interface Surroundings {
  id: string
  title: string | null
  page: Page
  fields: PageFields
}

/** What an author states, and what the linter finds, is told of the block: its examples share that. */
async function describe(
  facts: PolicyFacts[],
  {id, title, page, fields}: Surroundings,
): Promise<PolicyExampleData> {
  const examples = facts.map(({example}) => example)
  const {block, policy} = examples[0]!
  const findings = findingsOf(examples[0]!, page)
  const {start, end} = block.span
  const file = fileOf(page)
  return {
    id,
    title,
    fileName: fileNameOf(posix.basename(dirname(file)), title ?? 'policy'),
    text: block.value,
    lang: policy.format === 'json' ? 'json' : block.lang,
    policies: await Promise.all(examples.map(describePolicy)),
    verdict: countFindings(findings),
    verdictLine: facts[0]!.line,
    findings: findings.filter(({isClaim}) => !isClaim).map(({isClaim: _, ...finding}) => finding),
    stated: await showStatements(examples),
    fields: fields.rangesIn(block),
    tryIt: tryItOf(examples, page),
    place: `${file}:${fileLine(page.variant, start.line)}–${fileLine(page.variant, end.line)}`,
    dataDate: page.shelf.report.data[0]?.date ?? '',
  }
}

/** Drafts are of one policy in JSON: other languages have readers of their own, which a page does not load. */
function tryItOf([example, ...others]: readonly PolicyExample[], {pages}: Page): TryItData | null {
  if (!example || others.length > 0 || !isJson(example)) return null
  const {type, service, fragment, directives} = example
  return {
    worker: pages.baseUrl + TRY_IT,
    type,
    service: service ?? null,
    fragment: fragment ?? null,
    forbidden: pages.library.config.shapes.examples.forbiddenActions,
    ignored: [...directives.fails, ...directives.ignores].map(({code}) => code),
  }
}

/** Whether an example is JSON and nothing else, as far as it can be read. */
function isJson({block, policy}: PolicyExample): boolean {
  return policy.format === 'json' && !allowsComments(block) && !/^(?:diff|patch)$/i.test(block.lang ?? '')
}

async function describePolicy(example: PolicyExample): Promise<PolicyView> {
  const {kind, type, service, reason, policy} = example
  return {
    kind,
    type,
    service: service ?? null,
    reason,
    isCertain: policy.certain,
    isJson: isJson(example),
    wildcards: await wildcardsIn(policy),
    access: await accessIn(policy, type),
  }
}
