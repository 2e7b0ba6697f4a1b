import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {type AddressInfo, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-serve-'))
  writeFileSync(join(folder, 'index.html'), 'home')
})
afterAll(() => rmSync(folder, {recursive: true}))

interface Run {
  child: ChildProcess
  /** What it printed so far. */
  said: {stdout: string; stderr: string}
  /** Resolves when it ended. */
  code: Promise<number | null>
}

function serve(words: string[], env: Record<string, string> = {}): Run {
  const {PORT: _, ...own} = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.mts', ...words], {
    env: {...own, ...env},
  })
  const said = {stdout: '', stderr: ''}
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  return {child, said, code: new Promise((resolve) => child.once('close', resolve))}
}

/** The first line that a run prints; rejects with what it said instead if it ends without one. */
function firstLine({child, said, code}: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (said.stdout.includes('\n')) resolve(said.stdout.split('\n')[0]!)
    })
    code.then((number) => reject(new Error(`ended with ${number}: ${said.stderr}`)))
  })
}

it.each(['SIGINT', 'SIGTERM'] as const)('says where the site is, and ends with %s', async (signal) => {
  const run = serve(['--dir', folder, '--host', '127.0.0.1', '--port', '0'])
  const line = await firstLine(run)
  const address = /^Serving .* at (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl-C ends it\)$/.exec(line)?.[1]
  const kept = await fetch(address!, {headers: {connection: 'keep-alive'}})
  expect(await kept.text()).toBe('home')
  run.child.kill(signal)
  expect(await run.code).toBe(0)
  expect(run.said.stdout).toBe(`${line}\n`)
})

it('ends with an error if its port is taken, and says how to choose another', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const {port} = other.address() as AddressInfo
  const message = `Cannot serve at port ${port} of 127.0.0.1: it is in use; choose another: \`npm run serve -- --port 3001\`, or set PORT\n`
  for (const run of [
    serve(['--dir', folder, '--host', '127.0.0.1', '--port', String(port)]),
    serve(['--dir', folder, '--host', '127.0.0.1'], {PORT: String(port)}),
  ]) {
    expect(await run.code).toBe(1)
    expect(run.said).toEqual({stdout: '', stderr: message})
  }
  await new Promise((resolve) => other.close(resolve))
})

it.each([
  [['--port', '65536'], 'Unexpected port `65536`, expected a number from 0 to 65535\n'],
  [['--port', 'http'], 'Unexpected port `http`, expected a number from 0 to 65535\n'],
  [['--dir', 'no-such-folder'], 'Cannot find no-such-folder/index.html: run `npm run build` first\n'],
])('ends with an error for %j', async (words, message) => {
  const run = serve(words)
  expect(await run.code).toBe(1)
  expect(run.said).toEqual({stdout: '', stderr: message})
})
