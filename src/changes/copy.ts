import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {isSystemError, reasonOf} from '../files/reason.ts'
import {askLine, GitError} from '../git/git.ts'
import type {NamedCommit} from '../git/refs.ts'
import {listTree, readBlobs, type TreeFile} from '../git/tree.ts'

/** The files of a commit in a folder of their own, outside the repository. */
export interface TreeCopy {
  /** The folder that corresponds to the working folder. */
  folder: string
  remove(): void
}

/**
 * Writes the files of a commit to a new folder, as git keeps them: no filter, hook or checkout of the repository runs.
 * The folder is the top of a repository without content, so that paths and links mean there what they mean in a checkout.
 * @throws {GitError}
 */
export async function copyTree(named: NamedCommit): Promise<TreeCopy> {
  const files = listTree(named)
  const top = makeFolder()
  const remove = removeAtSignals(() => rmSync(top, {recursive: true, force: true}))
  try {
    writeRepository(top)
    await writeFiles(top, files, named)
    const folder = join(top, askLine('rev-parse', '--show-prefix') ?? '')
    mkdirSync(folder, {recursive: true})
    return {folder, remove}
  } catch (error) {
    remove()
    throw explained(error)
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'proofbook-diff-'))
  } catch (error) {
    throw explained(error)
  }
}

/** A folder for temporary files may be missing, full or read-only. */
function explained(error: unknown): unknown {
  if (!isSystemError(error)) return error
  return new GitError(
    `Cannot write to the folder of temporary files, \`${tmpdir()}\`: ${reasonOf(error)}; TMPDIR names another one`,
  )
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What removes something is also done when a signal ends the process, which still ends by that signal. */
function removeAtSignals(action: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    remove()
    process.kill(process.pid, signal)
  }
  const remove = () => {
    for (const signal of SIGNALS) process.off(signal, end)
    action()
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return remove
}

/** Links come last, so that nothing is written through one. */
async function writeFiles(top: string, files: readonly TreeFile[], named: NamedCommit): Promise<void> {
  for (const {path, kind, size} of files) {
    const target = join(top, path)
    mkdirSync(kind === 'submodule' ? target : dirname(target), {recursive: true})
    if (kind !== 'file') continue
    writeFileSync(target, '')
    // A file whose content nobody reads has its size: that is looked at.
    if (size > 0) truncateSync(target, size)
  }
  for await (const [{path, kind}, bytes] of readBlobs(files, named)) {
    const target = join(top, path)
    if (kind === 'link') link(bytes.toString('utf8'), target)
    else writeFileSync(target, bytes)
  }
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path)
  } catch (error) {
    // A system without links, or without a difference of case: a checkout there has none either.
    if (!isSystemError(error)) throw error
  }
}

/** The least that git takes for a repository, with the name of this one's remote: links to it are links to files here. */
function writeRepository(top: string): void {
  const git = join(top, '.git')
  for (const folder of ['objects', 'refs/remotes/origin']) mkdirSync(join(git, folder), {recursive: true})
  const head = askLine('symbolic-ref', '--quiet', 'HEAD')
  const remoteHead = askLine('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD')
  const origin = askLine('remote', 'get-url', 'origin')
  writeFileSync(join(git, 'HEAD'), `ref: ${head ?? 'refs/heads/main'}\n`)
  if (remoteHead !== undefined) writeFileSync(join(git, 'refs/remotes/origin/HEAD'), `ref: ${remoteHead}\n`)
  const remote =
    origin === undefined || /[\r\n]/.test(origin)
      ? ''
      : `[remote "origin"]\n\turl = "${origin.replace(/["\\]/g, '\\$&')}"\n`
  writeFileSync(join(git, 'config'), `[core]\n\trepositoryformatversion = 0\n\tbare = false\n${remote}`)
}
