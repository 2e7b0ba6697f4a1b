import {letters} from '../likeness/letters.ts'
import {controlAt} from '../model/controls.ts'
import {isPublished, type Playbook, type PublishedPlaybook} from '../model/playbook-type.ts'
import type {PolicyExample} from '../model/policy-examples.ts'
import type {Control} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import {diffPolicies, type PolicyDifference} from '../policy/index.ts'
import {type Controls, sharedNames} from './controls.ts'
import type {PolicyChange} from './difference.ts'
import type {Documents} from './documents.ts'
import {type Likeness, match} from './matching.ts'

/** A policy example of a side. */
interface Placed {
  example: PolicyExample
  playbook: PublishedPlaybook
  /** The newer path of its document. */
  document: string
  /** What it is in: the same text for a control, else a section, that both sides have. */
  place: string
  /** Title of that. */
  where: string
  /** What is written, without white space, and which policy of its block it is. */
  text: string
  sids: string
}

/**
 * What the change does to policy examples: those that say something else, and those that only one side has. Of wholly new
 * documents each policy is told, for each may allow something; of removed ones their documents tell how many there were.
 */
export async function comparePolicies(documents: Documents, controls: Controls): Promise<PolicyChange[]> {
  const newPath = new Map(documents.pairs.map(({before, after}) => [before, after.path]))
  const names = sharedNames(controls)
  const old = [...documents.pairs.map(({before}) => before), ...documents.removed]
  const next = [...documents.pairs.map(({after}) => after), ...documents.added]
  const {pairs, removed, added} = match(
    old.flatMap((playbook) => policiesIn(playbook, newPath.get(playbook), names)),
    next.flatMap((playbook) => policiesIn(playbook, undefined, names)),
    WAYS,
  )
  const changed = pairs.filter(({before, after}) => before.text !== after.text)
  const isGone = new Set<Playbook>(documents.removed)
  return [
    ...(await Promise.all(changed.map(({before, after}) => compareExamples(before, after)))),
    ...removed.filter(({playbook}) => !isGone.has(playbook)).map((each) => toChange('removed', each)),
    ...added.map((each) => toChange('added', each)),
  ]
}

const WAYS: readonly Likeness<Placed>[] = [
  {keyOf: ({place, text}) => `${place}\n${text}`},
  {keyOf: ({document, text}) => `${document}\n${text}`},
  {keyOf: ({text}) => text},
  {keyOf: ({place, sids}) => (sids === '' ? undefined : `${place}\n${sids}`)},
  {keyOf: ({place, example}) => `${place}\n${example.type}`},
  {keyOf: ({document, sids}) => (sids === '' ? undefined : `${document}\n${sids}`)},
]

function policiesIn(
  playbook: Playbook,
  newPath: string | undefined,
  names: ReadonlyMap<Control, string>,
): Placed[] {
  if (!isPublished(playbook)) return []
  const {document} = playbook.published
  const path = newPath ?? playbook.path
  const seen = new Map<PolicyExample['block'], number>()
  return document.policyExamples.map((example) => {
    const {block, policy} = example
    const control = controlAt(document, block.span.start.line)
    const section = document.sections.findLast(
      ({heading}) => heading.span.start.offset < block.span.start.offset,
    )
    const index = seen.get(block) ?? 0
    seen.set(block, index + 1)
    return {
      example,
      playbook,
      document: path,
      place: (control && names.get(control)) ?? `${path}#${letters(section?.heading.text ?? '')}`,
      where: control?.title ?? section?.heading.text ?? document.title,
      text: `${index} ${block.value.replace(/\s+/g, '')}`,
      sids: policy.statements
        .map(({sid}) => sid?.value ?? '')
        .join('\n')
        .trim(),
    }
  })
}

async function compareExamples(before: Placed, after: Placed): Promise<PolicyChange> {
  const difference = await differenceOf(before.example, after.example)
  return {...toChange(difference.verdict, after), difference}
}

async function differenceOf(before: PolicyExample, after: PolicyExample): Promise<PolicyDifference> {
  if (before.type === after.type) return diffPolicies(before.policy, after.policy, after.type)
  const because = `its type was \`${before.type}\` and is \`${after.type}\``
  return {verdict: 'unknown', because, gained: [], lost: []}
}

function toChange(kind: PolicyChange['kind'], {example, playbook, where}: Placed): PolicyChange {
  const line = fileLine(playbook.published, example.block.span.start.line)
  const isBadExample = example.directives.fails.length > 0
  return {kind, type: example.type, where, isBadExample, file: playbook.path, line, difference: undefined}
}
