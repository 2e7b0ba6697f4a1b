import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'

/** What a run of the command ended with. */
export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

const BIN = resolve('bin/proofbook.cjs')

/** Runs the built command as a user would, in a folder. */
export function proofbook(
  words: string[],
  cwd: string,
  env: Record<string, string> = {},
  input?: Buffer,
): Outcome {
  const {NO_COLOR: _, FORCE_COLOR: __, PROOFBOOK_DOCS: ___, ...own} = process.env
  const {status, stdout, stderr} = spawnSync(process.execPath, [BIN, ...words], {
    cwd,
    env: {...own, ...env},
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...(input && {input}),
  })
  return {code: status, stdout, stderr}
}

/** A folder on disk with some files, outside of any repository. */
export class WorkFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'proofbook-work-'))

  constructor(files: Record<string, string | Buffer>) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), {recursive: true})
      writeFileSync(join(this.path, name), content)
    }
  }

  /** @param below folder of it to run in */
  run(words: string[], env?: Record<string, string>, below = ''): Outcome {
    return proofbook(words, join(this.path, below), env)
  }

  /** What one of its files holds. */
  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8')
  }

  remove(): void {
    rmSync(this.path, {recursive: true, force: true})
  }
}
