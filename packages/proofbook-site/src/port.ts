import {createServer, type Server} from 'node:net'
import type {Address} from './serve.ts'

/** Why nothing can be served at an address; undefined where it can. */
export async function whyNotFree({port, host}: Address): Promise<string | undefined> {
  const server = createServer()
  try {
    await listening(server, {port, host})
    return undefined
  } catch (error) {
    return whyNot(error as NodeJS.ErrnoException, {port, host})
  } finally {
    server.close()
  }
}

/** Waits until a server listens. */
export function listening(server: Server, {port, host}: Address): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
}

/** An error of listening, in words that say what to do. */
export function whyNot({code, message}: NodeJS.ErrnoException, {port, host}: Address): string {
  const another = 'choose another with --port'
  if (code === 'EADDRINUSE') return `Cannot serve at port ${port} of ${host}: it is in use; ${another}`
  if (code === 'EACCES') return `Cannot serve at port ${port} of ${host}: not permitted; ${another}`
  return `Cannot serve at port ${port} of ${host}: ${message}`
}
