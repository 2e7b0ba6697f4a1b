import {letters} from '../likeness/letters.ts'
import type {Corpus} from '../model/corpus.ts'
import {isSwallowed} from '../model/lost-markup.ts'
import {
  parses,
  type Sidecar,
  type SidecarEntry,
  type SidecarFault,
  type SidecarWord,
  type Written,
} from '../model/sidecar.ts'
import type {Place} from '../parse/place.ts'
import {spellingsOf} from '../sidecars/facts.ts'
import {headingSlipsOf} from '../sidecars/heading-slips.ts'
import {PolicyJudge, type PolicyVerdict} from '../sidecars/policies.ts'
import {findRequirement} from '../sidecars/requirements.ts'
import {closeSeverity, isSeverity, SEVERITIES} from '../sidecars/severities.ts'
import {usualId, usualInsteadOfSlip, usualWord} from '../sidecars/spelling.ts'
import {tellsDenial} from '../sidecars/unmapped.ts'
import {defineRule, type Report} from './rule.ts'

const PLAYBOOK = '## Preventative Controls\n\n### 1. Keys are rotated\n\n### 2. Keys are tagged\n'
const GOOD =
  '{"mapping": [\n' +
  '  {"requirement_name": "Keys are rotated", "policy": "playbook.md#1-keys-are-rotated", "severity": "high"}\n' +
  ']}\n'

