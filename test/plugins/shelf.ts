import type {Shelf} from '../../plugins/docusaurus-plugin-proofbook/library.ts'
import {checkCorpus} from '../../src/check/check.ts'
import {loadConfig} from '../../src/config/load.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import type {Playbook} from '../../src/model/playbook-type.ts'

const config = loadConfig()
const corpusOf = (playbooks: Playbook[]) =>
  createCorpus(playbooks, {...config, sidecars: [], files: NO_FILES, boundary: '.', publicRoots: ['.']})
const nothingFound = await checkCorpus(corpusOf([]), config)

/** A shelf of playbooks that no file holds, in which nothing was found. */
export function shelfOf(playbooks: Playbook[]): Shelf {
  return {
    root: '.',
    version: undefined,
    corpus: corpusOf(playbooks),
    unread: [],
    report: nothingFound,
    permalinks: new Map(playbooks.map(({path}) => [path, `/${path}/`])),
    cited: new Set(),
  }
}
