import type {JsonNode} from '../../text/json-tree.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'
import type {Statement} from '../../tree/ast.ts'
import {toPolicy} from '../../tree/parse.ts'
import type {InferredType} from '../../tree/type.ts'
import {BoundaryNames} from '../boundary-names.ts'
import type {FoundPolicy, PolicySource} from '../source.ts'
import {type Owner, typeHeldBy} from './attachments.ts'
import {noteBoundary} from './boundaries.ts'
import {faultsWithin} from './faults.ts'
import {readHcl} from './hcl-reader.ts'
import {
  type Attribute,
  type Block,
  type Body,
  type Expression,
  type ObjectValue,
  withNested,
} from './hcl-tree.ts'
import {readHeredoc} from './heredoc-policy.ts'
import {settle} from './open-parts.ts'
import {documentPolicy} from './policy-document.ts'
import {DocumentUses, documentsIn} from './references.ts'
import {toObject} from './values.ts'

/** Policies in Terraform's language: policy documents, `jsonencode`, and JSON in heredocs. */
export const terraform: PolicySource = {find: findTerraformPolicies}

/** Found in every text that can hold a policy in one of the three ways. */
const SIGN = /\baws_iam_policy_document\b|\bjsonencode\s*\(|<<[-~]?[ \t]*["']?[\p{L}_]/u

/** The policies of a text in its order; empty for a text that is not Terraform. */
export function findTerraformPolicies(text: string): FoundPolicy[] {
  if (!SIGN.test(text) || !/statement/i.test(text)) return []
  const {body, faults} = readHcl(text)
  const uses = new DocumentUses()
  const locals = localsOf(body)
  const managed = new BoundaryNames()
  const owned = [...withOwners(body)]
  for (const {attribute} of owned) noteBoundary(text, attribute, managed)
  const found: FoundPolicy[] = []
  for (const argument of owned) {
    const {attribute, owner} = argument
    if (!attribute.value) continue
    const held = typeHeldBy(text, owner, attribute.name, managed)
    noteUses(text, argument, held, uses)
    for (const expression of withNested(attribute.value)) {
      const policy = readPolicy(text, expression, faults, held, locals)
      if (policy) found.push(policy)
    }
  }
  const documents = body.blocks.filter(isDocument).flatMap((block) => readDocument(text, block, faults, uses))
  return [...found, ...documents].sort((a, b) => a.policy.offset - b.policy.offset)
}

/** Notes to which policy documents an argument refers. */
function noteUses(
  text: string,
  {attribute, block}: OwnedAttribute,
  held: InferredType | undefined,
  uses: DocumentUses,
): void {
  if (!attribute.value) return
  for (const name of documentsIn(sourceOf(text, attribute.value))) {
    if (held) uses.hold(name, held)
    else if (isDocument(block)) uses.include(name, block.labels[1]!)
  }
}

function readDocument(
  text: string,
  block: Block,
  faults: readonly SyntaxFault[],
  uses: DocumentUses,
): FoundPolicy[] {
  const name = block.labels[1]!
  const policy = documentPolicy(text, block)
  if (!policy) return []
  const found = build(text, [policy.root], faultsWithin(faults, block), uses.typeOf(name))
  return [{...found, fragment: policy.fragment || uses.isPart(name)}]
}

/** The objects that a text names, by what refers to them. */
function localsOf(body: Body): ReadonlyMap<string, ObjectValue> {
  const locals = new Map<string, ObjectValue>()
  for (const block of body.blocks) {
    if (block.type !== 'locals') continue
    for (const {name, value} of block.body.attributes)
      if (value?.type === 'object') locals.set(`local.${name}`, value)
  }
  return locals
}

interface OwnedAttribute {
  attribute: Attribute
  owner: Owner | undefined
  /** The outermost block in which it stands. */
  block: Block | undefined
}

/** Every argument of a text, with the resource that it belongs to. */
function* withOwners(body: Body, owner?: Owner, outermost?: Block): Generator<OwnedAttribute> {
  for (const attribute of body.attributes) yield {attribute, owner, block: outermost}
  for (const block of body.blocks) {
    const [type, name] = block.labels
    const own = block.type === 'resource' && type ? {type, name, body: block.body} : undefined
    yield* withOwners(block.body, own ?? owner, outermost ?? block)
  }
}

function isDocument(block: Block | undefined): block is Block {
  return (
    block?.type === 'data' && block.labels[0] === 'aws_iam_policy_document' && block.labels[1] !== undefined
  )
}

function readPolicy(
  text: string,
  expression: Expression,
  faults: readonly SyntaxFault[],
  held: InferredType | undefined,
  locals: ReadonlyMap<string, ObjectValue>,
): FoundPolicy | undefined {
  if (expression.type === 'heredoc') {
    const json = readHeredoc(text, expression.content)
    if (!json) return undefined
    const own = [...faultsWithin(faults, {offset: expression.offset, length: 0}), ...json.faults]
    return fromRoots(text, json.roots, own, held)
  }
  if (expression.type !== 'call' || expression.name !== 'jsonencode') return undefined
  const [given] = expression.args
  const object = given?.type === 'open' ? locals.get(sourceOf(text, given)) : given
  if (object?.type !== 'object' || expression.args.length > 1) return undefined
  return fromRoots(text, [toObject(text, object)], faultsWithin(faults, object), held)
}

function fromRoots(
  text: string,
  roots: readonly JsonNode[],
  faults: readonly SyntaxFault[],
  held: InferredType | undefined,
): FoundPolicy | undefined {
  const settled = roots.map((root) => (root.type === 'object' ? settle(root) : {root, fragment: false}))
  const found = build(
    text,
    settled.map(({root}) => root),
    faults,
    held,
  )
  const fragment = settled.some((part) => part.fragment)
  const {shape, statements} = found.policy
  if (shape !== 'policy' || (statements.length === 0 ? fragment : !statements.some(grants))) return undefined
  return {...found, fragment}
}

/** Other formats have a `Statement` too; a policy's statements have an effect. */
function grants({members}: Statement): boolean {
  return members.some(({name}) => name === 'Effect')
}

function build(
  text: string,
  roots: readonly JsonNode[],
  faults: readonly SyntaxFault[],
  held: InferredType | undefined,
): FoundPolicy {
  const hasAlternatives = roots.some(({offset, length}) => /\s\?\s/.test(text.slice(offset, offset + length)))
  const provenance = {format: 'terraform' as const, strict: faults.length === 0, faults, hasAlternatives}
  return {policy: toPolicy(text, roots, provenance), held}
}

function sourceOf(text: string, {offset, length}: Expression): string {
  return text.slice(offset, offset + length)
}
