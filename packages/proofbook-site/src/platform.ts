/** Runs the platform as its own command would, without asking anybody about newer versions. */
import {join} from 'node:path'
import {build, start} from '@docusaurus/core/lib/index.js'
import {optimizeLater} from '../../../bin/optimize-later.cjs'
import {visible} from '../../../src/parse/visible.ts'
import {readRequest} from './request.ts'

process.env.BABEL_ENV ??= 'development'
process.env.NODE_ENV ??= 'development'
process.on('unhandledRejection', fail)
const {work, task} = readRequest(process.env)
const config = join(__dirname, 'config.cjs')
if (task.kind === 'build') {
  optimizeLater('site')
  // Its hints name commands that a folder of documents does not have; what is wrong it says otherwise.
  console.info = () => undefined
  build(work, {config, outDir: task.outDir}).catch(fail)
} else {
  const {port, host, open} = task
  start(work, {config, port: String(port), host, open}).catch(fail)
}

/** Says why a build failed: each error with what caused it. */
function fail(error: unknown): void {
  const messages = messagesOf(error).filter((message) => !/^Unable to build website for locale/.test(message))
  console.error(messages.flatMap((message) => message.split('\n').map(visible)).join('\n'))
  if (process.env.PROOFBOOK_DEBUG) console.error(error)
  process.exit(2)
}

function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  return [error.message, ...(error.cause === undefined ? [] : messagesOf(error.cause))]
}
