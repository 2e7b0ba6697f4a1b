import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {parse} from 'yaml'

const GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

/** The step of an action, as its file says it. */
interface Step {
  shell: string
  env: Record<string, string>
  run: string
}

interface Action {
  inputs: Record<string, {default?: string}>
  outputs: Record<string, unknown>
  runs: {steps: Step[]}
}

export const readAction = (file: string) => parse(readFileSync(file, 'utf8')) as Action

/** What a step of an action left. */
export interface StepRan {
  code: number | null
  printed: string
  outputs: Record<string, string>
  summary: string
}

/** A real repository with what GitHub's runner gives a step: its variables, its files, the event. */
export class Runner {
  readonly #root = mkdtempSync(join(tmpdir(), 'proofbook-runner-'))
  readonly workspace = join(this.#root, 'work')

  constructor(files: Record<string, string>) {
    mkdirSync(this.workspace)
    mkdirSync(join(this.#root, 'temp'))
    this.git('init', '-q', '-b', 'main')
    this.commit(files)
  }

  git(...words: string[]): string {
    const {status, stdout, stderr} = spawnSync('git', words, {
      cwd: this.workspace,
      env: {...process.env, ...GIT},
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
    return stdout.trim()
  }

  /** Writes files and commits them; returns the commit. */
  commit(files: Record<string, string>): string {
    for (const [name, text] of Object.entries(files)) this.write(name, text)
    this.git('add', '-A')
    this.git('commit', '-q', '-m', 'Go on')
    return this.git('rev-parse', 'HEAD')
  }

  write(name: string, text: string): string {
    const file = join(this.workspace, name)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, text)
    return file
  }

  read(name: string): string {
    return readFileSync(join(this.workspace, name), 'utf8')
  }

  /** Runs the one step of an action, as the runner does: inputs by `${{ }}` in `env` only, then bash. */
  async step(
    file: string,
    inputs: Record<string, string>,
    event: unknown,
    env: Record<string, string> = {},
  ): Promise<StepRan> {
    const action = readAction(file)
    const [step] = action.runs.steps
    if (!step) throw new Error(`Cannot find a step in ${file}`)
    const of = (text: string) =>
      text.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, name) => inputs[name] ?? action.inputs[name]?.default ?? '',
      )
    const paths = this.#runnerFiles(event)
    const {code, printed} = await bash(step.run, this.workspace, {
      ...withoutGitHub(process.env),
      ...GIT,
      ...paths,
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_ACTION_PATH: resolve(dirname(file)),
      RUNNER_TEMP: join(this.#root, 'temp'),
      ...Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, of(text)])),
      ...env,
    })
    return {
      code,
      printed,
      outputs: outputsIn(readFileSync(paths.GITHUB_OUTPUT, 'utf8')),
      summary: readFileSync(paths.GITHUB_STEP_SUMMARY, 'utf8'),
    }
  }

  #runnerFiles(event: unknown) {
    const files = {GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_EVENT_PATH: 'event.json'}
    const paths = Object.entries(files).map(([name, file]) => [name, join(this.#root, file)])
    for (const [name, path] of paths)
      writeFileSync(path!, name === 'GITHUB_EVENT_PATH' ? JSON.stringify(event) : '')
    return Object.fromEntries(paths) as Record<keyof typeof files, string>
  }

  remove(): void {
    rmSync(this.#root, {recursive: true, force: true})
  }
}

/** The shell that `shell: bash` means on GitHub. */
function bash(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{code: number | null; printed: string}> {
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {cwd, env})
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part))
  return new Promise((settle, fail) => {
    child.on('error', fail)
    child.on('close', (code) => settle({code, printed: Buffer.concat(parts).toString()}))
  })
}

function withoutGitHub(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(?:GITHUB|RUNNER|INPUT|PROOFBOOK)_|^(?:NO|FORCE)_COLOR$/.test(name),
    ),
  )
}

/** Reads `name<<end`, lines, `end`. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name!, value!]),
  )
}
