import {posix} from 'node:path'
import type {Corpus} from '../../model/corpus.ts'
import type {FileTree} from '../../model/file-tree.ts'
import {SIDECAR_NAME} from '../../model/sidecar.ts'

/** A corpus, and the paths that were looked at for it: documents, and what they link to, there or missing. */
export interface RecordedReads {
  corpus: Corpus
  paths: ReadonlySet<string>
}

/** Keeps note of the files that rules look at, wherever these are; the corpus that it gives is the one to check. */
export function recordReads(corpus: Corpus): RecordedReads {
  const {playbooks, flaws, files} = corpus
  const paths = new Set([...playbooks, ...flaws].map(({path}) => path))
  for (const {path} of playbooks) paths.add(posix.join(posix.dirname(path), SIDECAR_NAME))
  const recorded: FileTree = {
    list: files.list,
    has(path) {
      paths.add(path)
      return files.has(path)
    },
    follow(path) {
      paths.add(path)
      return files.follow(path)
    },
  }
  return {corpus: {...corpus, files: recorded}, paths}
}