/** Mapping files whose entries lead nowhere. */
export const noBrokenMapping = defineRule({
  id: 'no-broken-mapping',
  summary: 'Every entry of a mapping file names a control of its playbook and leads to it',
  rationale:
    'A mapping file ties the requirements of a service to the controls of the playbook beside it, by name and by ' +
    'address, and nothing renders it: a control that is renamed leaves its entry behind, and nobody sees that until ' +
    'an alert or an auditor follows the address. Case, white space and punctuation of a name do not matter, nor does ' +
    'the case of an anchor in an address on GitHub, which ignores it.',
  messages: {
    syntax: {severity: 'error', template: 'Unexpected {actual}, expected {expected}'},
    'duplicate-key': {
      severity: 'warning',
      template: 'Unexpected second key `{key}`, expected each key once; the first is on line {line}',
    },
    'missing-field': {severity: 'warning', template: 'Cannot find `{name}` in {where}'},
    'wrong-type': {severity: 'warning', template: 'Unexpected {actual} for {name}, expected {expected}'},
    'no-playbook': {severity: 'warning', template: 'Cannot find a playbook beside the mapping file'},
    'unknown-requirement': {severity: 'warning', template: 'Cannot find control `{name}` in {where}'},
    'unknown-requirement-close': {
      severity: 'warning',
      template: 'Cannot find control `{name}` in {where}; did you mean `{close}`?',
    },
    'missing-document': {severity: 'warning', template: 'Cannot find document `{path}`'},
    'missing-document-close': {
      severity: 'warning',
      template: 'Cannot find document `{path}`; did you mean `{close}`?',
    },
    'dead-anchor': {severity: 'warning', template: 'Cannot find anchor `#{anchor}` in `{path}`'},
    'dead-anchor-close': {
      severity: 'warning',
      template: 'Cannot find anchor `#{anchor}` in `{path}`; did you mean `{close}`?',
    },
    'other-control': {
      severity: 'warning',
      template:
        'Anchor `#{anchor}` leads to control `{control}`, not to the one that the entry names; write `{close}`',
    },
    'category-spelling': {
      severity: 'info',
      template: 'Unexpected category `{category}`, expected `{close}` as in most entries',
    },
    'key-spelling': {
      severity: 'warning',
      template: 'Unexpected key `{key}`, expected `{close}` as in other mapping files',
    },
    'value-spelling': {
      severity: 'warning',
      template: 'Unexpected `{value}` as `{field}`, expected `{close}` as in other mapping files',
    },
    'unknown-severity': {
      severity: 'warning',
      template: 'Unexpected severity `{severity}`, expected one of {known}',
    },
    'id-spelling': {
      severity: 'warning',
      template: 'Unexpected control id `{id}`, expected `{close}`',
    },
  },
  examples: [
    {
      title: 'an entry that names a control and leads to it',
      markdown: PLAYBOOK,
      files: {'mapping.json': GOOD},
      findings: [],
    },
    {
      title: 'a requirement that is not the name of a control',
      markdown: PLAYBOOK,
      files: {'mapping.json': '{"mapping": [\n  {"requirement_name": "Keys are rotated yearly"}\n]}\n'},
      findings: [
        {
          messageId: 'unknown-requirement-close',
          file: 'mapping.json',
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 49,
        },
      ],
    },
    {
      title: 'an address with an anchor that the document does not have',
      markdown: PLAYBOOK,
      files: {'mapping.json': GOOD.replace('#1-keys', '#2-keys')},
      findings: [
        {
          messageId: 'dead-anchor-close',
          file: 'mapping.json',
          line: 2,
          column: 54,
          endLine: 2,
          endColumn: 86,
        },
      ],
    },
    {
      title: 'a severity that does not exist',
      markdown: PLAYBOOK,
      files: {'mapping.json': GOOD.replace('high', 'severe')},
      findings: [
        {
          messageId: 'unknown-severity',
          file: 'mapping.json',
          line: 2,
          column: 100,
          endLine: 2,
          endColumn: 108,
        },
      ],
    },
    {
      title: 'one comma too many',
      markdown: PLAYBOOK,
      files: {'mapping.json': GOOD.replace('"high"', '"high",')},
      findings: [
        {messageId: 'syntax', file: 'mapping.json', line: 2, column: 106, endLine: 2, endColumn: 107},
      ],
    },
  ],
  checkSidecar({sidecar, corpus, reportAt}) {
    if (sidecar.playbooks.length === 0) {
      reportAt({line: 1, column: 1, endLine: 1, endColumn: 1}, {messageId: 'no-playbook'})
      return
    }
    const wordsToFix = wordSlips(sidecar, corpus)
    for (const slip of wordsToFix) reportAt(slip.place, describeSlip(slip))
    for (const fault of sidecar.faults) {
      // A field with a misspelt name is not reported as missing too.
      const isThere = ({kind, close}: WordSlip) => kind === 'key' && 'name' in fault && close === fault.name
      if (fault.kind === 'missing-field' && wordsToFix.some(isThere)) continue
      reportAt(fault.place, describeFault(fault, sidecar))
    }
    if (!parses(sidecar)) return
    const judge = new PolicyJudge(sidecar, {
      paths: corpus.paths,
      find: corpus.find,
      hasFile: (path) => corpus.files.has(path),
      anchorsOf: (document) => corpus.anchorsOf(document),
    })
    const slips = new Set(headingSlipsOf(sidecar).map((slip) => slip.entry))
    for (const entry of sidecar.entries) {
      checkSpelling(entry, corpus, reportAt)
      // The heading is wrong, and `match-heading-names` says so there.
      if (slips.has(entry) || isLost(entry, sidecar)) continue
      const verdict = judge.judge(entry)
      const isStale = isUnknown(entry, sidecar) && leadsToOwnName(entry, verdict)
      checkRequirement(entry, sidecar, isStale ? entry.policy : undefined, corpus, reportAt)
      const said = describePolicy(verdict, corpus)
      if (said && !isStale) reportAt(entry.policy!.place, said)
    }
  },
})

/** Whether the heading that an entry is about is swallowed by a fence or comment without an end, which is reported. */
function isLost({requirement}: SidecarEntry, {playbooks}: Sidecar): boolean {
  return (
    requirement !== undefined &&
    playbooks.some(({published}) => published && isSwallowed(requirement.value, published.document))
  )
}

type ReportAt = (place: Place, report: Report) => void

function describeFault(fault: SidecarFault, sidecar: Sidecar): Report {
  const {kind: messageId} = fault
  if (fault.kind === 'duplicate-key') {
    const {key, first} = fault
    const related = [{file: sidecar.path, place: first, message: 'the first of them'}]
    return {messageId, data: {key, line: first.line}, related}
  }
  if (fault.kind === 'missing-field') {
    const where = fault.name === 'mapping' ? 'the file' : 'the entry'
    return {messageId, data: {name: fault.name, where}}
  }
  const {actual, expected} = fault
  return {messageId, data: {actual, expected, name: fault.kind === 'wrong-type' ? fault.name : ''}}
}

