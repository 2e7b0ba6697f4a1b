import {frameworkName} from '../../../src/frameworks/index.ts'
import type {Control} from '../../../src/model/types.ts'
import {type PolicyFacts, policyFacts} from '../facts/playbook-facts.ts'
import {coverageAddress} from '../routes/controls-path.ts'
import {playbookHistories} from '../routes/playbook-histories.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What a playbook's page tells before everything else. */
export interface SummaryData {
  controls: Pick<Control, 'group' | 'status'>[]
  /** One entry a verdict that its policies have, the gravest last. */
  policies: {verdict: PolicyFacts['verdict']; count: number; line: number; anchor: string}[]
  frameworks: {name: string; ids: number; path: string}[]
  status: 'approved' | 'not-approved' | null
  owner: string | null
  /** ISO dates. */
  lastUpdate: string | null
  review: {date: string; isOverdue: boolean} | null
  /** Its revisions, and the page that tells of them; null without one. */
  history: {count: number; path: string} | null
  /** The document's file, and its address; null if nobody says where it is. */
  source: {path: string; address: string | null}
}

const VERDICTS = ['proven', 'warning', 'error'] as const

/** Puts the summary of a playbook at the head of its page; documents of other kinds have none. */
export function addSummary(page: Page): void {
  const {tree, playbook, variant, shelf, pages} = page
  const {document} = variant
  if (document.kind !== 'playbook') return
  const {frameworks} = shelf.corpus
  const ids = document.controls.flatMap(({controlIds}) => controlIds)
  const cited = [...new Set(ids.map(({framework}) => framework))]
  const data: SummaryData = {
    controls: document.controls.map(({group, status}) => ({group, status})),
    policies: verdictsOf(policyFacts(shelf, playbook, variant)),
    frameworks: cited.map((framework) => ({
      name: frameworkName(frameworks.get(framework)),
      ids: new Set(ids.flatMap((each) => (each.framework === framework ? each.id : []))).size,
      path: pages.homeOf(shelf) + coverageAddress(framework),
    })),
    status: document.status,
    owner: document.owner,
    lastUpdate: document.lastUpdate,
    review:
      document.review === null
        ? null
        : {date: document.review, isOverdue: document.review < pages.library.today},
    history: historyOf(page),
    source: {path: playbook.id, address: pages.source.view(playbook.id, 1) ?? null},
  }
  tree.children.unshift(blockComponent('Summary', data))
}

/** The history is that of the current version. */
function historyOf({playbook, shelf, pages}: Page): SummaryData['history'] {
  if (!pages.history || shelf.version !== undefined) return null
  const [own] = playbookHistories(pages.history, shelf, playbook)
  return own ? {count: own.document.revisions.length, path: own.path} : null
}

/** A block may hold several examples: their anchor is the block's, which are counted in their order. */
function verdictsOf(policies: readonly PolicyFacts[]): SummaryData['policies'] {
  const blocks = [...new Set(policies.map(({example}) => example.block.span.start.offset))]
  return VERDICTS.flatMap((verdict) => {
    const found = policies.filter((policy) => policy.verdict === verdict)
    const [first] = found
    if (!first) return []
    const at = blocks.indexOf(first.example.block.span.start.offset) + 1
    return [{verdict, count: found.length, line: first.line, anchor: `policy-example-${at}`}]
  })
}
