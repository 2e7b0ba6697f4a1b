import {posix} from 'node:path'
import {parseTree} from 'jsonc-parser'
import {letters} from '../model/anchors.ts'
import {DocumentIndex} from '../model/sidecars/documents.ts'
import {memberOf} from '../model/sidecars/fields.ts'
import {
  appendItems,
  appendMember,
  layoutOf,
  NEW_LAYOUT,
  type TextEdit,
  toJson,
  withEdits,
} from '../model/sidecars/layout.ts'
import {PolicyJudge} from '../model/sidecars/policies.ts'
import {parsePolicyUrl, rebase} from '../model/sidecars/policy-url.ts'
import {isMapping} from '../model/sidecars/read.ts'
import {findRequirement} from '../model/sidecars/requirements.ts'
import type {Sidecar} from '../model/sidecars/sidecar.ts'
import {newEntry, newMapping} from '../model/sidecars/template.ts'
import type {Playbook} from '../model/types.ts'
import {Locator, type Place} from '../parse/place.ts'
import {UserError} from '../parse/user-error.ts'

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
  /** Entries whose address led nowhere. */
  corrected: string[]
  /** Entries whose control is gone; they are kept. */
  orphans: string[]
}

/** Thrown for a mapping file that cannot be completed without losing what people wrote. */
export class MappingError extends UserError {}

/**
 * Completes the mapping file of a playbook, or makes one: entries for the controls that none names, and the right
 * anchor in place of a dead one. Nothing else of the existing text changes, not even its layout.
 * @throws {MappingError} for text that is no JSON or no mapping, and for a playbook whose markers are malformed
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
    return {text, added: controls.map(({name}) => name), corrected: [], orphans: []}
  }
  const beside = existing.playbooks.some(({path}) => path === playbook.path)
    ? existing.playbooks
    : [...existing.playbooks, playbook]
  const sidecar = {...existing, playbooks: beside}
  const playbooks = [...new Set([...beside, ...(options.playbooks ?? [])])]
  const base = usualBase(playbook, sidecar, playbooks) ?? nameless
  const named = new Set(sidecar.entries.flatMap(({requirement}) => requirement && letters(requirement.value)))
  const missing = controls.filter(({name, title}) => !named.has(letters(name)) && !named.has(letters(title)))
  const corrections = correct(sidecar, playbooks)
  const addition = add(
    missing.map((control) => newEntry(control, base)),
    sidecar,
  )
  const edited = withEdits(sidecar.text, [...corrections.map(({edit}) => edit), ...addition])
  return {
    text: edited.trimEnd() + (layoutOf(sidecar.text).eol || '\n'),
    added: missing.map(({name}) => name),
    corrected: corrections.map(({name}) => name),
    orphans: orphansOf(sidecar),
  }
}

/** How most entries write the address of a playbook, or would. */
function usualBase(playbook: Playbook, sidecar: Sidecar, playbooks: Playbook[]): string | undefined {
  const documents = new DocumentIndex(sidecar, playbooks, () => false)
  const counts = new Map<string, number>()
  for (const {policy} of sidecar.entries) {
    const url = policy && parsePolicyUrl(policy.value, sidecar)
    const match = url && documents.find(url)
    if (match?.kind !== 'document') continue
    const base = rebase(url!, match.playbook.path, match.shared, playbook.path)
    if (base !== undefined) counts.set(base, (counts.get(base) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The edits that put the right address in place of one that leads nowhere, where the entry's control is known. */
function correct(sidecar: Sidecar, playbooks: Playbook[]): {name: string; edit: TextEdit}[] {
  const judge = new PolicyJudge(sidecar, {playbooks})
  const locator = new Locator(sidecar.text)
  const offset = ({line, column}: Pick<Place, 'line' | 'column'>) => locator.lineStart(line) + column - 1
  return sidecar.entries.flatMap((entry) => {
    const {requirement, policy} = entry
    const match = requirement && findRequirement(requirement.value, sidecar.playbooks)
    const verdict = judge.judge(entry)
    const isDead = verdict.kind === 'dead-anchor' || verdict.kind === 'missing-document'
    if (!isDead || verdict.url === undefined || match?.kind !== 'control' || !match.isOnly) return []
    const {place} = policy!
    const start = offset(place)
    const length = offset({line: place.endLine, column: place.endColumn}) - start
    return [{name: requirement!.value, edit: {offset: start, length, text: JSON.stringify(verdict.url)}}]
  })
}

/** The edit that adds entries; none where there is nothing to add. */
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

function orphansOf({entries, playbooks}: Sidecar): string[] {
  return entries.flatMap(({requirement}) => {
    const isGone = requirement && findRequirement(requirement.value, playbooks).kind === 'unknown'
    return isGone ? requirement.value : []
  })
}
