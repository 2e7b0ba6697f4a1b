import {isOpen} from '../open/is-open.ts'
import {withoutReferences} from '../open/references.ts'
import {isPolicyVariable, variablesIn} from '../open/variables.ts'
import {readJson} from '../text/json-reader.ts'
import type {JsonNode} from '../text/json-tree.ts'
import {showSource} from '../text/show-source.ts'
import type {Policy, PolicyFormat} from '../tree/ast.ts'

const WRITTEN_IN: Record<Exclude<PolicyFormat, 'json'>, string> = {
  shell: 'the shell fills in a part of it',
  cloudformation: 'it is written for CloudFormation',
  terraform: 'it is written for Terraform',
}

/**
 * Why a policy is not what would ever reach AWS, so that a judge's answer would be about something else: the second half
 * of "not judged, because …". Undefined if nothing is in the way.
 */
export function reasonNotToSend(policy: Policy, fragment = policy.shape !== 'policy'): string | undefined {
  if (policy.format !== 'json') return WRITTEN_IN[policy.format]
  if (fragment) return 'it is only a part of a policy'
  if (!policy.strict) return 'it is not valid JSON'
  const open = readJson(policy.text).roots.flatMap(stringsOf).find(isToFillIn)
  return open === undefined ? undefined : `${showSource(open)} is still to be filled in`
}

/** Every name and every text value, in document order. The tree's depth is bounded by its reader. */
function stringsOf(node: JsonNode): string[] {
  if (node.type === 'array') return node.items.flatMap(stringsOf)
  if (node.type === 'object')
    return node.members.flatMap(({key, value}) => [key.value, ...(value ? stringsOf(value) : [])])
  return node.type === 'string' ? [node.value] : []
}

/** Whether a part stands for another, or is left out; variables of IAM are filled in by AWS itself. */
function isToFillIn(value: string): boolean {
  return isOpen(
    withoutReferences(value, (source) => (isForAws(source) ? '' : source)),
    'compared',
  )
}

/** `${}` too: it is a slip that a judge should see. */
function isForAws(source: string): boolean {
  return /^\$\{[*?$]?\}$/.test(source) || variablesIn(source).every(isPolicyVariable)
}
