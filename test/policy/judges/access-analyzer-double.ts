import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'

/** A request as the double got it. */
export interface ReceivedRequest {
  method: string
  /** Path without the query. */
  path: string
  query: Record<string, string>
  headers: IncomingMessage['headers']
  body: unknown
}

/** What the double answers: status and JSON, or nothing at all. */
export interface Answer {
  status: number
  body: unknown
  /** The error's name, as AWS sends it in a header. */
  error?: string
}

export const NO_ANSWER = 'no answer'

/** A double of AWS's API on this machine. */
export interface AccessAnalyzerDouble {
  endpoint: string
  requests: ReceivedRequest[]
  /** How many requests waited for their answer at once, at most. */
  atOnce: () => number
  close: () => Promise<void>
}

/** Starts a double that answers each request as `answer` says. */
export async function startDouble(
  answer: (request: ReceivedRequest) => Answer | typeof NO_ANSWER | Promise<Answer>,
): Promise<AccessAnalyzerDouble> {
  const requests: ReceivedRequest[] = []
  let open = 0
  let most = 0
  const server = createServer(async (message, response) => {
    most = Math.max(most, ++open)
    const request = await receive(message)
    requests.push(request)
    const said = await answer(request)
    open--
    if (said === NO_ANSWER) return
    response.writeHead(said.status, {
      'content-type': 'application/json',
      ...(said.error ? {'x-amzn-errortype': said.error} : {}),
    })
    response.end(JSON.stringify(said.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    atOnce: () => most,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** The error answers of the API. */
export function failure(status: number, error: string, message: string): Answer {
  return {status, error, body: {message}}
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const url = new URL(message.url ?? '', 'http://double')
  return {
    method: message.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: message.headers,
    body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
  }
}
