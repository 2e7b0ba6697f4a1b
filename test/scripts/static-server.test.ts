import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createSiteServer} from '../../scripts/site/static-server.mts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-static-'))
  for (const [name, text] of Object.entries({
    'outside.txt': 'secret',
    'site-beside/index.html': 'beside',
    'site/index.html': 'home',
    'site/404.html': 'lost',
    'site/playbooks/kms/index.html': 'kms',
    'site/playbooks/a b/index.html': 'spaced',
    'site/assets/app.JS': 'js',
    'site/assets/data.pf_meta': 'meta',
    'site/img/logo.svg': '<svg/>',
  })) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  symlinkSync('../outside.txt', join(folder, 'site/link.txt'))
  symlinkSync('..', join(folder, 'site/up'))
})
afterAll(() => rmSync(folder, {recursive: true}))

interface Reply {
  status: number | undefined
  type: string | undefined
  location: string | undefined
  body: string
}

/** What a path is answered with, sent as it is written: `fetch` would tidy it first. */
async function get(path: string, {baseUrl = '/', method = 'GET'} = {}): Promise<Reply> {
  const server = createSiteServer({folder: join(folder, 'site'), baseUrl})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const reply = await new Promise<Reply>((resolve, reject) => {
    request({host: '127.0.0.1', port, path, method, agent: false}, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        body += text
      })
      response.on('end', () => {
        const {'content-type': type, location} = response.headers
        resolve({status: response.statusCode, type, location, body})
      })
    })
      .on('error', reject)
      .end()
  })
  await new Promise((resolve) => server.close(resolve))
  return reply
}

describe('a site', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'home'],
    ['/playbooks/kms/', 'text/html; charset=utf-8', 'kms'],
    ['/playbooks/kms/?query', 'text/html; charset=utf-8', 'kms'],
    ['/playbooks/a%20b/', 'text/html; charset=utf-8', 'spaced'],
    ['/assets/app.JS', 'text/javascript; charset=utf-8', 'js'],
    ['/assets/data.pf_meta', 'application/octet-stream', 'meta'],
    ['/img/logo.svg', 'image/svg+xml; charset=utf-8', '<svg/>'],
  ])('has %s', async (path, type, body) => {
    expect(await get(path)).toEqual({status: 200, type, location: undefined, body})
  })

  it.each([
    ['/playbooks/kms', '/playbooks/kms/'],
    ['/playbooks/kms?a=b?c', '/playbooks/kms/?a=b?c'],
    ['/playbooks/a%20b', '/playbooks/a%20b/'],
    ['//playbooks/kms', '/playbooks/kms/'],
  ])('has the page of %s at %s', async (path, location) => {
    expect(await get(path)).toMatchObject({status: 302, location, body: ''})
  })

  it.each([
    '/nothing',
    '/playbooks/',
    '/playbooks',
    '/index.html/',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/playbooks/../../outside.txt',
    '/../site-beside/',
    '/./index.html',
    '/index.html%00.txt',
    '/link.txt',
    '/up/outside.txt',
    '/up/site-beside/',
    '//example.com/',
  ])('has its own page for what it has not: %s', async (path) => {
    expect(await get(path)).toEqual({
      status: 404,
      type: 'text/html; charset=utf-8',
      location: undefined,
      body: 'lost',
    })
  })

  it('says what it does not understand', async () => {
    expect(await get('/%zz')).toMatchObject({status: 400, body: ''})
    expect(await get('/', {method: 'POST'})).toMatchObject({status: 405, body: ''})
    expect(await get('/', {method: 'HEAD'})).toMatchObject({status: 200, body: ''})
  })
})

describe('a site below a path', () => {
  const below = (path: string) => get(path, {baseUrl: '/team/security/'})

  it('is there, and is where its host leads to', async () => {
    expect(await below('/team/security/')).toMatchObject({status: 200, body: 'home'})
    expect(await below('/team/security/playbooks/kms/')).toMatchObject({status: 200, body: 'kms'})
    expect(await below('/')).toMatchObject({status: 302, location: '/team/security/'})
    expect(await below('/team/security')).toMatchObject({status: 302, location: '/team/security/'})
    expect(await below('/team/security/playbooks/kms')).toMatchObject({
      status: 302,
      location: '/team/security/playbooks/kms/',
    })
  })

  it.each(['/playbooks/kms/', '/team/', '/team/securityplaybooks/', '/team/security/../../../outside.txt'])(
    'is nowhere else: %s',
    async (path) => {
      expect(await below(path)).toMatchObject({status: 404, body: 'lost'})
    },
  )
})
