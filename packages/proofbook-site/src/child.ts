import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {type SiteRequest, withRequest} from './request.ts'

/** After how many seconds a build says that it is still at it, and then again. */
const EVERY = 15

/** Runs the platform in a process of its own, to its end; returns 0, or 2 where it failed. */
export function startPlatform(request: SiteRequest): Promise<number> {
  const env = withRequest(process.env, request)
  env[process.platform === 'win32' ? 'TEMP' : 'TMPDIR'] = join(request.work, 'tmp')
  // Otherwise it looks for them where the command runs, and rewrites the styles for browsers that the pages do not suit.
  env.BROWSERSLIST_CONFIG = join(request.work, 'package.json')
  delete env.BROWSERSLIST
  const child = spawn(process.execPath, [join(__dirname, 'platform.cjs')], {env, stdio: 'inherit'})
  const stop = request.task.kind === 'build' ? showTime() : () => undefined
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  // Ctrl-C reaches both processes; what ends this one by another way is to end that one too.
  process.on('SIGINT', () => undefined).on('SIGTERM', pass)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      stop()
      const ended = code === 0 || signal === 'SIGINT' || signal === 'SIGTERM'
      done(ended && (request.task.kind === 'start' || code === 0) ? 0 : 2)
    })
  })
}

/** Says now and then how long it has taken, on stderr; returns what ends that. */
function showTime(): () => void {
  let seconds = 0
  const timer = setInterval(() => {
    seconds += EVERY
    process.stderr.write(`Still building after ${seconds} seconds\n`)
  }, EVERY * 1000)
  return () => clearInterval(timer)
}
