import {isOpen} from '../../open/is-open.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {SEND} from './example-statements.ts'

const EFFECTS = ['Allow', 'Deny']

export const invalidEffect: PolicyCheck = {
  code: 'INVALID_EFFECT',
  severity: 'error',
  summary: 'An Effect that is neither Allow nor Deny (case counts)',
  why: 'There are no other effects, and no other spelling of the two: AWS refuses the policy.',
  bad: policyExample('identity', {...SEND, Effect: 'allow'}),
  good: policyExample('identity', SEND),
  *check({policy}) {
    for (const {effect} of policy.statements) {
      if (effect?.type !== 'string' || EFFECTS.includes(effect.value) || isOpen(effect.value, 'marked'))
        continue
      const suggestion = meant(effect.value)
      const expected = suggestion ? `\`${suggestion}\`` : '`Allow` or `Deny`'
      yield {
        at: effect,
        message: `Unexpected effect ${showSource(effect.value || '""')}, expected ${expected}`,
        suggestion,
      }
    }
  },
}

function meant(value: string): string | undefined {
  const word = value.trim().toLowerCase()
  return EFFECTS.find((effect) => effect.toLowerCase() === word) ?? closest(value, EFFECTS)[0]
}
