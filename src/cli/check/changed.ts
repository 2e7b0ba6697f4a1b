import {existsSync} from 'node:fs'
import {posix} from 'node:path'
import {BASELINE_FILE} from '../../baseline/entry.ts'
import {ChangedFiles} from '../../changes/changed-files.ts'
import type {Loaded} from '../../check/check-files.ts'
import type {Config} from '../../config/config.ts'
import {CONFIG_FILES, PROJECT_FOLDER} from '../../config/find.ts'
import {IGNORE_FILE} from '../../config/ignore-file.ts'
import {findCommit, findMergeBase, requireRepository} from '../../git/refs.ts'
import type {Corpus} from '../../model/corpus.ts'
import {destinationsOf} from '../../model/destinations.ts'
import type {Playbook} from '../../model/playbook-type.ts'
import {linkTarget} from '../../model/targets.ts'
import {count} from '../../report/count.ts'
import {RESOLUTIONS_FILE} from '../../resolutions/resolution.ts'
import {UsageError} from '../exit.ts'
import {tell} from '../show.ts'

/**
 * Which documents a branch changed, or link to what it changed: a check of these finds what the branch did. Says so on
 * standard error.
 * @param ref a branch, tag or commit; what counts is what was done since the last commit in common with it
 * @throws {GitError}
 */
export function changedSince(ref: string, {corpus, config}: Loaded): (path: string) => boolean {
  requireRepository()
  const base = findMergeBase(findCommit(ref), findCommit('HEAD'))
  const files = new ChangedFiles(base)
  const paths = [...corpus.playbooks, ...corpus.flaws, ...corpus.sidecars].map(({path}) => path)
  const asked = [...new Set(paths.filter(corpus.isAsked))]
  refuseOutside(asked, files)
  const since = `\`${ref}\` (${base.commit.slice(0, 7)})`
  const setting = changedSetting(files, asked, config)
  if (setting !== undefined) {
    tell(`All documents are checked: \`${setting}\` changed since ${since}, and may affect each of them`)
    return () => true
  }
  const linking = corpus.playbooks.filter((playbook) => leadsToChange(playbook, corpus, files))
  const found = new Set([...linking.map(({path}) => path), ...asked.filter((path) => files.isChanged(path))])
  const portion = (paths: readonly string[], noun: string) =>
    `${paths.filter((path) => found.has(path)).length} of ${count(paths.length, noun)}`
  const sidecars = new Set(corpus.sidecars.map(({path}) => path))
  const mappings = asked.filter((path) => sidecars.has(path))
  const documents = portion(
    asked.filter((path) => !sidecars.has(path)),
    'file',
  )
  const counted = mappings.some((path) => found.has(path))
    ? `${documents} and ${portion(mappings, 'mapping file')}`
    : documents
  tell(
    asked.some((path) => found.has(path))
      ? `Checking what changed since ${since}: ${counted}`
      : `No document changed since ${since}, or links to a file that did`,
  )
  return (path) => found.has(path)
}

function refuseOutside(paths: readonly string[], files: ChangedFiles): void {
  const outside = paths.find((path) => files.nameOf(path).startsWith('../'))
  if (outside === undefined) return
  throw new UsageError(
    `Cannot tell whether \`${outside}\` changed: it is outside the repository of the working folder`,
  )
}

/** Names of files that say how documents around them are read. */
const SETTINGS: ReadonlySet<string> = new Set([
  ...CONFIG_FILES,
  IGNORE_FILE,
  RESOLUTIONS_FILE,
  BASELINE_FILE,
  '.gitattributes',
])

/** A changed file that may concern documents that did not change. */
function changedSetting(
  files: ChangedFiles,
  documents: readonly string[],
  config: Config,
): string | undefined {
  const names = documents.map(files.nameOf, files)
  const concerns = (folder: string) =>
    folder === '' || names.some((document) => document.startsWith(`${folder}/`))
  const extended = [config, ...config.nested]
    .filter(({folder}) => concerns(files.nameOf(folder)))
    .flatMap(({sources}) => sources.filter((source) => existsSync(source)))
    .map(files.nameOf, files)
  const settings = files.names().filter((name) => {
    const folder = folderOfSetting(name)
    return folder !== undefined && concerns(folder)
  })
  return [...extended, ...settings].find((name) => files.isChangedName(name))
}

/** The folder whose documents a file says something of; undefined if it is not such a file. */
function folderOfSetting(name: string): string | undefined {
  const steps = name.split('/')
  const project = steps.indexOf(PROJECT_FOLDER)
  if (project !== -1) return steps.slice(0, project).join('/')
  return SETTINGS.has(steps.at(-1) ?? '') ? steps.slice(0, -1).join('/') : undefined
}

/** Whether a link or image of a document leads to a file that is new, gone or another. */
function leadsToChange({path, variants}: Playbook, corpus: Corpus, files: ChangedFiles): boolean {
  return variants.some(({document}) =>
    destinationsOf(document).some((url) => isChangedTarget(url, path, corpus, files)),
  )
}

function isChangedTarget(url: string, from: string, corpus: Corpus, files: ChangedFiles): boolean {
  const target = linkTarget(url, from, corpus)
  if (target.kind === 'document')
    return target.playbook !== undefined && files.isChanged(target.playbook.path)
  if (target.kind === 'file' || target.kind === 'refused') return files.isChanged(target.path)
  if (target.kind !== 'missing') return false
  const paths = target.path.startsWith('/')
    ? corpus.publicRootsOf(from).map((root) => posix.join(root, target.path))
    : [target.path]
  return paths.some((path) => pagesOf(path).some((page) => files.isGone(page)))
}

/** The files that a path without an ending may have meant. */
function pagesOf(path: string): string[] {
  return [path, `${path}.md`, posix.join(path, 'index.md'), posix.join(path, 'README.md')]
}
