import {expect, it} from 'vitest'
import {
  lintPolicy,
  type OrganisationRules,
  type PolicyFinding,
  type PolicyType,
  parsePolicy,
} from '../../src/policy/index.ts'
import {growthOf, LINEAR} from '../growth.ts'

const organisation: OrganisationRules = {
  forbidden: [
    {
      code: 'PB_ORG_KMS_STAR_IN_IAM_POLICY',
      action: 'kms:*',
      where: ['identity', 'key'],
      reason: 'keys need least privilege',
    },
  ],
}

/** The checks of this file; those of elements, conditions, grants and documents have files of their own. */
const OWN = /^(?:INVALID_ACTION|INVALID_SERVICE_IN_ACTION|JSON_SYNTAX_ERROR|PB_DUPLICATE_JSON_KEY|PB_ORG_.*)$/

async function lint(text: string, type: PolicyType = 'identity'): Promise<PolicyFinding[]> {
  const findings = await lintPolicy(parsePolicy(text), {type, organisation})
  return findings.filter(({code}) => OWN.test(code))
}

it.each<[string, number, (count: number) => string]>([
  [
    'many actions',
    5000,
    (count) => Array.from({length: count}, (_, index) => `"kms:Decr*${index}"`).join(','),
  ],
  ['a long service', 100_000, (count) => `"${'a'.repeat(count)}:b"`],
  ['many wildcards', 50_000, (count) => `"kms:${'*a'.repeat(count)}"`],
  ['a long service of hyphens', 100_000, (count) => `"${'-'.repeat(count)}:x"`],
])('judges a large example in linear time: %s', async (_, size, make) => {
  const judge = (count: number) => lint(`{"Effect": "Allow", "Action": [${make(count)}]}`)
  expect(await growthOf(judge, size)).toBeLessThan(LINEAR)
})
