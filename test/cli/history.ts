import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type Outcome, proofbook} from '../command.ts'

const QUIET = {GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C'}

/** A real git repository, and the command run in it. */
export class History {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-history-')))

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main')
  }

  /** Runs git, and gives what it prints. */
  git(...words: string[]): string {
    const own = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'core.autocrlf=false']
    const {status, stdout, stderr} = spawnSync('git', [...own, ...words], {
      cwd: this.path,
      env: {...process.env, ...QUIET},
      encoding: 'utf8',
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

  /** Commits some files with all else that changed; gives the commit. */
  commit(files: Record<string, string | null>): string {
    this.write(files)
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', 'step')
    return this.git('rev-parse', 'HEAD')
  }

  run(words: string[], folder = '.', env: Record<string, string> = {}): Outcome {
    return proofbook(words, join(this.path, folder), {...QUIET, ...env})
  }

  /** Runs the command with a file on its standard input. */
  pipe(words: string[], file: string): Outcome {
    return proofbook(words, this.path, QUIET, readFileSync(join(this.path, file)))
  }

  remove(): void {
    rmSync(this.path, {recursive: true, force: true})
  }
}
