import type {Corpus} from '../model/corpus.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {PolicyExample} from '../model/policy-examples.ts'
import {filePlace} from '../parse/variants.ts'
import type {FaultKind} from '../policy/index.ts'

/** How many policy examples the leading variants have, and how many of them were judged in full. */
export interface ExampleCounts {
  found: number
  checked: number
  skipped: number
  /** Why some were not, one sentence for each reason, without a full stop. */
  reasons: string[]
}

/** What leaves open what a part of a policy says. */
const BROKEN: ReadonlySet<FaultKind> = new Set(['grammar', 'conflict'])

/** Counts the examples; `isOn`: whether policies are judged at all. */
export function countExamples(
  {playbooks, nameOf}: Pick<Corpus, 'playbooks' | 'nameOf'>,
  isOn: boolean,
): ExampleCounts {
  const examplesOf = (some: readonly Playbook[]) =>
    some.flatMap((playbook) => leadingVariant(playbook).document.policyExamples)
  const found = examplesOf(playbooks).length
  if (!isOn) return counts(found, 0, found > 0 ? [`${say(found)} not judged: the rule is off`] : [])
  const published = playbooks.filter((playbook) => playbook.published)
  const judged = examplesOf(published).length
  const inFile = published
    .map((playbook) => ({name: nameOf(playbook.path), count: examplesOf([playbook]).filter(isBroken).length}))
    .filter(({count}) => count > 0)
  const broken = inFile.reduce((sum, {count}) => sum + count, 0)
  const named = inFile.slice(0, MOST_NAMED).map(({name}) => `\`${name}\``)
  const more = inFile.length > MOST_NAMED ? [`${inFile.length - MOST_NAMED} more files`] : []
  const where = [...named, ...more].join(', ')
  const reason = `${say(broken)} broken (${where}): only what could be read of ${broken === 1 ? 'it' : 'them'} was judged`
  return counts(found, judged - broken, [
    ...(broken > 0 ? [reason] : []),
    ...describeUnread(published, nameOf),
  ])
}

/** The code that seems to hold a policy in a way that is not read. */
function describeUnread(playbooks: readonly Playbook[], nameOf: Corpus['nameOf']): string[] {
  const places = playbooks.flatMap((playbook) => {
    const variant = leadingVariant(playbook)
    const name = nameOf(playbook.path)
    return variant.document.unreadPolicies.map((span) => `\`${name}\` line ${filePlace(variant, span).line}`)
  })
  if (places.length === 0) return []
  const [first] = places
  return [
    places.length === 1
      ? `What seems to be a policy in ${first} could not be read, and was not judged`
      : `${places.length} pieces of code that seem to contain a policy could not be read, and were not judged (first in ${first})`,
  ]
}

/** How many files a sentence names. */
const MOST_NAMED = 3

function isBroken({policy}: PolicyExample): boolean {
  return policy.shape === 'other' || policy.syntaxFaults.some(({kind}) => BROKEN.has(kind))
}

function counts(found: number, checked: number, reasons: string[]): ExampleCounts {
  return {found, checked, skipped: found - checked, reasons}
}

function say(count: number): string {
  return count === 1 ? '1 policy example is' : `${count} policy examples are`
}
