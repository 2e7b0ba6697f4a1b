/** Serves the built site: `npm run serve -- --port 3001`. Ends with Ctrl-C. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {loadConfig} from '../src/config/load.ts'
import {createSiteServer} from './site/static-server.mts'

const DEFAULT_PORT = '3000'

try {
  serve()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

function serve(): void {
  const {values} = parseArgs({
    options: {
      dir: {type: 'string', default: 'build'},
      host: {type: 'string', default: 'localhost'},
      port: {type: 'string', short: 'p', default: process.env.PORT || DEFAULT_PORT},
    },
  })
  const {dir, host} = values
  const port = portOf(values.port)
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`Cannot find ${dir}/index.html: run \`npm run build\` first`)
  const {baseUrl} = loadConfig(undefined, [process.env.PROOFBOOK_DOCS || '.']).site
  const server = createSiteServer({folder: dir, baseUrl})
  server.once('error', (error: NodeJS.ErrnoException) => fail(whyNot(error, host, port)))
  server.listen(port, host, () => {
    const address = server.address()
    const own = typeof address === 'object' && address ? address.port : port
    console.log(
      `Serving ${dir} at http://${host.includes(':') ? `[${host}]` : host}:${own}${baseUrl} (Ctrl-C ends it)`,
    )
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`Unexpected port \`${text}\`, expected a number from 0 to 65535`)
  return port
}

function whyNot({code, message}: NodeJS.ErrnoException, host: string, port: number): string {
  const another = 'choose another: `npm run serve -- --port 3001`, or set PORT'
  if (code === 'EADDRINUSE') return `Cannot serve at port ${port} of ${host}: it is in use; ${another}`
  if (code === 'EACCES') return `Cannot serve at port ${port} of ${host}: not permitted; ${another}`
  return `Cannot serve at port ${port} of ${host}: ${message}`
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
