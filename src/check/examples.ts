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

/** The policy examples of one document's leading variant. */
export interface DocumentExamples {
  path: string
  /** Whether its markers leave no doubt, so that its examples are judged. */
  isPublished: boolean
  found: number
  /** How many of them cannot be read in full. */
  broken: number
  /** File lines of code that seems to hold a policy in a way that is not read. */
  unread: number[]
}

/** What leaves open what a part of a policy says. */
const BROKEN: ReadonlySet<FaultKind> = new Set(['grammar', 'conflict'])

/** Looks at the examples of a document. */
export function examplesIn(playbook: Playbook): DocumentExamples {
  const variant = leadingVariant(playbook)
  const {policyExamples, unreadPolicies} = variant.document
  return {
    path: playbook.path,
    isPublished: playbook.published !== undefined,
    found: policyExamples.length,
    broken: policyExamples.filter(isBroken).length,
    unread: unreadPolicies.map((span) => filePlace(variant, span).line),
  }
}

/** Counts the examples of some documents; `isOn`: whether policies are judged at all. */
export function countExamples(
  documents: readonly DocumentExamples[],
  nameOf: Corpus['nameOf'],
  isOn: boolean,
): ExampleCounts {
  const sum = (some: readonly DocumentExamples[]) => some.reduce((total, each) => total + each.found, 0)
  const found = sum(documents)
  if (!isOn) return counts(found, 0, found > 0 ? [`${say(found)} not judged: the rule is off`] : [])
  const published = documents.filter(({isPublished}) => isPublished)
  const inFile = published.filter(({broken}) => broken > 0)
  const broken = inFile.reduce((total, each) => total + each.broken, 0)
  const named = inFile.slice(0, MOST_NAMED).map(({path}) => `\`${nameOf(path)}\``)
  const more = inFile.length > MOST_NAMED ? [`${inFile.length - MOST_NAMED} more files`] : []
  const where = [...named, ...more].join(', ')
  const reason = `${say(broken)} broken (${where}): only what could be read of ${broken === 1 ? 'it' : 'them'} was judged`
  return counts(found, sum(published) - broken, [
    ...(broken > 0 ? [reason] : []),
    ...describeUnread(published, nameOf),
  ])
}

/** The code that seems to hold a policy in a way that is not read. */
function describeUnread(documents: readonly DocumentExamples[], nameOf: Corpus['nameOf']): string[] {
  const places = documents.flatMap(({path, unread}) =>
    unread.map((line) => `\`${nameOf(path)}\` line ${line}`),
  )
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
