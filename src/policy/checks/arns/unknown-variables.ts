import type {ActionData} from '../../aws/action-data.ts'
import {isPolicyVariable, variablesIn} from '../../open/variables.ts'
import {closestOne} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {valuesForVariables} from '../conditions/variable-values.ts'
import {identityPolicy} from './examples.ts'

/** What is written for `${`; Terraform's `&{` is not a slip. */
const OTHER_MARK = /(?<![$&{])(?:[@#%][{[(]|\$[[(]|\{)\s*(aws:(?!:)[\w/-]+)\s*[}\])]/i

const SOURCE = {
  title: 'IAM policy elements: Variables and tags',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
}

export const unknownPolicyVariable: PolicyCheck = {
  code: 'PB_UNKNOWN_POLICY_VARIABLE',
  severity: 'warning',
  summary: 'A policy variable that no request has, or that is not marked as one',
  why: 'A variable is a condition key in `${…}`. Nothing is filled in for an unknown key, and with another mark it is plain text: the statement matches nothing.',
  bad: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${aws:usernam}/*'),
  good: identityPolicy('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*'),
  source: SOURCE,
  async *check({policy, data}) {
    for (const text of valuesForVariables(policy)) {
      const [marked, key] = OTHER_MARK.exec(text.value) ?? []
      if (marked !== undefined && key !== undefined && (await data.conditionKey(key))) {
        const suggestion = text.value.replace(marked, () => `\${${key}}`)
        yield {at: text, message: `Unexpected ${showSource(marked)}, expected \`\${${key}}\``, suggestion}
      }
      for (const variable of variablesIn(text.value)) {
        if (!variable.closed || !isPolicyVariable(variable)) continue
        const name = variable.name.split(',', 1)[0]!.trim()
        const fault = await unknownKey(name, data)
        if (!fault) continue
        const better = fault.better === undefined ? undefined : variable.source.replace(name, fault.better)
        const near = better === undefined ? '' : `; did you mean ${showSource(better)}?`
        yield {
          at: text,
          message: `Cannot find condition key ${showSource(name)} of variable ${showSource(variable.source)}${near}`,
          suggestion: better && text.value.replace(variable.source, () => better),
        }
      }
    }
  },
}

/** What is wrong with a key: a global one has to be known, one of a service may be missing in the data unless it is a slip. */
async function unknownKey(name: string, data: ActionData): Promise<{better: string | undefined} | undefined> {
  if (/\s/.test(name.split('/', 1)[0]!) || name.endsWith(':') || (await data.conditionKey(name)))
    return undefined
  const service = name.slice(0, name.indexOf(':')).toLowerCase()
  const isGlobal = service === 'aws'
  const names = isGlobal ? data.globalConditionKeys() : ((await data.conditionKeys(service)) ?? [])
  const better = closestOne(name, names)
  return isGlobal || better !== undefined ? {better} : undefined
}
