import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import {resolve} from 'node:path'
import {text} from 'node:stream/consumers'
import {expect, it} from 'vitest'

it('ends without a word when its editor is gone in the middle of its work', async () => {
  const server = spawn(process.execPath, [resolve('bin/proofbook.cjs'), 'lsp', '--stdio'], {cwd: tmpdir()})
  const send = (message: object) => {
    const content = JSON.stringify({jsonrpc: '2.0', ...message})
    server.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
  }
  const said = text(server.stderr)
  send({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}})
  await once(server.stdout, 'data')
  server.stdout.destroy()
  const document = {uri: 'file:///gone/guide.md', languageId: 'markdown', version: 1, text: '[a](#b)\n'}
  send({method: 'initialized', params: {}})
  send({method: 'textDocument/didOpen', params: {textDocument: document}})
  const [code] = await once(server, 'exit')
  expect([code, await said]).toEqual([1, ''])
})
