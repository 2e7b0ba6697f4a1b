import {posix} from 'node:path'
import {MOST_BYTES} from '../files/budgets.ts'
import {decodeText} from '../files/decode.ts'
import {readInside} from '../files/read-inside.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import type {FileTree} from '../model/file-tree.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {findSidecars} from '../sidecars/find.ts'
import {sidecarOf} from '../sidecars/read.ts'
import {type FileText, type IsKnown, openText, type ReadText} from './file-text.ts'
import {encodingFlaw, refusedFlaw} from './flaws.ts'

/** Knows of mapping files what was read before. */
export interface SidecarSource {
  readonly isKnown: IsKnown
  /** What gives the addresses of a file's entries; undefined if nobody knows them. */
  readonly addresses: (file: FileText) => (() => readonly string[]) | undefined
}

/**
 * Reads the mapping files beside playbooks. One whose folder holds documents outside the run is left out: what it names
 * may be a control of theirs.
 * @param roots folders out of which no link is followed
 * @param source may know some of them
 */
export function readSidecars(
  playbooks: readonly Playbook[],
  files: FileTree,
  roots: readonly string[],
  source?: Partial<SidecarSource>,
): {sidecars: Sidecar[]; flaws: FileFlaw[]} {
  const inRun = new Set(playbooks.map(({path}) => path))
  const whole = findSidecars(playbooks, files).filter(({path}) => {
    const folder = posix.dirname(path)
    const documents = files.list(folder).filter((name) => /\.(md|markdown)$/i.test(name))
    return documents.every((name) => inRun.has(posix.join(folder, name)))
  })
  const sidecars: Sidecar[] = []
  const flaws: FileFlaw[] = []
  for (const {path, playbooks: beside} of whole) {
    const opened = openText(path, () => readSidecarText(path, roots), source?.isKnown)
    if (opened.refusal) {
      flaws.push(refusedFlaw(path, opened.refusal))
      continue
    }
    const {file, flaw} = opened
    if (flaw) flaws.push(encodingFlaw(path, flaw))
    sidecars.push(sidecarOf(file, beside, source?.addresses?.(file)))
  }
  return {sidecars, flaws}
}

function readSidecarText(path: string, roots: readonly string[]): ReadText {
  const {bytes, refusal} = readInside(path, roots, MOST_BYTES.neighbour)
  return refusal ? {refusal} : decodeText(bytes)
}
