import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {wholeLists} from '../../../plugins/docusaurus-plugin-proofbook/lists/serve.ts'

const served = mkdtempSync(join(tmpdir(), 'proofbook-lists-'))
afterAll(() => rmSync(served, {recursive: true, force: true}))

it('keeps a whole list under a name of its content, and none of an earlier build', () => {
  const keep = wholeLists(served, '/base/')
  const address = keep('controls', {rows: [1]})
  expect(address).toMatch(/^\/base\/lists\/controls-[0-9a-f]{10}\.json$/)
  expect(readFileSync(join(served, address.slice('/base/'.length)), 'utf8')).toBe('{"rows":[1]}')
  expect(keep('controls', {rows: [2]})).not.toBe(address)
  expect(readdirSync(join(served, 'lists'))).toHaveLength(2)
  wholeLists(served, '/base/')
  expect(existsSync(join(served, 'lists'))).toBe(false)
})
