import type {Root} from 'mdast'
import {afterEach, expect, it, vi} from 'vitest'
import {addFindingsPanel} from '../../../plugins/docusaurus-plugin-proofbook/remark/findings-panel.ts'
import type {Page} from '../../../plugins/docusaurus-plugin-proofbook/remark/page.ts'
import {checkFiles} from '../../../src/check/check-files.ts'
import type {Config} from '../../../src/config/config.ts'
import {WorkFolder} from '../../command.ts'

const before = process.cwd()
let folder: WorkFolder
afterEach(() => {
  vi.unstubAllEnvs()
  process.chdir(before)
  folder.remove()
})

/** What is added to the page of `kms/a.md`. */
async function panel(findings: Config['site']['findings'] = 'development'): Promise<unknown[]> {
  folder = new WorkFolder({
    'kms/a.md': '# A\n\n[x](none.md) [y](none.md)\n\n[z](#rotat)\n\n## Rotate\n',
    'kms/b.md': '# B\n\n[x](lost.md)\n',
  })
  process.chdir(folder.path)
  const {corpus, config, report} = await checkFiles({paths: ['kms']})
  const tree: Root = {type: 'root', children: []}
  const playbook = corpus.find('kms/a.md')
  const site = {...config.site, findings}
  const pages = {library: {config: {...config, site}}, variantPath: () => '/playbooks/a/'}
  const variant = playbook?.published
  addFindingsPanel({tree, playbook, variant, shelf: {corpus, report}, pages} as unknown as Page)
  return tree.children.map((node) =>
    node.type === 'mdxJsxFlowElement' ? JSON.parse(String(node.attributes[0]?.value)) : node,
  )
}

it('has the findings of its page while an author writes, equal ones in one row', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const [data] = (await panel()) as [{rows: {places: string[]; rule: string; severity: string}[]}]
  expect(data.rows.map(({severity, rule, places}) => [severity, rule, places])).toEqual([
    ['error', 'no-dead-link', ['3:1', '3:14']],
    ['error', 'no-dead-anchor', ['5:1']],
  ])
})

it('is asked for in a build where the site says so', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(await panel('on-request')).toEqual([{address: '/playbooks/a/findings.json'}])
})

it('is not in a build', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(await panel()).toEqual([])
})
