import {type BoundaryNames, nameInArn} from '../boundary-names.ts'
import {type Attribute, attributeOf, type Body} from './hcl-tree.ts'

const GRANTS: ReadonlySet<string> = new Set(['policy_arn', 'policy_arns', 'managed_policy_arns'])

/** Notes the policies to which an argument refers, if it is one of those that make a policy limit or grant. */
export function noteBoundary(text: string, {name, value}: Attribute, names: BoundaryNames): void {
  if (!value || (name !== 'permissions_boundary' && !GRANTS.has(name))) return
  const source = text.slice(value.offset, value.offset + value.length)
  const found = [
    ...[...source.matchAll(/\baws_iam_policy\.[\w-]+/g)].map(([address]) => address),
    ...[...source.matchAll(/"([^"]*)"/g)].flatMap(([, arn]) => nameInArn(arn!)),
  ]
  if (name === 'permissions_boundary') names.limit(found)
  else names.grant(found)
}

/** What others call a policy: its address, and its name. */
export function namesOf(text: string, label: string | undefined, body: Body): string[] {
  const name = attributeOf(body, 'name')?.value
  return [
    ...(label === undefined ? [] : [`aws_iam_policy.${label}`]),
    ...(name?.type === 'template' ? [text.slice(name.offset + 1, name.offset + name.length - 1)] : []),
  ]
}
