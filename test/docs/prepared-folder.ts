import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join, resolve} from 'node:path'

/** What a command ended with. */
export interface Ran {
  code: number | null
  /** Standard output, then standard error. */
  output: string
}

const CATALOGUES: Readonly<Record<string, string>> = {
  'cprt-export.json': 'garden-cprt.json',
  'controls.json': 'garden-oscal.json',
  'catalog.json': 'garden-oscal.json',
  'NIST_SP-800-53_rev5_catalog.json': 'garden-oscal.json',
}

/** Folders that editors and shells make, in the repository and in its reader's home, which is the same folder here. */
const MADE_BY_OTHERS = [
  '.vscode',
  '.local/share/bash-completion/completions',
  '.zsh/completions',
  '.config/fish/completions',
]

/**
 * A repository as the readers of the documentation have one: the playbooks of ours (also as `runbooks`), policies and
 * catalogues by the names that the pages use, tags, a branch, a merge, and Proofbook among its packages. Nothing in it reaches the network.
 */
export class PreparedFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))

  constructor() {
    cpSync('test/docs/folder', this.path, {recursive: true})
    for (const folder of ['docs/playbooks', 'static'])
      cpSync(folder, join(this.path, folder), {recursive: true})
    cpSync('docs/playbooks', join(this.path, 'runbooks'), {recursive: true})
    for (const folder of MADE_BY_OTHERS) mkdirSync(join(this.path, folder), {recursive: true})
    for (const [name, fixture] of Object.entries(CATALOGUES))
      cpSync(join('test/fixtures/catalogs', fixture), join(this.path, name))
    this.#install()
    this.run('git init -q -b main . && git add . && git commit -q -m "Begin" && git tag v1')
    this.run('git tag v1.0 && git commit -q --allow-empty -m "Go on" && git tag v2')
    this.run(
      'git checkout -q -b release/2024 && git commit -q --allow-empty -m "Release" && git checkout -q main',
    )
    this.run('git merge -q --no-ff -m "Merge the release" release/2024')
  }

  #install(): void {
    mkdirSync(join(this.path, 'node_modules/.bin'), {recursive: true})
    symlinkSync(resolve('.'), join(this.path, 'node_modules/proofbook'))
    symlinkSync('../proofbook/bin/proofbook.cjs', join(this.path, 'node_modules/.bin/proofbook'))
  }

  /** Runs a line in a shell, with nothing to read and no terminal. */
  run(line: string): Ran {
    const {PROOFBOOK_DOCS: _, NO_COLOR: __, FORCE_COLOR: ___, ...own} = process.env
    const {status, stdout, stderr} = spawnSync('sh', ['-c', line], {
      cwd: this.path,
      env: {
        ...own,
        PATH: [join(this.path, 'node_modules/.bin'), own.PATH].join(delimiter),
        HOME: this.path,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'A Reader',
        GIT_AUTHOR_EMAIL: 'reader@example.com',
        GIT_COMMITTER_NAME: 'A Reader',
        GIT_COMMITTER_EMAIL: 'reader@example.com',
        npm_config_offline: 'true',
        npm_config_update_notifier: 'false',
      },
      input: '',
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    return {code: status, output: stdout + stderr}
  }

  remove(): void {
    rmSync(this.path, {recursive: true, force: true})
  }
}
