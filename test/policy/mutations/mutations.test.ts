/** Good policies with one thing changed: what breaks them is reported, what does not is not. */
import {describe, expect, it} from 'vitest'
import {HARMLESS} from './harmless.ts'
import {KINDS} from './kinds.ts'
import {faultsOf, mutantsOf} from './mutants.ts'
import {goodPolicies} from './policies.ts'

const LEAST_SHARE = 0.97
/**
 * By kind, how many of how many mutants are found: floors, never to be lowered to make a change pass. Not found are a
 * misspelt service principal that is another service's, and a claim of another provider beside one of the right one.
 */
const FLOORS: Readonly<Record<string, readonly [found: number, made: number]>> = {
  'a letter of an action': [12, 12],
  'a letter of a service prefix': [12, 12],
  'no colon in an action': [12, 12],
  'a wildcard in a service prefix': [12, 12],
  'a letter of the name of an element': [12, 12],
  'an element that is left out': [12, 12],
  'the value of Effect': [12, 12],
  'the date of the version': [12, 12],
  'a digit of an account in a principal': [12, 12],
  'a digit of an account in a resource': [12, 12],
  'a digit of an account in the value of a condition': [12, 12],
  'a colon of an ARN': [12, 12],
  'a colon after the service of an ARN': [12, 12],
  'the word arn': [12, 12],
  'the partition of an ARN': [12, 12],
  'the service of an ARN': [12, 12],
  'the Region of an ARN': [12, 12],
  'the Region of a condition': [3, 3],
  'an ARN of another service than the action': [12, 12],
  'a service principal': [8, 9],
  'the kind of a principal': [12, 12],
  'the form of a principal': [12, 12],
  'a principal in a policy that has none': [12, 12],
  'a letter of the operator of a condition': [12, 12],
  'a letter of a global condition key': [12, 12],
  "a letter of a service's condition key": [12, 12],
  'the prefix of a condition key': [12, 12],
  "another service's condition key": [12, 12],
  'the value of a Bool': [12, 12],
  'a date': [3, 3],
  'an IP address': [5, 5],
  'a number': [5, 5],
  'an operator for another type of value': [12, 12],
  'a multi-valued key without a qualifier': [7, 7],
  'ForAllValues on a key with one value, in an Allow': [10, 10],
  'a wildcard under an operator that takes none': [12, 12],
  "another provider's key": [2, 3],
  'a missing comma': [12, 12],
  'a missing brace or bracket': [12, 12],
  'a missing quotation mark': [12, 12],
  'a typographic quotation mark': [12, 12],
  'a comma too many': [12, 12],
  'a semicolon for a colon': [12, 12],
  'a name twice': [12, 12],
  'two values in one string': [12, 12],
  'a list in a list': [12, 12],
  'a value of another type': [12, 12],
  'a condition that is no map': [12, 12],
  'a space in a value': [12, 12],
  'a space in an ARN': [12, 12],
  'a policy variable': [5, 5],
  'a Sid with other characters': [8, 8],
}

const policies = goodPolicies()

/** What the linter says of the policies, each with a change: the faults with the text that has them. */
async function faultsAfter(change: (text: (typeof policies)[number]) => string): Promise<string[]> {
  const faults: string[] = []
  for (const policy of policies) {
    const text = change(policy)
    for (const fault of await faultsOf({...policy, text})) faults.push(`${fault} in ${policy.type}: ${text}`)
  }
  return faults
}

it('starts from policies without any fault', async () => {
  expect(await faultsAfter(({text}) => text)).toEqual([])
})

describe('a fault in a good policy', async () => {
  const results = await Promise.all(
    KINDS.map(async (kind) => {
      const mutants = mutantsOf(kind, policies)
      const missed: string[] = []
      for (const mutant of mutants) if ((await faultsOf(mutant)).length === 0) missed.push(mutant.shown)
      return {name: kind.name, made: mutants.length, found: mutants.length - missed.length, missed}
    }),
  )
  const sum = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + count(result), 0)

  it('is found in all but a few', () => {
    expect(sum(({found}) => found) / sum(({made}) => made)).toBeGreaterThanOrEqual(LEAST_SHARE)
    expect(sum(({made}) => made)).toBeGreaterThan(500)
  })

  it('has a floor for each kind, and no floor is without its kind', () => {
    expect(results.map(({name}) => name)).toEqual(Object.keys(FLOORS))
  })

  it.each(results)('is found as often as it was: $name', ({name, made, found, missed}) => {
    const [leastFound, leastMade] = FLOORS[name]!
    expect(made, 'mutants').toBeGreaterThanOrEqual(leastMade)
    expect(found, `found; missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(leastFound)
  })
})

describe('a change that does no harm', () => {
  it.each(Object.entries(HARMLESS))('is not reported: %s', async (_, change) => {
    expect(await faultsAfter(change)).toEqual([])
    expect(policies.filter((policy) => change(policy) !== policy.text)).not.toEqual([])
  })
})
