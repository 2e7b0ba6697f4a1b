import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
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

/** Launches an installed browser; else the one of the npm package, with its libraries where they may be installed. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path))
  if (installed) return chromium.launch({executablePath: installed, args: FLAGS})
  const executablePath = await packagedBrowser()
  try {
    return await chromium.launch({executablePath, args: FLAGS})
  } catch (error) {
    if (!installLibraries()) throw new Error(`${ADVICE}\n\n${String(error)}`)
    return chromium.launch({executablePath, args: FLAGS})
  }
}

async function packagedBrowser(): Promise<string> {
  if (process.platform !== 'linux') throw new Error(ADVICE)
  const {default: packaged} = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** Installs the libraries through apt where this process may; tells whether it did. */
function installLibraries(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
  apt('update', '-q')
  return apt('install', '-qy', '--no-install-recommends', ...DEBIAN_LIBRARIES).status === 0
}
