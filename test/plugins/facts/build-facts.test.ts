import {expect, it} from 'vitest'
import {version} from '../../../package.json'
import {buildFacts} from '../../../plugins/docusaurus-plugin-proofbook/facts/build-facts.ts'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {loadConfig} from '../../../src/config/load.ts'

it('tells when a build was made, of what, and what can be taken along', async () => {
  const config = loadConfig()
  const shelf = await new Library(process.cwd(), 'docs/playbooks', config).reload()
  const facts = buildFacts(shelf, {config, baseUrl: '/base/'}, '2021-03-01')
  expect(facts).toEqual({
    date: '2021-03-01',
    policies: {judged: 2, proven: 1},
    isOffline: false,
    actionData: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    version,
    files: [
      {title: 'llms.txt', path: '/base/llms.txt'},
      {title: 'controls.csv', path: '/base/downloads/controls.csv'},
      {title: 'OSCAL', path: '/base/downloads/oscal-component-definition.json'},
    ],
  })
})
