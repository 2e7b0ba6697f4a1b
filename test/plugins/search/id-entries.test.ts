import {expect, it} from 'vitest'
import {idEntries} from '../../../plugins/docusaurus-plugin-proofbook/search/id-entries.ts'
import {page} from '../controls/site.ts'

const entries = idEntries(page)

it('every id of a cited framework can be found, with the controls that cite it', () => {
  expect(entries).toHaveLength(108)
  const html = entries.find(({url}) => url === '/base/controls/?id=PR.DS-1')?.html
  expect(html).toContain('<h1>PR.DS-1 Protection of stored data</h1>')
  expect(html).toContain('EK: Keys are rotated')
  expect(html).toContain('Example Queue: =Queues, &quot;kept&quot;')
  expect(entries.find(({url}) => url === '/base/controls/?id=PR.AC-2')?.html).toContain(
    'No control cites it.',
  )
})
