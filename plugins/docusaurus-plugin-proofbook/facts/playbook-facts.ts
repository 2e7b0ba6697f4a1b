import {spanInVariant} from '../../../src/model/code-blocks.ts'
import {controlAt} from '../../../src/model/controls.ts'
import {groupBy} from '../../../src/model/group-by.ts'
import {ledeOf} from '../../../src/model/lede.ts'
import {onceFor} from '../../../src/model/once.ts'
import type {Playbook, PublishedPlaybook, Variant} from '../../../src/model/playbook-type.ts'
import {hasConflict, isPublished} from '../../../src/model/playbook-type.ts'
import type {PolicyExample} from '../../../src/model/policy-examples.ts'
import type {ControlId, SectionStatus} from '../../../src/model/types.ts'
import {Locator} from '../../../src/parse/place.ts'
import {fileLine, filePlace} from '../../../src/parse/variants.ts'
import type {Finding} from '../../../src/rules/rule.ts'
import type {ApprovalStatus, ControlGroup} from '../../../src/shapes/shapes.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {withEmoji} from '../rehype/emoji.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {controlCode} from './control-code.ts'

/** What is told of a published playbook wherever it is listed: on the home page, among controls, on its own page. */
export interface PlaybookFacts {
  playbook: PublishedPlaybook
  /** Title without what all titles end in. */
  title: string
  /** What it is about, in its own words; empty if it does not say. */
  lede: string
  /** Address of its page, with the site's base. */
  address: string
  controls: ControlFacts[]
  /** Every policy example, those outside controls too. */
  policies: PolicyFacts[]
  /** ISO date; null if it has none. */
  lastUpdate: string | null
  status: ApprovalStatus | null
  /** Line of its first conflict that nobody has resolved, from 1; null if there is none. */
  conflictLine: number | null
}

/** What is told of a control. */
export interface ControlFacts {
  /** Stable id, unique in its document. */
  id: string
  /** Letter of its group and its number, such as P1. */
  code: string
  /** Title without its number. */
  name: string
  group: ControlGroup | null
  status: SectionStatus
  /** Whether anything is written in it besides placeholders and the ids that it cites. */
  isWritten: boolean
  /** Line of its heading in the file, from 1. */
  line: number
  /** Address of its heading, with the site's base. */
  address: string
  ids: ControlId[]
  policies: PolicyFacts[]
}

/** What is told of a policy example. */
export interface PolicyFacts {
  example: PolicyExample
  /** The gravest finding: proven means neither errors nor warnings. */
  verdict: 'proven' | 'warning' | 'error'
  /** What was found, hints left out; several examples of one block share it. */
  findings: Finding[]
  /** Line of the file, from 1: that of the gravest finding, else the first of the policy. */
  line: number
}

const known = new WeakMap<Shelf, PlaybookFacts[]>()

/** The facts of every published playbook of a shelf, in the order of its files; gathered once, when pages have addresses. */
export function playbookFacts(shelf: Shelf, {config}: Pick<SiteContext, 'config'>): PlaybookFacts[] {
  const found = known.get(shelf)
  if (found) return found
  const facts = shelf.corpus.playbooks.filter(isPublished).map((playbook) => {
    const {document} = playbook.published
    const address = shelf.permalinks.get(playbook.path) ?? ''
    const policies = policyFacts(shelf, playbook, playbook.published)
    return {
      playbook,
      title: shortTitle(document.title, config),
      lede: withEmoji(ledeOf(document, shelf.corpus)),
      address,
      controls: document.controls.map((control) => ({
        id: control.id,
        code: controlCode(control),
        name: withEmoji(control.name),
        group: control.group,
        status: control.status,
        isWritten: control.isWritten,
        line: fileLine(playbook.published, control.heading.span.start.line),
        address: `${address}#${control.heading.slug}`,
        ids: control.controlIds,
        policies: policies.filter(
          ({example}) => controlAt(document, example.block.span.start.line) === control,
        ),
      })),
      policies,
      lastUpdate: document.lastUpdate,
      status: document.status,
      conflictLine: openConflict(playbook),
    }
  })
  known.set(shelf, facts)
  return facts
}

/** The policy examples of a variant with what the linter found of each. */
export function policyFacts(shelf: Shelf, playbook: Playbook, variant: Variant): PolicyFacts[] {
  const findings = policyFindings(shelf, playbook, variant)
  const locator = new Locator(variant.text)
  return variant.document.policyExamples.map((example) => {
    const own = filePlace(variant, example.block.span)
    const about = findings.filter(
      ({target, severity}) =>
        severity !== 'info' &&
        target?.kind === 'block' &&
        target.place.line === own.line &&
        target.place.column === own.column,
    )
    const gravest = about.find(({severity}) => severity === 'error') ?? about[0]
    return {
      example,
      verdict: gravest ? (gravest.severity as 'error' | 'warning') : 'proven',
      findings: about,
      line: gravest?.place.line ?? firstLine(example, variant, locator),
    }
  })
}

/** Line of the file on which a policy begins: below its fence. */
function firstLine({block, policy}: PolicyExample, variant: Variant, locator: Locator): number {
  return fileLine(variant, spanInVariant(block, policy, locator).start.line)
}

/** What the linter says of the policies of a variant. */
export function policyFindings({report}: Shelf, playbook: Playbook, variant: Variant): Finding[] {
  const found = policyFindingsOf(report).get(playbook.path) ?? []
  return found.filter(
    ({variants}) => variants === undefined || variants.some((label) => label === variant.label),
  )
}

/** The findings of a report in policies, by their files. */
const policyFindingsOf = onceFor(({findings}: Shelf['report']): ReadonlyMap<string, Finding[]> => {
  return groupBy(
    findings.filter(({ruleId}) => ruleId === 'no-invalid-policy-example'),
    ({file}) => file,
  )
})

function openConflict(playbook: Playbook): number | null {
  if (!hasConflict(playbook)) return null
  const open = playbook.hunks.find((hunk) => !hunk.void && hunk.depth === 0 && hunk.resolved === null)
  return open?.line ?? null
}
