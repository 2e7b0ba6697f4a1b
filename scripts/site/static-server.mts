/** A web server for the files of a built site, as any host of static files would serve them. */
import {createReadStream, realpathSync, statSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {extname, join, sep} from 'node:path'
import {contentType} from './content-type.mts'

/** What is served, and where. */
export interface SiteFolder {
  /** Folder of the built site. */
  folder: string
  /** Path that the site was built for; starts and ends with a slash. */
  baseUrl?: string
}

/** What a request is answered with: a file, another address, or only a status. */
export type Answer =
  | {status: 200 | 404; file: string}
  | {status: 302; location: string}
  | {status: 400 | 404 | 405}

const METHODS = ['GET', 'HEAD']

/** A server that is not listening yet. */
export function createSiteServer({folder, baseUrl = '/'}: SiteFolder): Server {
  const root = realpathSync(folder)
  return createServer((request, response) => {
    send(answerTo(request, root, baseUrl), request, response)
  })
}

function answerTo({method = '', url = '/'}: IncomingMessage, root: string, baseUrl: string): Answer {
  if (!METHODS.includes(method)) return {status: 405}
  const [path = '', ...query] = url.split('?')
  const names = namesOf(path)
  if (!names) return {status: 400}
  const base = baseUrl.split('/').filter(Boolean)
  if (names.length < base.length || base.some((name, index) => names[index] !== name))
    return names.length === 0 ? {status: 302, location: baseUrl} : notFound(root)
  const below = names.slice(base.length)
  const found = below.every(isPlain) ? kindOf(join(root, ...below), root) : 'nothing'
  const isFolderPath = path.endsWith('/')
  if (found === 'file' && !isFolderPath) return {status: 200, file: join(root, ...below)}
  if (found !== 'folder') return notFound(root)
  const index = join(root, ...below, 'index.html')
  if (kindOf(index, root) !== 'file') return notFound(root)
  if (isFolderPath) return {status: 200, file: index}
  // Made from the names and not from the request, so that it never starts with two slashes and leads to another host.
  const location = `/${names.map(encodeURIComponent).join('/')}/`
  return {status: 302, location: query.length > 0 ? `${location}?${query.join('?')}` : location}
}

/** The names between the slashes of a path; `undefined` if it is not one. */
function namesOf(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** Whether a name can only be that of something in its folder. */
function isPlain(name: string): boolean {
  return name !== '.' && name !== '..' && !/[/\\\0]/.test(name)
}

/** What is at a path; nothing if a link on the way leads out of the site. */
function kindOf(path: string, root: string): 'file' | 'folder' | 'nothing' {
  try {
    const real = realpathSync(path)
    if (real !== root && !real.startsWith(root + sep)) return 'nothing'
    const stats = statSync(real)
    if (stats.isFile()) return 'file'
    return stats.isDirectory() ? 'folder' : 'nothing'
  } catch {
    return 'nothing'
  }
}

function notFound(root: string): Answer {
  const file = join(root, '404.html')
  return kindOf(file, root) === 'file' ? {status: 404, file} : {status: 404}
}

function send(answer: Answer, {method}: IncomingMessage, response: ServerResponse): void {
  response.statusCode = answer.status
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', 'no-cache')
  if (answer.status === 405) response.setHeader('Allow', METHODS.join(', '))
  if ('location' in answer) response.setHeader('Location', answer.location)
  if (!('file' in answer)) {
    response.end()
    return
  }
  response.setHeader('Content-Type', contentType(extname(answer.file)))
  response.setHeader('Content-Length', statSync(answer.file).size)
  if (method === 'HEAD') {
    response.end()
    return
  }
  const stream = createReadStream(answer.file)
  stream.on('error', () => response.destroy())
  response.on('close', () => stream.destroy())
  stream.pipe(response)
}
