import {encodingFlaw} from '../../src/check/flaws.ts'
import {decodeText} from '../../src/files/decode.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import type {FileTree} from '../../src/model/file-tree.ts'
import {readResolutions} from '../../src/resolutions/read.ts'
import {RESOLUTIONS_FILE} from '../../src/resolutions/resolution.ts'
import {rules} from '../../src/rules/index.ts'
import type {Example, Finding} from '../../src/rules/rule.ts'
import {findFaults, findFlawFaults, findSidecarFaults} from '../../src/rules/run.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {findSidecars} from '../../src/sidecars/find.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import {type Reading, readPlaybookText} from '../reading.ts'

/** A folder in memory: paths to contents. */
export type Folder = Record<string, string>

/**
 * Checks `playbook.md` of a folder in memory, as the command line would check the folder, which is its own public root
 * unless other ones are named. All rules run; findings are in their order.
 */
export async function check(
  markdown: string,
  folder: Folder = {},
  reading: Reading & {publicRoots?: string[]; optIn?: string[]; encoding?: Example['encoding']} = {},
): Promise<Finding[]> {
  const {
    publicRoots = ['.'],
    path = 'playbook.md',
    frameworks = createFrameworks(),
    encoding,
    ...rest
  } = reading
  const bytes = Buffer.from(encoding ? `\uFEFF${markdown}` : markdown, encoding ? 'utf16le' : 'utf8')
  const {text, flaw} = decodeText(bytes)
  const flaws = flaw ? [encodingFlaw(path, flaw, path)] : []
  const all: Folder = {...folder, [path]: text}
  const resolutions = readResolutions(all[RESOLUTIONS_FILE] ?? '', RESOLUTIONS_FILE)
  const playbooks = Object.keys(all)
    .filter((name) => /\.md$/i.test(name))
    .map((name) => readPlaybookText(all[name]!, {resolutions, ...rest, frameworks, path: name}))
  const files = treeOf(Object.keys(all))
  const sidecars = findSidecars(playbooks, files).map(({path: name, playbooks: beside}) =>
    readSidecar(name, all[name]!, beside),
  )
  const corpus = createCorpus(playbooks, {frameworks, sidecars, files, boundary: '.', publicRoots, flaws})
  const shapes = reading.shapes ?? securityPlaybook
  const settings = Object.fromEntries(
    rules.flatMap(({id, isOptIn}) =>
      isOptIn && reading.optIn?.includes(id) ? [[id, 'warning' as const]] : [],
    ),
  )
  const context = {corpus, shapes, rules, settings}
  return [
    ...(await findFaults(corpus.find(path)!, context)),
    ...corpus.sidecars.flatMap((sidecar) => findSidecarFaults(sidecar, context)),
    ...corpus.flaws.flatMap((flaw) => findFlawFaults(flaw, context)),
  ]
}

function treeOf(paths: string[]): FileTree {
  return {
    has: (path) => path === '.' || paths.some((each) => each === path || each.startsWith(`${path}/`)),
    list: (folder) => [
      ...new Set(
        paths.flatMap(
          (each) =>
            (folder === '.'
              ? each
              : each.startsWith(`${folder}/`)
                ? each.slice(folder.length + 1)
                : ''
            ).split('/')[0] || [],
        ),
      ),
    ],
    follow: (path) => ({path, isFolder: paths.some((each) => each.startsWith(`${path}/`))}),
  }
}

/** A finding on one line: `line:column-endLine:endColumn messageId message`. */
export function tell({place, messageId, message}: Finding): string {
  return `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${messageId} ${message}`
}
