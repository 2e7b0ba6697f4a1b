import {expect, test} from 'vitest'
import {checkCorpus} from '../../src/check/check.ts'
import {loadCorpus} from '../../src/check/load.ts'
import {loadConfig} from '../../src/config/load.ts'

test('the project’s own documents have nothing to mend', async () => {
  const paths = [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/guide',
    'docs/contributing',
    'docs/reference',
  ]
  const config = loadConfig()
  const report = await checkCorpus(await loadCorpus({paths, config, today: '2026-01-01'}), config)
  const grave = report.findings.filter(({severity}) => severity !== 'info')
  expect(grave.map(({file, place, message}) => `${file}:${place.line} ${message}`)).toEqual([])
  expect(report.summary.files).toBeGreaterThan(20)
})
