import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {WorkFolder} from '../command.ts'
import {CUT_VERSION} from '../cut-version.ts'

const KILL_AT = pathToFileURL(resolve('test/kill/kill-at.mjs')).href
const PROOFBOOK = [resolve('bin/proofbook.cjs')]
/** Where a process gets a signal: before which call, counted from 1, such as `renameSync=2`. */
export type Point = `${string}=${number}` | `${string}=${number}&signal=${string}`

/** A git repository in which a command writes, and gets killed. */
export class Repository extends WorkFolder {
  constructor(files: Record<string, string>) {
    super({...files, '.gitignore': ''})
    this.git('init', '--quiet')
    this.git('add', '.')
  }

  /** Runs a command to its end, or to a point; returns its signal or exit code. */
  end(words: string[], at?: Point): string {
    const {signal, status} = spawnSync(process.execPath, nodeWords(words, at), this.options)
    return String(signal ?? status)
  }

  /** Starts a command, and goes on. */
  start(words: string[], at?: Point): ChildProcess {
    return spawn(process.execPath, nodeWords(words, at), {...this.options, stdio: 'ignore'})
  }

  /** What git sees: changed and new files. */
  get changes(): string[] {
    return this.git('status', '--porcelain', '--untracked-files=all', '--no-renames')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('A  '))
      .map((line) => line.slice(3))
  }

  /** Entries of the root, and of the folder of Proofbook where there is one. */
  get entries(): string[] {
    const names = readdirSync(this.path)
    return names.includes('.proofbook') ? [...names, ...readdirSync(join(this.path, '.proofbook'))] : names
  }

  private get options() {
    const {PROOFBOOK_DOCS: _, ...own} = process.env
    const env = {...own, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'}
    return {cwd: this.path, env, encoding: 'utf8'} as const
  }

  private git(...words: string[]): string {
    return spawnSync('git', words, this.options).stdout
  }
}

/** What a process ended with: a signal or a code. */
export async function endOf(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return String(child.signalCode ?? child.exitCode)
}

/** Runs Proofbook in a folder, to its end or to a point; returns its signal or exit code. */
export function endAt(words: string[], at: Point, cwd: string): string {
  const {signal, status} = spawnSync(process.execPath, nodeWords(words, at), {cwd})
  return String(signal ?? status)
}

function nodeWords([command, ...words]: string[], at: Point | undefined): string[] {
  const killing = at === undefined ? [] : ['--import', `${KILL_AT}?${at}`]
  return [...killing, ...(command === 'version:cut' ? [CUT_VERSION] : [...PROOFBOOK, command!]), ...words]
}
