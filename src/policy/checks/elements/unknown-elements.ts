import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Member} from '../../tree/ast.ts'
import {meantElement} from '../../tree/near-elements.ts'
import {POLICY_ELEMENTS, STATEMENT_ELEMENTS} from '../../tree/shape.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {SEND} from './example-statements.ts'

const SECURE = {Bool: {'aws:SecureTransport': 'true'}}

export const invalidPolicyElement: PolicyCheck = {
  code: 'INVALID_POLICY_ELEMENT',
  severity: 'error',
  summary: 'An element that policies, or their statements, do not have',
  why: 'AWS refuses the policy. Most often the name is misspelt, or the element belongs elsewhere.',
  bad: policyExample('identity', {...SEND, Conditions: SECURE}),
  good: policyExample('identity', {...SEND, Condition: SECURE}),
  *check({policy}) {
    yield* unknown(policy.members, POLICY_ELEMENTS, 'a policy')
    for (const {members} of policy.statements) yield* unknown(members, STATEMENT_ELEMENTS, 'a statement')
  },
}

function* unknown(
  members: readonly Member[],
  known: ReadonlySet<string>,
  owner: string,
): Generator<PolicyRemark> {
  for (const {name, type, key, path} of members) {
    if (known.has(name) || type === 'missing' || isOpen(name, 'marked')) continue
    const suggestion = meantElement(name, known)
    const help = suggestion ? `; did you mean \`${suggestion}\`?` : ''
    yield {
      at: {path, ...key},
      message: `Cannot find ${showSource(name || '""')} among the elements of ${owner}${help}`,
      suggestion,
    }
  }
}
