import {isPolicyVariable, type Variable} from '../../open/variables.ts'
import {showSource} from '../../text/show-source.ts'
import type {CheckExample, PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {LIST, when} from './example-statements.ts'
import {valuesWithVariables} from './variable-values.ts'

export const missingBraceInVariable: PolicyCheck = {
  code: 'MISSING_BRACE_IN_VARIABLE',
  severity: 'error',
  summary: 'A policy variable without its closing brace',
  why: 'Without the brace nothing is put in for the variable, and AWS refuses the policy.',
  bad: listing('${aws:username/*'),
  good: listing('${aws:username}/*'),
  check: variableCheck(
    ({closed}) => !closed,
    (source) => `Unexpected end of variable ${source}, expected \`}\``,
  ),
}

export const missingQuoteInVariable: PolicyCheck = {
  code: 'MISSING_QUOTE_IN_VARIABLE',
  severity: 'error',
  summary: 'A default value of a policy variable that is not in single quotes',
  why: 'The default is read from quote to quote. Without them AWS refuses the policy.',
  bad: listing('${aws:PrincipalTag/team, shared}/*'),
  good: listing("${aws:PrincipalTag/team, 'shared'}/*"),
  check: variableCheck(
    (variable) => isPolicyVariable(variable) && variable.closed && !isQuoted(variable),
    (source) => `Unexpected default value in variable ${source}, expected it in single quotes`,
  ),
}

export const emptyVariable: PolicyCheck = {
  code: 'EMPTY_VARIABLE',
  severity: 'error',
  summary: 'A policy variable without a name',
  why: 'There is nothing to put in, and AWS refuses the policy.',
  bad: listing('${}/*'),
  good: listing('${aws:username}/*'),
  check: variableCheck(
    ({name, closed}) => closed && name.trim() === '',
    (source) => `Unexpected empty variable ${source}, expected the name of a condition key in it`,
  ),
}

export const unsupportedSpaceInVariable: PolicyCheck = {
  code: 'UNSUPPORTED_SPACE_IN_VARIABLE',
  severity: 'error',
  summary: 'A policy variable with a space in its name',
  why: 'No condition key has such a name, and AWS refuses the policy.',
  bad: listing('${aws: username}/*'),
  good: listing('${aws:username}/*'),
  check: variableCheck(
    (variable) => isPolicyVariable(variable) && variable.closed && hasSpace(variable.name),
    (source) => `Unexpected space in variable ${source}, expected its name without spaces`,
  ),
}

function listing(prefix: string): CheckExample {
  return policyExample('identity', when(LIST, 'StringLike', {'s3:prefix': prefix}))
}

/** The check that reports each value with a variable that is `wrong`, once. */
function variableCheck(
  wrong: (variable: Variable) => boolean,
  say: (source: string) => string,
): PolicyCheck['check'] {
  return function* ({policy}) {
    for (const {text, variables} of valuesWithVariables(policy)) {
      const variable = variables.find(wrong)
      if (variable) yield {at: text, message: say(showSource(variable.source))}
    }
  }
}

/** Whether there is no default value, or one in quotes; one with a brace in it goes on after the brace. */
function isQuoted({name, rest}: Variable): boolean {
  const comma = name.indexOf(',')
  return comma < 0 || /^'[^']*'$/.test(name.slice(comma + 1).trim()) || rest.includes("'}")
}

/** Spaces are right in a tag key, and from the comma before a default value on. */
function hasSpace(name: string): boolean {
  const comma = name.indexOf(',')
  const key = comma < 0 ? name : name.slice(0, comma)
  return /\s/.test(key.split('/', 1)[0]!) || /\s$/.test(key)
}
