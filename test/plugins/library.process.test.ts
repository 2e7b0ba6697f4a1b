import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, expect, it} from 'vitest'
import {Library} from '../../plugins/docusaurus-plugin-proofbook/library.ts'
import {readConfig} from '../../src/config/load.ts'

const start = process.cwd()
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-library-')))
afterEach(() => {
  process.chdir(start)
  rmSync(folder, {recursive: true})
})

it('knows after a reload the pages of the documents that are still there, before they are made anew', async () => {
  process.chdir(folder)
  mkdirSync('docs')
  for (const name of ['a.md', 'b.md']) writeFileSync(join('docs', name), '# Page\n')
  const library = new Library(folder, 'docs', readConfig('', 'proofbook.config.yml'))
  const {permalinks} = await library.reload()
  permalinks.set('docs/a.md', '/playbooks/a/').set('docs/b.md', '/playbooks/b/')
  rmSync('docs/b.md')
  writeFileSync('docs/c.md', '# New\n')
  const after = await library.reload()
  expect([...after.permalinks]).toEqual([['docs/a.md', '/playbooks/a/']])
  expect(after.corpus.playbooks.map(({path}) => path)).toEqual(['docs/a.md', 'docs/c.md'])
})
