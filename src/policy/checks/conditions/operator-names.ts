import {operatorSpellings, parseOperator} from '../../aws/operators.ts'
import {isOpen} from '../../open/is-open.ts'
import {closestOne} from '../../text/closest.ts'
import type {Located} from '../../text/place.ts'
import {showSource} from '../../text/show-source.ts'
import type {Member, Policy} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {GET, LIST, when} from './example-statements.ts'

export const invalidConditionOperator: PolicyCheck = {
  code: 'INVALID_CONDITION_OPERATOR',
  severity: 'error',
  summary: 'A condition operator that does not exist',
  why: 'Nothing can be compared with an operator that does not exist, and AWS refuses the policy.',
  bad: policyExample('identity', when(LIST, 'StringLikes', {'s3:prefix': 'reports/*'})),
  good: policyExample('identity', when(LIST, 'StringLike', {'s3:prefix': 'reports/*'})),
  needs: 'conditions',
  *check({policy}) {
    for (const member of operatorsOf(policy)) {
      if (parseOperator(member.name) || isOpen(member.name, 'operator')) continue
      const near = closeOperator(member.name)
      const hint = near ? `; did you mean \`${near}\`?` : ''
      yield {
        at: nameOf(member),
        message: `Cannot find condition operator ${showSource(member.name)}${hint}`,
        suggestion: near,
      }
    }
  },
}

export const nullWithIfExists: PolicyCheck = {
  code: 'NULL_WITH_IF_EXISTS',
  severity: 'error',
  summary: 'Null with IfExists: Null itself asks whether the key exists',
  why: '`Null` asks whether a key is present, so asking it only if the key is present makes no sense. AWS refuses the policy.',
  bad: policyExample('identity', when(GET, 'NullIfExists', {'aws:TokenIssueTime': 'false'})),
  good: policyExample('identity', when(GET, 'Null', {'aws:TokenIssueTime': 'false'})),
  needs: 'conditions',
  *check({policy}) {
    for (const member of operatorsOf(policy)) {
      const operator = parseOperator(member.name)
      if (operator?.family !== 'null' || !operator.ifExists) continue
      const message = `Unexpected \`IfExists\` in ${showSource(member.name)}, expected \`Null\``
      yield {at: nameOf(member), message, suggestion: 'Null'}
    }
  },
}

export const nullWithQualifier: PolicyCheck = {
  code: 'NULL_WITH_QUALIFIER',
  severity: 'info',
  summary: 'Null with ForAllValues or ForAnyValue, which change nothing about whether a key exists',
  why: 'Readers look for a meaning that the qualifier does not have.',
  bad: policyExample('identity', when(GET, 'ForAllValues:Null', {'aws:CalledVia': 'true'})),
  good: policyExample('identity', when(GET, 'Null', {'aws:CalledVia': 'true'})),
  needs: 'conditions',
  *check({policy}) {
    for (const member of operatorsOf(policy)) {
      const operator = parseOperator(member.name)
      if (operator?.family !== 'null' || !operator.qualifier) continue
      const message = `Unexpected \`${operator.qualifier}\` in ${showSource(member.name)}, expected \`Null\``
      yield {at: nameOf(member), message, suggestion: 'Null'}
    }
  },
}

function operatorsOf({statements}: Policy): Member[] {
  return statements.flatMap(({condition}) => condition?.operators ?? [])
}

function nameOf({path, key}: Member): Located {
  return {path, ...key}
}

/** The one operator that is near, whatever the case; a value of several is no hint. */
function closeOperator(name: string): string | undefined {
  return closestOne(name.trim(), operatorSpellings())
}
