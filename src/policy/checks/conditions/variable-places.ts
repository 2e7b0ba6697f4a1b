import {isPolicyVariable, variablesIn} from '../../open/variables.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Text} from '../../tree/ast.ts'
import {writtenPrincipals} from '../../tree/principals.ts'
import {writtenActions} from '../../tree/written-actions.ts'
import type {PolicyCheck} from '../check.ts'
import {exampleOf, policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {BUCKET, LIST, when} from './example-statements.ts'
import {valuesWithVariables} from './variable-values.ts'

/** Bool is not among them: AWS's pages on operators and on variables disagree about it. */
const OTHER_FAMILIES: ReadonlySet<string> = new Set(['numeric', 'date', 'binary', 'ip', 'null'])

const HOME = {Effect: 'Allow', Action: 's3:GetObject', Resource: `${BUCKET}/\${aws:username}/*`}

export const variableUnsupportedInElement: PolicyCheck = {
  code: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
  severity: 'error',
  summary: 'A policy variable outside Resource and Condition',
  why: 'Nothing is put in for variables there: no principal, action or Sid has such a name.',
  bad: policyExample('bucket', {...HOME, Principal: {AWS: 'arn:aws:iam::111122223333:user/${aws:username}'}}),
  good: policyExample('bucket', {...HOME, Principal: {AWS: 'arn:aws:iam::111122223333:role/Reader'}}),
  *check({policy}) {
    for (const text of valuesWithout(policy)) {
      const variable = variablesIn(text.value).find(isPolicyVariable)
      if (!variable) continue
      const message = `Unexpected policy variable ${showSource(variable.source)}, expected a plain value outside \`Resource\` and \`Condition\``
      yield {at: text, message}
    }
  },
}

export const variableUnsupportedInVersion: PolicyCheck = {
  code: 'VARIABLE_UNSUPPORTED_IN_VERSION',
  severity: 'error',
  summary: 'A policy variable in a policy of a version that takes it as plain text',
  why: 'The older version compares the dollar sign, the braces and the name letter by letter, and no request has those.',
  bad: exampleOf('identity', {Version: '2008-10-17', Statement: [HOME]}),
  good: policyExample('identity', HOME),
  *check({policy}) {
    if (!isOfOldVersion(policy)) return
    for (const {text, variables} of valuesWithVariables(policy)) {
      const variable = variables.find(isPolicyVariable)
      if (!variable) continue
      const message = `Unexpected policy variable ${showSource(variable.source)}, expected \`"Version": "2012-10-17"\` in a policy with variables`
      yield {at: text, message}
    }
  },
}

export const invalidVariableForOperator: PolicyCheck = {
  code: 'INVALID_VARIABLE_FOR_OPERATOR',
  severity: 'error',
  summary: 'A policy variable under an operator that does not read variables',
  why: 'The operator takes the variable for a number, date or address, which it is not.',
  bad: policyExample(
    'identity',
    when(LIST, 'NumericLessThanEquals', {'s3:max-keys': '${aws:PrincipalTag/keys}'}),
  ),
  good: policyExample('identity', when(LIST, 'NumericLessThanEquals', {'s3:max-keys': '100'})),
  needs: 'conditions',
  *check({policy}) {
    for (const {test, operator, values} of conditionTests(policy)) {
      if (!OTHER_FAMILIES.has(operator.family)) continue
      for (const value of values) {
        const variable = variablesIn(value.value).find(isPolicyVariable)
        if (!variable) continue
        const message = `Unexpected policy variable ${showSource(variable.source)} under ${showSource(test.operator.value)}, expected a plain value`
        yield {at: value, message}
      }
    }
  },
}

/** Whether a whole policy says, by a date or by silence, that it is older than variables. */
function isOfOldVersion({shape, version, members}: Policy): boolean {
  if (shape !== 'policy') return false
  if (!version) return !members.some(({name}) => name.toLowerCase() === 'version')
  return version.value !== '2012-10-17' && /^\d{4}-\d\d-\d\d$/.test(version.value)
}

/** Every value in which no variables are read. */
function valuesWithout(policy: Policy): Text[] {
  const sids = policy.statements.flatMap(({sid}) => sid ?? [])
  return [...sids, ...writtenPrincipals(policy), ...writtenActions(policy)]
}
