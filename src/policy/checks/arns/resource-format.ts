import {type Arn, isFixed} from '../../aws/arn.ts'
import {type ArnFormat, formatsOfService} from '../../aws/arn-formats.ts'
import {ANY, SEGMENT} from '../../aws/arn-overlap.ts'
import {isOpen} from '../../open/is-open.ts'
import {OPEN} from '../../open/parts.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import type {CheckContext, PolicyCheck, PolicyRemark} from '../check.ts'
import {identityPolicy} from './examples.ts'
import {fittedArns} from './fitted-arns.ts'
import {writtenArns} from './written-arns.ts'

/** Services for which AWS's own policies have other forms than the data. */
const UNSURE = new Set(['appflow', 'pricingplanmanager'])
/** A message lists no more kinds of resources than these. */
const MOST_LISTED = 3

export const invalidArnResource: PolicyCheck = {
  code: 'INVALID_ARN_RESOURCE',
  severity: 'error',
  summary: 'An ARN whose last field does not have the form of a resource of its service',
  why: 'A misspelt kind, a missing one or the wrong mark after it (`function/` for `function:`) gives an ARN that no resource has.',
  bad: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:Orders'),
  good: identityPolicy('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders'),
  async *check(context) {
    yield* withUnseen(context)
    for (const {at, arn, formats: fitting} of await fittedArns(context)) {
      if (fitting.length > 0) continue
      const formats = await formatsOfService(arn.service, context.data)
      const fault = formats && resourceFault(arn, formats)
      if (!fault) continue
      const {message, better} = fault
      const head = at.value.length - arn.resource.length
      const suggestion =
        better === undefined || arn.resource.includes(OPEN) ? undefined : at.value.slice(0, head) + better
      yield {at, message, suggestion}
    }
  },
}

/** Characters that nobody sees: IAM compares them, and no name has one. */
const UNSEEN = /[\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]+/g

function* withUnseen(context: CheckContext): Generator<PolicyRemark> {
  for (const {at} of writtenArns(context)) {
    const suggestion = at.value.trimEnd().replace(UNSEEN, '')
    if (suggestion === at.value) continue
    const message = `Unexpected white space or invisible character in ${showSource(at.value)}, expected an ARN without it`
    yield {at, message, suggestion}
  }
}

interface ResourceFault {
  message: string
  /** The last field as it should be; undefined if that is not clear. */
  better: string | undefined
}

/** The beginning of a last field: its kind, and the mark after it (empty if there is none). */
interface Head {
  kind: string
  mark: string
}

/**
 * What is surely wrong with a last field that fits no format. The data does not have every kind of resource, so one that is merely unknown
 * passes: only slips of what is known are reported, and names without any kind.
 */
function resourceFault(arn: Arn, formats: readonly ArnFormat[]): ResourceFault | undefined {
  const {resource, service} = arn
  if (UNSURE.has(service)) return undefined
  const heads = formats.map((format) => headOf(format.resource))
  if (heads.some(({kind}) => kind.includes(ANY) || kind.includes(SEGMENT))) return undefined
  const head = headOf(resource)
  // A path of a REST API may be that of a whole collection.
  if (!isFixed(head.kind) || /^\/|^$/.test(head.kind) || isOpen(head.kind, 'resource-kind')) return undefined
  const same = heads.filter(({kind}) => kind === head.kind)
  if (same.length > 0) return markFault(resource, head, same)
  if (heads.some(({kind}) => plainKind(kind) === head.kind)) return undefined
  const near = closestKinds(head.kind, heads)
  if (near.length > 0) return kindFault(arn, head, near)
  return head.mark === '' ? nameFault(arn, heads) : undefined
}

function markFault(resource: string, {kind, mark}: Head, same: readonly Head[]): ResourceFault | undefined {
  if (same.some((head) => head.mark === mark)) return undefined
  const [expected] = same
  const message = `Unexpected ${showSource(kind + mark)}, expected \`${kind}${expected!.mark}\` and a name after it`
  const better = mark === '' ? undefined : kind + expected!.mark + resource.slice(kind.length + 1)
  return {message, better}
}

function kindFault({service, resource}: Arn, {kind, mark}: Head, near: readonly Head[]): ResourceFault {
  const [first] = near
  const message = `Cannot find ${showSource(kind)} among the resources of \`${service}\`; did you mean \`${first!.kind}\`?`
  const better = mark !== '' && near.length === 1 ? first!.kind + resource.slice(kind.length) : undefined
  return {message, better}
}

function nameFault({service, resource}: Arn, heads: readonly Head[]): ResourceFault | undefined {
  if (!isFixed(resource) || isOpen(resource, 'resource-name')) return undefined
  // The root of an account has no kind; in the data it is not among the resources.
  if (resource === 'root') return undefined
  const kinds = [...new Set(heads.map(({kind, mark}) => `\`${kind}${mark}\``))]
  const listed = kinds.length > MOST_LISTED ? '' : `: ${kinds.join(' or ')}`
  const message = `Unexpected resource ${showSource(resource)} of \`${service}\`, expected its kind before it${listed}`
  return {message, better: kinds.length === 1 ? `${heads[0]!.kind}${heads[0]!.mark}${resource}` : undefined}
}

function headOf(resource: string): Head {
  const [, kind = '', mark = ''] = /^(\/?[^:/]*)([:/]?)/.exec(resource) ?? []
  return {kind, mark}
}

/** A kind without capitals and hyphens: AWS's own policies have that form too (`statemachine`, `endpointconfig`). */
function plainKind(kind: string): string {
  return kind.toLowerCase().replaceAll('-', '')
}

function closestKinds(kind: string, heads: readonly Head[]): Head[] {
  const byLower = new Map(heads.map((head) => [head.kind.toLowerCase(), head]))
  return closest(kind.toLowerCase(), byLower).map((lower) => byLower.get(lower)!)
}
