import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {ActionError} from './inputs.mjs'

const PACKAGE = 'node_modules/proofbook'
const LEAST = [20, 19]

/** The command line to run: a version that is asked for, else that of the repository, else the action's own. */
export function commandOf({version, folder, actionFolder}) {
  refuseOldNode(process.versions.node)
  if (version) return install(version, folder)
  const own = join(folder, PACKAGE)
  if (existsSync(join(own, 'package.json'))) return binOf(own)
  if (!existsSync(join(actionFolder, 'dist/cli.cjs'))) npm(['ci'], actionFolder)
  return binOf(actionFolder)
}

/** The command line in a folder of the package, which has moved between versions. */
function binOf(folder) {
  const {bin} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, bin.proofbook)
}

export function refuseOldNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return
  throw new ActionError(
    `Unexpected Node.js ${version}, expected ${LEAST.join('.')} or later; add actions/setup-node before`,
  )
}

/** Installs into a folder of its own, where no `.npmrc` of the repository counts and no script runs. */
function install(version, folder) {
  const home = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'proofbook-'))
  const wanted = version.endsWith('.tgz') ? `file:${resolve(folder, version)}` : version
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({private: true, dependencies: {proofbook: wanted}}),
  )
  npm(['install', '--ignore-scripts'], home)
  return binOf(join(home, PACKAGE))
}

/** Words are constants: versions and paths are in files. Windows starts npm only by a shell. */
function npm(words, cwd) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const {status} = spawnSync('npm', [...words, ...quiet], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    throw new ActionError(`Cannot install Proofbook: npm ended with ${status}; see the lines above`)
}
