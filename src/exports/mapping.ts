import {posix} from 'node:path'
import {parseTree} from 'jsonc-parser'
import {letters} from '../likeness/letters.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar, SidecarEntry} from '../model/sidecar.ts'
import type {Control} from '../model/types.ts'
import {Locator, type Place} from '../parse/place.ts'
import {UserError} from '../parse/user-error.ts'
import {DocumentIndex} from '../sidecars/documents.ts'
import {memberOf} from '../sidecars/fields.ts'
import {headingSlip} from '../sidecars/heading-slips.ts'
import {
  appendItems,
  appendMember,
  layoutOf,
  NEW_LAYOUT,
  type TextEdit,
  toJson,
  withEdits,
} from '../sidecars/layout.ts'
import {PolicyJudge} from '../sidecars/policies.ts'
import {parsePolicyUrl, rebase} from '../sidecars/policy-url.ts'
import {isMapping} from '../sidecars/read.ts'
import {findRequirement} from '../sidecars/requirements.ts'
import {newEntry, newMapping} from '../sidecars/template.ts'

/** What an export may be told. */
export interface MappingOptions {
  /** Address of the playbook, without an anchor, where no entry tells it. */
  url?: string
  /** Every document that an address may name; those beside the mapping file, unless there are more. */
  playbooks?: readonly Playbook[]
}

/** A mapping file, and what was changed of it, by the names of requirements. */
export interface MappingExport {
  text: string
  /** Controls that no entry named. */
  added: string[]
  /** Entries whose address led nowhere, or to another control. */
  corrected: string[]
  /** Entries that have got the name of their control, by the name that they had. */
  renamed: string[]
  /** Entries whose control is gone; they are kept. */
  orphans: string[]
}

/** Thrown for a mapping file that cannot be completed without losing what people wrote. */
export class MappingError extends UserError {}

/**
 * Completes the mapping file of a playbook, or makes one: entries for the controls that none names, the right
 * address in place of a dead or wrong one, and the control's name in an entry that has an older one. Nothing else of the existing text changes, not even its layout.
 * @throws {MappingError} for text that is not JSON or no mapping, and for a playbook whose markers are malformed
 */
export function exportMapping(
  playbook: Playbook,
  existing: Sidecar | undefined,
  options: MappingOptions = {},
): MappingExport {
  if (!playbook.published)
    throw new MappingError(
      `Unexpected malformed conflict markers in \`${playbook.path}\`, expected a document`,
    )
  const {controls} = playbook.published.document
  const nameless = options.url ?? encodeURI(posix.basename(playbook.path))
  if (!existing) {
    const entries = controls.map((control) => newEntry(control, nameless))
    const text = `${toJson(newMapping(playbook, entries), NEW_LAYOUT, 0)}\n`
    return {text, added: controls.map(({name}) => name), corrected: [], renamed: [], orphans: []}
  }
  const beside = existing.playbooks.some(({path}) => path === playbook.path)
    ? existing.playbooks
    : [...existing.playbooks, playbook]
  const sidecar = {...existing, playbooks: beside}
  const playbooks = [...new Set([...beside, ...(options.playbooks ?? [])])]
  const base = usualBase(playbook, sidecar, playbooks) ?? nameless
  const renames = renamesOf(sidecar)
  const missing = missingControls(controls, sidecar, renames)
  const corrections = correct(sidecar, playbooks, renames)
  const addition = add(
    missing.map((control) => newEntry(control, base)),
    sidecar,
  )
  const renaming = [...renames].map(([{requirement}, name]) => valueEdit(sidecar, requirement!.place, name))
  const edits = [...corrections.map(({edit}) => edit), ...renaming, ...addition]
  const edited = withEdits(sidecar.text, edits)
  return {
    text: edited.trimEnd() + (layoutOf(sidecar.text).eol || '\n'),
    added: missing.map(({name}) => name),
    corrected: corrections.map(({name}) => name),
    renamed: [...renames.keys()].map(({requirement}) => requirement!.value),
    orphans: orphansOf(sidecar, renames),
  }
}

