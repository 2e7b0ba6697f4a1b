import {existsSync, mkdtempSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import type {Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {serveTryIt} from '../../../plugins/docusaurus-plugin-proofbook/try-it/serve.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'

const POLICY = '```\n{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "arn:aws:s3:::a"}\n```\n'

function shelfOf(markdown: string): Shelf {
  const context = {config: loadConfig(), today: '2025-06-01', policySources: []}
  return {corpus: {playbooks: [readModel('playbook.md', markdown, '', context)]}} as Shelf
}

test('the linter is served with what it has to know of the services that policies name, and of all others apart', async () => {
  const served = mkdtempSync(join(tmpdir(), 'proofbook-try-it-'))
  await serveTryIt(served, [shelfOf(`# A\n\n${POLICY}`)])
  const read = (name: string) => JSON.parse(readFileSync(join(served, 'try-it/data', `${name}.json`), 'utf8'))
  expect(read('general').own).toEqual(['kms', 's3'])
  expect(read('kms').actions.decrypt.name).toBe('Decrypt')
  expect(read('all').ec2.actions.runinstances.name).toBe('RunInstances')
  const script = readFileSync(join(served, 'try-it/worker.js'))
  // A reader on a phone loads it.
  expect(gzipSync(script).length).toBeLessThan(150_000)
  expect(script.toString('utf8')).not.toMatch(/node:fs|fs\/promises/)
})

test('nothing is served where there is no policy, even where there was one', async () => {
  const served = mkdtempSync(join(tmpdir(), 'proofbook-try-it-'))
  await serveTryIt(served, [shelfOf(`# A\n\n${POLICY}`)])
  await serveTryIt(served, [shelfOf('# A\n\nText.\n')])
  expect(existsSync(join(served, 'try-it'))).toBe(false)
})
