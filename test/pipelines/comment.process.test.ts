import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {Runner} from './github-runner.ts'

const ACTION = 'pipelines/comment/action.yml'
const HEAD = 'b'.repeat(40)
const EVENT = {workflow_run: {head_sha: HEAD}}

let server: Server
let runner: Runner
let calls: {method: string; url: string; body: string | undefined}[]
let comments: {id: number; body: string; user: {type: string}}[]

beforeEach(async () => {
  calls = []
  comments = []
  runner = new Runner({'report.md': 'None by @somebody\n', number: '7\n'})
  server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    calls.push({method: request.method!, url: request.url!, body: text ? JSON.parse(text).body : undefined})
    const isPull = request.url === '/repos/o/r/pulls/7'
    response.end(JSON.stringify(isPull ? {head: {sha: HEAD}} : request.method === 'GET' ? comments : {}))
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
})
afterEach(() => {
  runner.remove()
  server.close()
})

const comment = (event: unknown = EVENT) =>
  runner.step(ACTION, {file: 'report.md', number: 'number', token: 't'}, event, {
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'o/r',
  })

const writes = () => calls.filter(({method}) => method !== 'GET')

describe('the comment of a finished run', () => {
  it('is written once, and calls nobody', async () => {
    const {code, printed} = await comment()
    expect(code, printed).toBe(0)
    expect(writes()).toEqual([
      {
        method: 'POST',
        url: '/repos/o/r/issues/7/comments',
        body: `<!-- proofbook-report -->\nNone by @\u200bsomebody\n\n\nOf commit ${'b'.repeat(12)}.`,
      },
    ])
  })

  it('replaces its own, and no comment of a person', async () => {
    const body = '<!-- proofbook-report -->\nold'
    comments = [
      {id: 1, body, user: {type: 'User'}},
      {id: 2, body, user: {type: 'Bot'}},
    ]
    expect((await comment()).code).toBe(0)
    expect(writes().map(({method, url}) => [method, url])).toEqual([
      ['PATCH', '/repos/o/r/issues/comments/2'],
    ])
  })

  it('goes to no pull request that is at another commit', async () => {
    const {code} = await comment({workflow_run: {head_sha: 'c'.repeat(40)}})
    expect([code, writes()]).toEqual([0, []])
  })

  it.each(['7/../8', '-1', '$(id)', ''])('refuses %j in place of a number', async (number) => {
    runner.write('number', number)
    const {code} = await comment()
    expect([code, calls]).toEqual([1, []])
  })
})