/** How most entries write the address of a playbook, or would. */
function usualBase(playbook: Playbook, sidecar: Sidecar, playbooks: Playbook[]): string | undefined {
  const documents = new DocumentIndex(
    sidecar,
    playbooks.map(({path}) => path),
    () => false,
  )
  const counts = new Map<string, number>()
  for (const {policy} of sidecar.entries) {
    const url = policy && parsePolicyUrl(policy.value, sidecar)
    const match = url && documents.find(url)
    if (match?.kind !== 'document') continue
    const base = rebase(url!, match.path, match.shared, playbook.path)
    if (base !== undefined) counts.set(base, (counts.get(base) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Entries that have an older name of a control, with its name now; none for a control that is named or meant twice. */
function renamesOf(sidecar: Sidecar): Map<SidecarEntry, string> {
  const taken = new Set(sidecar.entries.flatMap(({requirement}) => requirement && letters(requirement.value)))
  const meant = sidecar.entries.flatMap((entry) => {
    const match = entry.requirement && findRequirement(entry.requirement.value, sidecar.playbooks)
    const close = match?.kind === 'unknown' && !headingSlip(entry, sidecar) ? match.close : undefined
    return close && !taken.has(letters(close.control.name)) ? [{entry, name: close.control.name}] : []
  })
  const once = meant.filter(({name}) => meant.filter((other) => other.name === name).length === 1)
  return new Map(once.map(({entry, name}) => [entry, name]))
}

/** The controls that no entry names; one whose heading is the slip has its entry. */
function missingControls(
  controls: readonly Control[],
  sidecar: Sidecar,
  renames: ReadonlyMap<SidecarEntry, string>,
): Control[] {
  const named = new Set(
    sidecar.entries.flatMap((entry) => {
      const name = renames.get(entry) ?? headingSlip(entry, sidecar)?.control.name ?? entry.requirement?.value
      return name === undefined ? [] : letters(name)
    }),
  )
  return controls.filter(({name, title}) => !named.has(letters(name)) && !named.has(letters(title)))
}

/** The edits that put the right address in place of a dead or wrong one, where the entry's control is known. */
function correct(
  sidecar: Sidecar,
  playbooks: Playbook[],
  renames: ReadonlyMap<SidecarEntry, string>,
): {name: string; edit: TextEdit}[] {
  const judge = new PolicyJudge(sidecar, {
    paths: playbooks.map(({path}) => path),
    find: (path) => playbooks.find((each) => each.path === path),
  })
  return sidecar.entries.flatMap((entry) => {
    const {requirement, policy} = entry
    const match = requirement && findRequirement(requirement.value, sidecar.playbooks)
    const isKnown = renames.has(entry) || (match?.kind === 'control' && match.isOnly)
    const verdict = isKnown ? judge.judge(entry) : undefined
    if (!verdict || verdict.kind === 'fine' || verdict.url === undefined) return []
    return [{name: requirement!.value, edit: valueEdit(sidecar, policy!.place, verdict.url)}]
  })
}

/** The edit that puts a text in place of another value. */
function valueEdit({text}: Sidecar, place: Place, value: string): TextEdit {
  const locator = new Locator(text)
  const start = locator.lineStart(place.line) + place.column - 1
  const end = locator.lineStart(place.endLine) + place.endColumn - 1
  return {offset: start, length: end - start, text: JSON.stringify(value)}
}

/** The edit that adds entries; none if there is nothing to add. */
function add(entries: ReturnType<typeof newEntry>[], {path, text, faults}: Sidecar): TextEdit[] {
  const syntax = faults.find((fault) => fault.kind === 'syntax')
  if (syntax) {
    const {place, actual, expected} = syntax
    const where = `${path}:${place.line}:${place.column}`
    throw new MappingError(`${where} Unexpected ${actual}, expected ${expected}; nothing was written`)
  }
  const root = parseTree(text)
  const list = root && memberOf(root, 'mapping')
  const isOurs = root?.type === 'object' && (root.children!.length === 0 || isMapping(root))
  if (!isOurs || (list && list.type !== 'array'))
    throw new MappingError(`Unexpected content in \`${path}\`, expected an object with a list \`mapping\``)
  if (entries.length === 0) return []
  const layout = layoutOf(text)
  return [list ? appendItems(list, entries, text, layout) : appendMember(root, 'mapping', entries, layout)]
}

function orphansOf(sidecar: Sidecar, renames: ReadonlyMap<SidecarEntry, string>): string[] {
  return sidecar.entries.flatMap((entry) => {
    const {requirement} = entry
    const isGone = requirement && findRequirement(requirement.value, sidecar.playbooks).kind === 'unknown'
    return isGone && !renames.has(entry) && !headingSlip(entry, sidecar) ? requirement.value : []
  })
}
