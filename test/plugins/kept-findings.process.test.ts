import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {keptFindings} from '../../plugins/docusaurus-plugin-proofbook/kept-findings.ts'
import {Library} from '../../plugins/docusaurus-plugin-proofbook/library.ts'
import {loadConfig} from '../../src/config/load.ts'
import {WorkFolder} from '../command.ts'

const home = process.cwd()
let folder: WorkFolder

beforeEach(() => {
  folder = new WorkFolder({
    'docs/a/playbook.md': '# A - Security Playbook\n\n[b](../b/playbook.md#gone)\n',
    'docs/b/playbook.md': '# B - Security Playbook\n\n## Here\n',
  })
  mkdirSync(join(folder.path, 'node_modules'))
  process.chdir(folder.path)
})
afterEach(() => {
  process.chdir(home)
  folder.remove()
})

const cache = () => join(folder.path, 'node_modules/.cache/proofbook')

async function found(env: NodeJS.ProcessEnv): Promise<string[]> {
  const library = new Library('.', 'docs', loadConfig(undefined, ['docs']), () =>
    keptFindings('.', 'docs', env),
  )
  const {report, corpus} = await library.reload()
  expect(corpus.playbooks.map(({path}) => path)).toEqual(['docs/a/playbook.md', 'docs/b/playbook.md'])
  return report.findings.filter(({ruleId}) => ruleId === 'no-dead-anchor').map(({message}) => message)
}

it('are kept by a build for the next one, which tells the same, and what a change made of it', async () => {
  const gone = ['Cannot find anchor `#gone` in `b/playbook.md`']
  expect(await found({})).toEqual(gone)
  expect(readdirSync(cache())).toEqual([expect.stringMatching(/^check-[\w-]+\.json$/)])
  expect(await found({})).toEqual(gone)
  writeFileSync('docs/b/playbook.md', '# B - Security Playbook\n\n## Gone\n')
  expect(await found({})).toEqual([])
})

it('come from documents that are read once while they stay as they are, however often the site is made', async () => {
  const library = new Library('.', 'docs', loadConfig(undefined, ['docs']))
  const [a, b] = (await library.reload()).corpus.playbooks
  writeFileSync('docs/b/playbook.md', '# B - Security Playbook\n\n## Gone\n')
  const later = await library.reload()
  expect(later.corpus.playbooks[0]).toBe(a)
  expect(later.corpus.playbooks[1]).not.toBe(b)
  expect(later.corpus.playbooks[1]?.source).toBe('# B - Security Playbook\n\n## Gone\n')
  expect(later.report.findings.filter(({ruleId}) => ruleId === 'no-dead-anchor')).toEqual([])
})

it('are not kept by a build that is to keep nothing', async () => {
  await found({DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'})
  expect(existsSync(cache())).toBe(false)
})
