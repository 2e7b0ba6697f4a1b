// What action.yml runs: reads the inputs, finds Proofbook, checks, and hands the reports to GitHub.
import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative, resolve, sep} from 'node:path'
import {baseOf, refuseUnknown} from './changed.mjs'
import {ActionError, readInputs} from './inputs.mjs'
import {commandOf} from './install.mjs'

const root = realpathSync(process.env.GITHUB_WORKSPACE || process.cwd())

try {
  process.exitCode = main(readInputs(process.env))
} catch (error) {
  if (!(error instanceof ActionError)) throw error
  console.log(`::error title=Proofbook::${escaped(error.message)}`)
  setOutputs({'exit-code': 2})
  process.exitCode = 2
}

function main(inputs) {
  const folder = inside(inputs.workingDirectory, root, 'working-directory')
  for (const name of ['sarif', 'comment']) if (inputs[name]) inside(inputs[name], folder, name)
  const since = inputs.changed === true ? baseOf(process.env) : inputs.changed
  if (since) refuseUnknown(since, folder)
  const command = commandOf({version: inputs.version, folder, actionFolder: actionFolder()})
  const code = check({command, folder, inputs, since})
  return inputs.failOn === 'never' && code === 1 ? 0 : code
}

/** Runs the check; what it prints are annotations, or the report for people. */
function check({command, folder, inputs, since}) {
  const scratch = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'proofbook-report-'))
  const json = join(scratch, 'report.json')
  const changed = since ? ['--changed', since] : []
  const words = ['check', ...optionsOf(inputs), ...changed, '--format', `json=${json}`, '--', ...inputs.paths]
  // Workflow commands in the report for people would be obeyed: only annotations are printed as they are.
  const {status} = inputs.annotations
    ? run(command, words, folder)
    : withoutCommands(() => run(command, words, folder))
  if (inputs.diff && status !== 2) tellChanges({command, folder, inputs})
  setOutputs({'exit-code': status, ...countsIn(json), ...filesOf(inputs, folder)})
  rmSync(scratch, {recursive: true, force: true})
  return status
}

function optionsOf({failOn, maxWarnings, config, baseline, sarif, comment, annotations}) {
  return [
    '--fail-on',
    failOn === 'never' ? 'error' : failOn,
    ...(maxWarnings ? ['--max-warnings', maxWarnings] : []),
    ...(config ? ['--config', config] : []),
    ...(baseline === 'none' ? ['--no-baseline'] : baseline ? ['--baseline', baseline] : []),
    ...(annotations ? ['--format', 'github'] : ['--format', 'pretty']),
    ...(sarif ? ['--format', `sarif=${sarif}`] : []),
    ...(comment ? ['--format', `markdown=${comment}`] : []),
  ]
}

/** What the branch changes, in the summary and at the end of the comment. */
function tellChanges({command, folder, inputs}) {
  const base = baseOf(process.env)
  if (!base) return console.log('Nothing to compare with: this event names no older commit')
  const paths = inputs.paths.flatMap((path) => ['--path', path])
  const words = ['diff', base, '--merge-base', '--format', 'markdown', ...paths.slice(0, 2)]
  const {status, stdout, stderr} = run(command, words, folder, 'pipe')
  if (status === 2) return console.log(`::warning title=Proofbook::${escaped(stderr.trim())}`)
  const text = `\n${stdout}`
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, text)
  if (inputs.comment) appendFileSync(resolve(folder, inputs.comment), text)
}

function run(command, words, cwd, stdio = 'inherit') {
  const ran = spawnSync(process.execPath, [command, ...words], {cwd, stdio, encoding: 'utf8', maxBuffer: 1e8})
  if (ran.status === null) throw new ActionError(`Proofbook was ended by ${ran.signal ?? ran.error?.message}`)
  return ran
}

/** Lets the runner obey nothing that is printed meanwhile. */
function withoutCommands(action) {
  const token = crypto.randomUUID()
  console.log(`::stop-commands::${token}`)
  try {
    return action()
  } finally {
    console.log(`::${token}::`)
  }
}

function countsIn(json) {
  if (!existsSync(json)) return {}
  const {errors, warnings, infos} = JSON.parse(readFileSync(json, 'utf8')).summary
  return {errors, warnings, infos}
}

/** The reports that were written, from the root of the checkout, as other steps name files. */
function filesOf(inputs, folder) {
  const written = ['sarif', 'comment'].filter(
    (name) => inputs[name] && existsSync(resolve(folder, inputs[name])),
  )
  return Object.fromEntries(
    written.map((name) => [name, relative(root, resolve(folder, inputs[name])).replaceAll(sep, '/')]),
  )
}

function setOutputs(values) {
  if (!process.env.GITHUB_OUTPUT) return
  // A delimiter that nobody can guess, since names of files come from the repository.
  const end = `end-${crypto.randomUUID()}`
  const lines = Object.entries(values).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
  appendFileSync(process.env.GITHUB_OUTPUT, lines.join(''))
}

/** The path of something below a folder, followed as far as it exists. */
function inside(path, folder, input) {
  const whole = resolve(folder, path)
  const parts = relative(folder, whole)
  if (parts === '..' || parts.startsWith(`..${sep}`) || resolve(parts) === parts)
    throw new ActionError(
      `Unexpected path ${JSON.stringify(path)} for ${input}, expected one below the checkout`,
    )
  if (input === 'working-directory' && !existsSync(whole))
    throw new ActionError(
      `Cannot find the working-directory ${JSON.stringify(path)}; does a step check the repository out?`,
    )
  return whole
}

function actionFolder() {
  return resolve(import.meta.dirname, '..')
}

/** Text in a workflow command. */
function escaped(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
