import type {Policy, Statement, Text} from '../../ast.ts'
import type {PolicyCheck} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {conditionTests} from './condition-tests.ts'

/** Something that begins with `${` in a value. */
interface Variable {
  /** All of it, as it stands. */
  source: string
  /** What stands between the braces. */
  name: string
  closed: boolean
}

const VARIABLE = /\$\{([^}]*)(\}?)/g
/** The prefixes of IAM's own variables; `AWS::…` is CloudFormation's. */
const OWN_PREFIX =
  /^\s*(?:aws|saml|s3|iam|sts|ec2|kms|iot|sqs|sns|redshift|transfer|identitystore|[a-z-]+(?:\.[a-z-]+)*\.com)\s*:(?!:)/i
/** Bool takes variables too: AWS's table of operators says so. */
const OTHER_FAMILIES: ReadonlySet<string> = new Set(['numeric', 'date', 'binary', 'ip', 'null'])

export const variableUnsupportedInVersion: PolicyCheck = {
  code: 'VARIABLE_UNSUPPORTED_IN_VERSION',
  severity: 'error',
  summary: 'A policy variable in a policy of a version that takes it as plain text',
  *check({policy}) {
    if (!isOfOldVersion(policy)) return
    for (const text of policy.statements.flatMap(valuesOf)) {
      const variable = variablesIn(text.value).find(isPolicyVariable)
      if (!variable) continue
      const message = `Unexpected policy variable ${showSource(variable.source)}, expected \`"Version": "2012-10-17"\` in a policy with variables`
      yield {at: text, message}
    }
  },
}

export const invalidVariableForOperator: PolicyCheck = {
  code: 'INVALID_VARIABLE_FOR_OPERATOR',
  severity: 'error',
  summary: 'A policy variable under an operator other than those for strings and ARNs',
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

export const missingBraceInVariable: PolicyCheck = variableCheck(
  'MISSING_BRACE_IN_VARIABLE',
  'A policy variable without its closing brace',
  ({closed}) => !closed,
  (source) => `Unexpected end of variable ${source}, expected \`}\``,
)

export const emptyVariable: PolicyCheck = variableCheck(
  'EMPTY_VARIABLE',
  'A policy variable without a name',
  ({name, closed}) => closed && name.trim() === '',
  (source) => `Unexpected empty variable ${source}, expected the name of a condition key in it`,
)

export const unsupportedSpaceInVariable: PolicyCheck = variableCheck(
  'UNSUPPORTED_SPACE_IN_VARIABLE',
  'A policy variable with a space in its name',
  (variable) => isPolicyVariable(variable) && variable.closed && hasSpace(variable.name),
  (source) => `Unexpected space in variable ${source}, expected its name without spaces`,
)

/** A check that reports each value with a variable that is `wrong`, once. */
function variableCheck(
  code: string,
  summary: string,
  wrong: (variable: Variable) => boolean,
  say: (source: string) => string,
): PolicyCheck {
  return {
    code,
    severity: 'error',
    summary,
    *check({policy}) {
      for (const text of policy.statements.flatMap(valuesOf)) {
        const variable = variablesIn(text.value).find(wrong)
        if (variable) yield {at: text, message: say(showSource(variable.source))}
      }
    },
  }
}

/** Whether a whole policy says, by a date or by silence, that it is older than variables. */
function isOfOldVersion({shape, version, members}: Policy): boolean {
  if (shape !== 'policy') return false
  if (!version) return !members.some(({name}) => name.toLowerCase() === 'version')
  return version.value !== '2012-10-17' && /^\d{4}-\d\d-\d\d$/.test(version.value)
}

/** Every value in which variables are read. */
function valuesOf({resource, notResource, condition}: Statement): Text[] {
  return [
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
    ...(condition?.tests.flatMap(({values}) => values) ?? []),
  ]
}

function variablesIn(value: string): Variable[] {
  return [...value.matchAll(VARIABLE)].map(([source, name = '', brace]) => ({
    source,
    name,
    closed: brace === '}',
  }))
}

/** Whether it is one of IAM's: others are placeholders, or other tools' variables. */
function isPolicyVariable({name}: Variable): boolean {
  return OWN_PREFIX.test(name)
}

/** Spaces are right in a tag key, and from the comma before a default value on. */
function hasSpace(name: string): boolean {
  const comma = name.indexOf(',')
  const key = comma < 0 ? name : name.slice(0, comma)
  return /\s/.test(key.split('/', 1)[0]!) || /\s$/.test(key)
}
