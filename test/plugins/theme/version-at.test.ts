import {describe, expect, it} from 'vitest'
import type {SiteVersion} from '../../../plugins/docusaurus-plugin-proofbook/facts/version-facts.ts'
import {
  indexPageIn,
  versionAt,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/version-at.ts'

const version = (name: string): SiteVersion => ({
  name,
  also: [],
  date: null,
  home: `/base/versions/${name}/`,
  docs: `/base/playbooks/${name}/`,
  state: 'older',
})
const versions = [version('1.0.1'), version('1.0')]

describe('the version of an address', () => {
  it.each([
    ['/base/', undefined],
    ['/base/playbooks/kms/playbook/', undefined],
    ['/base/playbooks/1.0/kms/playbook/', '1.0'],
    ['/base/playbooks/1.0', '1.0'],
    ['/base/playbooks/1.0.1/kms/playbook/', '1.0.1'],
    ['/base/versions/1.0/', '1.0'],
    ['/base/versions/1.0/controls/gaps/', '1.0'],
    ['/base/versions/2.0/', undefined],
    ['/versions/1.0/', undefined],
  ])('%s', (address, name) => {
    expect(versionAt(address, versions)?.name).toBe(name)
  })
})

describe('an index page in another version', () => {
  const to = (name: string | undefined, address: string) =>
    indexPageIn(
      versions.find((each) => each.name === name),
      address,
      {versions, latest: '/base/'},
    )

  it.each([
    ['/base/', '1.0', '/base/versions/1.0/'],
    ['/base/controls/', '1.0', '/base/versions/1.0/controls/'],
    ['/base/versions/1.0/controls/gaps/', '1.0.1', '/base/versions/1.0.1/controls/gaps/'],
    ['/base/versions/1.0/coverage', undefined, '/base/coverage/'],
    ['/base/versions/1.0', undefined, '/base/'],
    ['/base/handbook/', '1.0', undefined],
    ['/base/playbooks/kms/playbook/', '1.0', undefined],
    ['/base/playbooks/1.0/kms/playbook/', undefined, undefined],
  ])('%s in %s is %s', (address, name, found) => {
    expect(to(name, address)).toBe(found)
  })
})
