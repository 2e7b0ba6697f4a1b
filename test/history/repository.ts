import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'
import {readConfig} from '../../src/config/load.ts'
import {type History, type HistoryOptions, historyOf} from '../../src/history/history.ts'

const QUIET = {GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C'}

/** A day of 2021, from which each commit of a repository is a day later than the one before. */
const START = Date.UTC(2021, 0, 1, 12)
const DAY = 86_400_000

/** A real repository of playbooks in `docs/`, made commit by commit. */
export class Repository {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-history-')))
  #day = 0
  readonly #open: History[] = []

  /** @param words further options of `git init` */
  constructor(...words: string[]) {
    this.git('init', '--quiet', '--initial-branch=main', ...words)
  }

  /** Runs git, and gives what it prints. */
  git(...words: string[]): string {
    return this.feed(words)
  }

  /** The same, with something on its standard input. */
  feed(words: string[], input?: Buffer | string): string {
    const date = new Date(START + this.#day * DAY).toISOString()
    const own = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'core.autocrlf=false']
    const {status, stdout, stderr} = spawnSync('git', [...own, ...words], {
      ...{cwd: this.path, input, encoding: 'utf8'},
      env: {...process.env, ...QUIET, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date},
    })
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
    return stdout.trim()
  }

  write(files: Record<string, string | null>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name)
      mkdirSync(dirname(path), {recursive: true})
      if (content === null) rmSync(path)
      else writeFileSync(path, content)
    }
  }

  /** Commits some files with all else that changed, a day later than the last; gives the commit. */
  commit(subject: string, files: Record<string, string | null> = {}): string {
    this.write(files)
    this.git('add', '--all')
    return this.record(['commit', '--quiet', '--allow-empty', '--message', subject])
  }

  /** Runs what makes a commit, a day later than the last; gives the commit. */
  record(words: string[]): string {
    this.#day++
    this.git(...words)
    return this.git('rev-parse', 'HEAD')
  }

  /** The history of `docs/`, or of another folder. */
  async history(options: Partial<HistoryOptions> = {}, folder = 'docs'): Promise<History> {
    const config = readConfig('', 'proofbook.config.yml')
    const history = await historyOf(this.path, folder, {config, today: '2026-01-01', ...options})
    this.#open.push(history)
    return history
  }

  remove(): void {
    for (const history of this.#open) history.close()
    rmSync(this.path, {recursive: true, force: true})
  }

  /** A path as the history names it. */
  named(path: string): string {
    return join(this.path, path)
  }
}

/** Makes repositories for the tests of a file, and removes them after these. */
export function repositoryMaker(): (...words: string[]) => Repository {
  const made: Repository[] = []
  afterAll(() => {
    for (const each of made) each.remove()
  })
  return (...words) => {
    const repository = new Repository(...words)
    made.push(repository)
    return repository
  }
}
