import {readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import type {FileTree} from '../model/corpus.ts'
import {findSidecars} from '../model/sidecars/find.ts'
import {readSidecar} from '../model/sidecars/read.ts'
import type {Sidecar} from '../model/sidecars/sidecar.ts'
import type {Playbook} from '../model/types.ts'

/**
 * Reads the mapping files beside playbooks. One whose folder holds documents outside the run is left out: what it names
 * may be a control of theirs.
 */
export async function readSidecars(playbooks: readonly Playbook[], files: FileTree): Promise<Sidecar[]> {
  const inRun = new Set(playbooks.map(({path}) => path))
  const whole = findSidecars(playbooks, files).filter(({path}) => {
    const folder = posix.dirname(path)
    const documents = files.list(folder).filter((name) => /\.(md|markdown)$/i.test(name))
    return documents.every((name) => inRun.has(posix.join(folder, name)))
  })
  return Promise.all(
    whole.map(async ({path, playbooks: beside}) => readSidecar(path, await readFile(path, 'utf8'), beside)),
  )
}