function isUnknown({requirement}: SidecarEntry, {playbooks}: Sidecar): boolean {
  return requirement !== undefined && findRequirement(requirement.value, playbooks).kind === 'unknown'
}

/** Whether a dead address has the name of its entry: both are of one control, which is gone or has another name. */
function leadsToOwnName({requirement}: SidecarEntry, verdict: PolicyVerdict): boolean {
  if (verdict.kind !== 'dead-anchor') return false
  const unnumbered = verdict.anchor.replace(/^[\d.\s-]+/, '')
  return [unnumbered, verdict.anchor].some((name) => letters(name) === letters(requirement!.value))
}

/** @param address the address that is dead for the same reason; undefined if there is none */
function checkRequirement(
  {requirement}: SidecarEntry,
  sidecar: Sidecar,
  address: Written | undefined,
  {nameOf}: Corpus,
  reportAt: ReportAt,
): void {
  const {path, playbooks} = sidecar
  if (!requirement) return
  const match = findRequirement(requirement.value, playbooks)
  if (match.kind !== 'unknown') return
  const name = requirement.value
  const where = playbooks
    .filter(({published}) => (published?.document.controls.length ?? 0) > 0)
    .map(({path: document}) => `\`${nameOf(document)}\``)
    .join(' or ')
  const related = address
    ? [{file: path, place: address.place, message: 'its address has that name too'}]
    : []
  const close = match.close?.control.name
  if (close !== undefined)
    reportAt(requirement.place, {
      messageId: 'unknown-requirement-close',
      data: {name, where, close},
      suggestion: close,
      related,
    })
  else if (!tellsDenial(name, sidecar))
    reportAt(requirement.place, {messageId: 'unknown-requirement', data: {name, where}, related})
}

function describePolicy(verdict: PolicyVerdict, {nameOf}: Corpus): Report | undefined {
  if (verdict.kind === 'fine') return undefined
  const {kind, close, url: suggestion} = verdict
  const path = 'path' in verdict ? nameOf(verdict.path) : ''
  const [, file = '', anchor = ''] = /^([^#]*)(.*)$/s.exec(close ?? '') ?? []
  const named = file === '' ? anchor : nameOf(file) + anchor
  const data = {anchor: '', control: '', ...verdict, path, close: named, url: suggestion ?? ''}
  if (kind === 'other-control') return {messageId: kind, data, suggestion}
  return {messageId: close === undefined ? kind : `${kind}-close`, data, suggestion}
}

/** A key or text that is one slip away from what the other mapping files have. */
interface WordSlip extends SidecarWord {
  close: string
}

function wordSlips({words}: Sidecar, corpus: Corpus): WordSlip[] {
  const spellings = spellingsOf(corpus)
  return words.flatMap((word) => {
    const close = usualWord(word, spellings)
    return close === undefined ? [] : {...word, close}
  })
}

function describeSlip({kind, field, value, close}: WordSlip): Report {
  const suggestion = close
  if (kind === 'key') return {messageId: 'key-spelling', data: {key: value, close}, suggestion}
  return {messageId: 'value-spelling', data: {value, field, close}, suggestion}
}

function checkSpelling(
  {category, severities, controlIds}: SidecarEntry,
  corpus: Corpus,
  reportAt: ReportAt,
): void {
  const {categories, ids} = spellingsOf(corpus)
  const usual =
    category && (categories.usual(category.value)?.spelling ?? usualInsteadOfSlip(category.value, categories))
  if (category && usual !== undefined)
    reportAt(category.place, {
      messageId: 'category-spelling',
      data: {category: category.value, close: usual},
      suggestion: usual,
    })
  for (const {value, place} of severities) {
    if (isSeverity(value)) continue
    const known = SEVERITIES.map((severity) => `\`${severity}\``).join(', ')
    reportAt(place, {
      messageId: 'unknown-severity',
      data: {severity: value, known},
      suggestion: closeSeverity(value),
    })
  }
  for (const {value, place} of controlIds) {
    const close = usualId(value, ids)
    if (close !== undefined)
      reportAt(place, {messageId: 'id-spelling', data: {id: value, close}, suggestion: close})
  }
}
