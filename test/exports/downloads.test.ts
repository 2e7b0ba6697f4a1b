import {expect, it} from 'vitest'
import {controlRows, controlsCsv, controlsJson} from '../../src/exports/controls.ts'
import {siteDownloads} from '../../src/exports/downloads.ts'
import {oscalCatalog} from '../../src/exports/oscal-catalog.ts'
import {oscalComponents} from '../../src/exports/oscal-components.ts'
import {OPTIONS, twoPlaybooks} from './samples.ts'

it('a site offers the same files as the command line', () => {
  const corpus = twoPlaybooks()
  const tool = {name: 'proofbook', version: '1.2.3'}
  const rows = controlRows(corpus, OPTIONS)
  expect(siteDownloads(corpus, {...OPTIONS, tool})).toEqual([
    {name: 'controls.csv', text: controlsCsv(rows)},
    {name: 'controls.json', text: controlsJson(rows, tool)},
    {name: 'oscal-component-definition.json', text: oscalComponents(corpus, OPTIONS).text},
    {name: 'oscal-catalog.json', text: oscalCatalog(corpus, OPTIONS).text},
  ])
})
