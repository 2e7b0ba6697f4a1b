import {expect, it} from 'vitest'
import type {SiteVersion} from '../../../plugins/docusaurus-plugin-proofbook/facts/version-facts.ts'
import {printedVersion} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/printed-version.ts'

const version = (name: string, date: string | null): SiteVersion => ({
  name,
  also: [],
  date,
  home: `/versions/${name}/`,
  docs: `/playbooks/${name}/`,
  state: 'older',
})
const versions = [version('v2', '2021-03-01'), version('cut', null)]

it.each([
  ['the latest, with the day of the build', undefined, '2021-05-04', 'version Latest of 2021-05-04'],
  ['the latest, where nobody says its day', undefined, undefined, 'version Latest'],
  ['one of git, with the day of its commit', 'v2', '2021-05-04', 'version v2 of 2021-03-01'],
  ['one that was cut by hand', 'cut', '2021-05-04', 'version cut'],
  ["one of somebody else's site", 'v9', undefined, 'version v9'],
])('paper names the version of its page: %s', (_, name, latest, words) => {
  expect(printedVersion(name, versions, latest)).toBe(words)
})
