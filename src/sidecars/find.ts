import {posix} from 'node:path'
import type {FileTree} from '../model/file-tree.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {SIDECAR_NAME} from '../model/sidecar.ts'

/** A mapping file to read, and the documents of its folder. */
export interface FoundSidecar {
  path: string
  playbooks: Playbook[]
}

/** The mapping files beside playbooks, sorted by path. */
export function findSidecars(playbooks: readonly Playbook[], files: FileTree): FoundSidecar[] {
  const byPath = new Map<string, Playbook[]>()
  for (const playbook of playbooks) {
    const path = posix.join(posix.dirname(playbook.path), SIDECAR_NAME)
    byPath.set(path, [...(byPath.get(path) ?? []), playbook])
  }
  return [...byPath]
    .filter(([path]) => files.has(path))
    .map(([path, beside]) => ({path, playbooks: beside}))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
