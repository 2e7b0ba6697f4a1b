import {createHash} from 'node:crypto'
import {lstatSync, readFileSync, readlinkSync, realpathSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {withSlashes} from '../files/slashes.ts'
import {askGit, askLine, GitError} from '../git/git.ts'
import type {NamedCommit} from '../git/refs.ts'
import {listTree, type TreeFile} from '../git/tree.ts'

/**
 * Which files are not what they were in a commit: in the work tree, staged, or untracked and not ignored. What git knows
 * to be as it is staged is not read; of the rest the content decides, so that no filter of the repository has to run.
 */
export class ChangedFiles {
  readonly #top: string
  readonly #here = realpathSync('.')
  readonly #before: Map<string, TreeFile>
  /** Hash of what is staged, by path. */
  readonly #staged: Map<string, string>
  /** What may differ from what is staged. */
  readonly #touched: Set<string>
  readonly #untracked: Set<string>
  readonly #known = new Map<string, boolean>()

  /** @throws {GitError} */
  constructor(readonly base: NamedCommit) {
    const top = askLine('rev-parse', '--show-toplevel')
    if (top === undefined) throw new GitError('Cannot compare: this repository has no work tree')
    this.#top = top
    this.#before = new Map(listTree(base).map((file) => [file.path, file]))
    this.#staged = new Map(listed('ls-files', '-z', '--full-name', '--stage', '--', ':/').map(readStaged))
    this.#touched = touched() ?? new Set(this.#staged.keys())
    const others = ['ls-files', '-z', '--full-name', '--others', '--exclude-standard', '--', ':/']
    this.#untracked = new Set(listed(...others))
  }

  /** A path from the top of the repository; it begins with `../` where it is outside. */
  nameOf(path: string): string {
    return withSlashes(relative(this.#top, resolve(this.#here, path)))
  }

  /** All paths, from the top of the repository, that are there or were. */
  names(): string[] {
    return [...new Set([...this.#before.keys(), ...this.#staged.keys(), ...this.#untracked])]
  }

  /** Whether a file, named from the working folder, is new, gone or another. */
  isChanged(path: string): boolean {
    return this.isChangedName(this.nameOf(path))
  }

  /** Whether there was a file or folder of a path that is not there any more. */
  isGone(path: string): boolean {
    const name = this.nameOf(path)
    const was = this.#before.has(name) || [...this.#before.keys()].some((each) => each.startsWith(`${name}/`))
    return was && !lstatSync(join(this.#top, name), {throwIfNoEntry: false})
  }

  /** The same of a path from the top of the repository. */
  isChangedName(name: string): boolean {
    const known = this.#known.get(name) ?? this.#compare(name)
    this.#known.set(name, known)
    return known
  }

  #compare(name: string): boolean {
    const before = this.#before.get(name)
    const staged = this.#staged.get(name)
    if (!before) return staged !== undefined || this.#untracked.has(name)
    if (staged !== before.oid) return true
    return this.#touched.has(name) && !isSame(join(this.#top, name), before)
  }
}

/**
 * What may differ from what is staged, as the times and sizes of files tell. Git reads what was staged a moment ago
 * through the filters of the repository, so that these are switched off; undefined if they cannot be.
 */
function touched(): Set<string> | undefined {
  const {output} = askGit(['config', '-z', '--name-only', '--get-regexp', String.raw`^filter\.`])
  const keys = output.toString('utf8').split('\0').filter(Boolean)
  if (keys.some((key) => key.includes('='))) return undefined
  const off = keys.flatMap((key) => ['-c', key.endsWith('.required') ? `${key}=false` : `${key}=`])
  return new Set(listed(...off, 'diff-files', '-z', '--name-only', '--ignore-submodules=all'))
}

/** The answers of git, which end at a NUL each. */
function listed(...words: string[]): string[] {
  const {isDone, output, complaint} = askGit(words)
  if (!isDone) throw new GitError(`Cannot read the state of the repository: ${complaint}`)
  return output.toString('utf8').split('\0').filter(Boolean)
}

/** An entry of the index; of a file in conflict no hash is the right one. */
function readStaged(entry: string): [string, string] {
  const [, oid = '', stage, name = ''] = /^\d+ ([0-9a-f]+) (\d)\t(.*)$/s.exec(entry) ?? []
  return [name, stage === '0' ? oid : '']
}

/** Whether a file holds what a commit has, whatever its line endings: a checkout may change them. */
function isSame(path: string, {oid, kind}: TreeFile): boolean {
  const stats = lstatSync(path, {throwIfNoEntry: false})
  if (kind === 'submodule') return stats !== undefined
  if (kind === 'link')
    return stats?.isSymbolicLink() === true && oid === hashOf(readlinkSync(path, 'buffer'), oid)
  if (!stats?.isFile()) return false
  const bytes = readFileSync(path)
  if (hashOf(bytes, oid) === oid) return true
  return hashOf(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), oid) === oid
}

/** The name that git gives a content, by the same hash as another name. */
function hashOf(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
