import type {Member} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {closest} from '../../closest.ts'
import {showSource} from '../../oddities.ts'
import {POLICY_ELEMENTS, STATEMENT_ELEMENTS} from '../../shape.ts'
import {isPlaceholder} from './members.ts'

export const invalidPolicyElement: PolicyCheck = {
  code: 'INVALID_POLICY_ELEMENT',
  severity: 'error',
  summary: 'An element that policies, or their statements, do not have',
  *check({policy}) {
    yield* unknown(policy.members, POLICY_ELEMENTS, 'a policy')
    for (const {members} of policy.statements) yield* unknown(members, STATEMENT_ELEMENTS, 'a statement')
  },
}

function* unknown(members: readonly Member[], known: ReadonlySet<string>, owner: string): Generator<Report> {
  for (const {name, type, key, path} of members) {
    if (known.has(name) || type === 'missing' || isPlaceholder(name)) continue
    const suggestion = meant(name, known)
    const help = suggestion ? `; did you mean \`${suggestion}\`` : ''
    yield {
      at: {path, ...key},
      message: `Cannot find ${showSource(name || '""')} among the elements of ${owner}${help}`,
      suggestion,
    }
  }
}

function meant(name: string, known: ReadonlySet<string>): string | undefined {
  const lower = name.toLowerCase()
  return [...known].find((candidate) => candidate.toLowerCase() === lower) ?? closest(name, known)[0]
}
