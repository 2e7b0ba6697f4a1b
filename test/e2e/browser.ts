import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync} from 'node:fs'
import {resolve} from 'node:path'
import packaged from '@sparticuz/chromium'
import {type Browser, chromium} from 'playwright-core'

/** Where browsers that can run the tests are commonly installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** What the browser does without: a sandbox that root cannot have, and traffic of its own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Libraries that the packaged browser needs of a Debian system. */
const DEBIAN_LIBRARIES = ['libnss3', 'libnspr4', 'libexpat1', 'libdbus-1-3', 'fonts-dejavu-core']

const ADVICE = `Cannot start a browser for the tests. Do one of these:
- install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome npm test
- on Debian or Ubuntu: apt-get install -y ${DEBIAN_LIBRARIES.join(' ')}`

/**
 * How long a page may take to show what a test waits for, in milliseconds: what never comes has to fail at last, and a
 * busy machine must not.
 */
const PATIENCE = 5 * 60_000

/** Launches an installed browser; else the one of the npm package, with its libraries where they may be installed. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path))
  if (installed) return launch(installed)
  const packaged = await packagedBrowser()
  try {
    return await launch(packaged)
  } catch (error) {
    if (!installLibraries()) throw new Error(`${ADVICE}\n\n${String(error)}`)
    return launch(packaged)
  }
}

/** Waits for as long as the browser takes to start; if it exits instead, that is an error at once. */
async function launch(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({executablePath, args: FLAGS, timeout: 0})
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE))
  return browser
}

async function packagedBrowser(): Promise<string> {
  if (process.platform !== 'linux') throw new Error(ADVICE)
  // It takes a browser that is already in the temporary folder, whoever put it there.
  const {TMPDIR} = process.env
  process.env.TMPDIR = resolve('node_modules/.cache/proofbook')
  mkdirSync(process.env.TMPDIR, {recursive: true})
  try {
    return await packaged.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** Installs the libraries through apt where this process may; tells whether it did. */
function installLibraries(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
  apt('update', '-q')
  return apt('install', '-qy', '--no-install-recommends', ...DEBIAN_LIBRARIES).status === 0
}
