import type {WrittenResolution} from '../resolutions/resolution.ts'
import {AnchorIndex} from './anchors.ts'
import {type DocumentModel, leadingVariant, type Playbook} from './types.ts'

/** Tells which files exist, exactly as they are spelt. Paths have forward slashes. */
export interface FileTree {
  has(path: string): boolean
  /** The entries of a folder, names alone; empty where there is no such folder. */
  list(folder: string): string[]
}

/** All playbooks of a run, and what is only true across them. */
export interface Corpus {
  playbooks: Playbook[]
  files: FileTree
  /** Folder (a repository, else the folder that was asked for) outside which nothing is looked at. */
  boundary: string
  /** Folders in which a root-relative path such as `/docs/img/x.png` is looked up, in order. */
  publicRoots: string[]
  /** All resolutions of conflicts, those for documents outside this run too. */
  resolutions: readonly WrittenResolution[]
  /** A playbook by its path. */
  find(path: string): Playbook | undefined
  /** Where the anchors of a document lead; built once a document. */
  anchorsOf(document: DocumentModel): AnchorIndex
}

/** Gathers playbooks into a corpus. */
export function createCorpus(
  playbooks: Playbook[],
  place: {
    files: FileTree
    boundary: string
    publicRoots: string[]
    resolutions?: readonly WrittenResolution[]
  },
): Corpus {
  const byPath = new Map(playbooks.map((playbook) => [playbook.path, playbook]))
  const anchors = new Map<DocumentModel, AnchorIndex>()
  const anchorsOf = (document: DocumentModel) => {
    const known = anchors.get(document) ?? new AnchorIndex(document)
    anchors.set(document, known)
    return known
  }
  return {playbooks, resolutions: [], ...place, find: (path) => byPath.get(path), anchorsOf}
}

/** How many control tables, and rows in them, the published variants hold. */
export function countTables(playbooks: Playbook[]): {found: number; rows: number} {
  const tables = playbooks.flatMap((playbook) => leadingVariant(playbook).document.tables)
  const control = tables.filter((table) => table.framework !== null)
  return {found: control.length, rows: control.reduce((sum, table) => sum + table.rows.length, 0)}
}
