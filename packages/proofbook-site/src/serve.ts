import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createSiteServer} from '../../../scripts/site/static-server.mts'
import {UserError} from '../../../src/parse/user-error.ts'
import {visible} from '../../../src/parse/visible.ts'
import {listening, whyNot} from './port.ts'

/** Where to listen. */
export interface Address {
  port: number
  host: string
}

/** Serves a built site until the process is told to end. */
export async function serve(folder: string, address: Address): Promise<number> {
  if (!existsSync(join(folder, 'index.html')))
    throw new UserError(`Cannot find \`${folder}/index.html\`: run \`proofbook-site build <folder>\` first`)
  const baseUrl = baseUrlOf(folder)
  const server = createSiteServer({folder, baseUrl})
  try {
    await listening(server, address)
  } catch (error) {
    throw new UserError(whyNot(error as NodeJS.ErrnoException, address))
  }
  const own = server.address()
  const port = typeof own === 'object' && own ? own.port : address.port
  const host = address.host.includes(':') ? `[${address.host}]` : address.host
  process.stdout.write(`Serving ${visible(folder)} at http://${host}:${port}${baseUrl} (Ctrl-C ends it)\n`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done)
  })
  server.closeAllConnections()
  server.close()
  return 0
}

/** The path that a site was built for: its pages name the platform's files below that. */
function baseUrlOf(folder: string): string {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const [, baseUrl] = / (?:src|href)="?(\/(?:[^\s"'<>]*\/)?)assets\/(?:js|css)\//.exec(html) ?? []
  if (baseUrl === undefined)
    throw new UserError(`Cannot serve \`${folder}\`: its \`index.html\` is not a page of a built site`)
  return baseUrl
}
