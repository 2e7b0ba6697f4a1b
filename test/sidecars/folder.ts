import {posix} from 'node:path'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {type Corpus, createCorpus} from '../../src/model/corpus.ts'
import type {FileTree} from '../../src/model/file-tree.ts'
import type {Playbook} from '../../src/model/playbook-type.ts'
import type {Sidecar} from '../../src/model/sidecar.ts'
import type {Place} from '../../src/parse/place.ts'
import {noBrokenMapping} from '../../src/rules/no-broken-mapping.ts'
import {formatMessage, type Report} from '../../src/rules/rule.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {findSidecars} from '../../src/sidecars/find.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import {readPlaybookText} from '../reading.ts'

/** What the rule said at one place of a mapping file. */
export type Said = Report & {file: string; place: Place}

/** A playbook with controls of the names given. */
export function playbookOf(...names: string[]): string {
  const controls = names.map((name, index) => `### ${index + 1}. ${name}\n\nText of it\n`)
  return `# Vault\n\n## Preventative Controls\n\n${controls.join('\n')}`
}

/** A mapping file with the entries given. */
export function mappingOf(...entries: object[]): string {
  return `${JSON.stringify({mapping: entries}, null, 2)}\n`
}

/** The playbooks and mapping files of a folder in memory, paths to contents. */
export function readFolder(folder: Record<string, string>) {
  const paths = Object.keys(folder)
  const playbooks: Playbook[] = paths
    .filter((path) => /\.md$/i.test(path))
    .map((path) => readPlaybookText(folder[path]!, {path}))
  const files: FileTree = {
    has: (path: string) => paths.includes(path),
    list: (of: string) =>
      paths.filter((path) => posix.dirname(path) === of).map((path) => posix.basename(path)),
    follow: (path) => ({path, isFolder: false}),
  }
  const sidecars: Sidecar[] = findSidecars(playbooks, files).map(({path, playbooks: beside}) =>
    readSidecar(path, folder[path]!, beside),
  )
  const place = {files, boundary: '.', publicRoots: ['.'], frameworks: createFrameworks(), sidecars}
  return {playbooks, sidecars, corpus: createCorpus(playbooks, place)}
}

/** What the rule says of the mapping files of a folder in memory. */
export function judge(folder: Record<string, string>): Said[] {
  const {corpus, sidecars} = readFolder(folder)
  return sidecars.flatMap((sidecar) => judgeSidecar(sidecar, corpus))
}

/** What the rule says of one mapping file. */
export function judgeSidecar(sidecar: Sidecar, corpus: Corpus): Said[] {
  const said: Said[] = []
  const reportAt = (place: Place, report: Report) => said.push({...report, place, file: sidecar.path})
  noBrokenMapping.checkSidecar!({sidecar, corpus, shapes: securityPlaybook, reportAt})
  return said
}

/** On one line: `line:column-endLine:endColumn messageId message`. */
export function tell({place, messageId, data}: Said): string {
  const message = formatMessage(noBrokenMapping.messages[messageId]!.template, data ?? {})
  return `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${messageId} ${message}`
}
