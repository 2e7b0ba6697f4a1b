import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

interface Manifest {
  version: string
  license: string
  engines: Record<string, string>
  dependencies: Record<string, string>
  devDependencies?: Record<string, string>
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest
const root = read('package.json')
const site = read('packages/proofbook-site/package.json')

describe('the package of the site', () => {
  it('has the version, the licence and the engines of the project', () => {
    expect([site.version, site.license, site.engines]).toEqual([root.version, root.license, root.engines])
    expect(readFileSync('packages/proofbook-site/LICENSE', 'utf8')).toBe(readFileSync('LICENSE', 'utf8'))
  })

  it('asks for the versions with which the project itself is built', () => {
    const known: Record<string, string> = {...root.devDependencies, ...root.dependencies}
    // Parts of the platform that come with it, and have its version.
    const platform = known['@docusaurus/core']
    const expected = Object.keys(site.dependencies).map((name) => [
      name,
      known[name] ?? (name.startsWith('@docusaurus/') ? platform : undefined),
    ])
    expect(Object.entries(site.dependencies)).toEqual(expected)
  })

  it('asks for exact versions, or for those that are compatible', () => {
    for (const range of Object.values(site.dependencies)) expect(range).toMatch(/^\^?\d+\.\d+\.\d+/)
  })
})
