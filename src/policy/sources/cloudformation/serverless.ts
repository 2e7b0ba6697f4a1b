import {type JsonNode, memberOf} from '../../text/json-tree.ts'
import {reference} from './call-text.ts'

/** What the top of a file of the Serverless Framework has, or of a part of one about its role. */
const TOP = ['provider', 'iam', 'role', 'statements', 'iamRoleStatements']
/** Variables of the framework that look like IAM's: https://www.serverless.com/framework/docs/guides/variables/aws */
const VARIABLE = /\$\{aws:(accountId|region)\}/g
const MEANT = new Map([
  ['accountId', reference('AWS::AccountId')],
  ['region', reference('AWS::Region')],
])

/** The value with CloudFormation's own parameters in place of what the framework calls them; others as they are. */
export function withoutFrameworkVariables(text: string, root: JsonNode): JsonNode {
  const isOfFramework =
    text.includes('${aws:') && root.type === 'object' && TOP.some((name) => memberOf(root, name))
  return isOfFramework ? filled(root) : root
}

function filled(node: JsonNode): JsonNode {
  if (node.type === 'array') return {...node, items: node.items.map(filled)}
  if (node.type === 'object')
    return {
      ...node,
      members: node.members.map(({key, value}) => ({key, value: value && filled(value)})),
    }
  return {...node, value: node.value.replace(VARIABLE, (_, name: string) => MEANT.get(name)!)}
}
