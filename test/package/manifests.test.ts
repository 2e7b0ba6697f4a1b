import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

interface Manifest {
  version: string
  license: string
  engines: Record<string, string>
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  peerDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest
const root = read('package.json')

describe.each(['proofbook-site', 'docusaurus-plugin-proofbook'])('the package %s', (name) => {
  const manifest = read(`packages/${name}/package.json`)
  const asked = {...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies}

  it('has the version, the licence and the engines of the project', () => {
    expect([manifest.version, manifest.license, manifest.engines]).toEqual([
      root.version,
      root.license,
      root.engines,
    ])
    expect(readFileSync(`packages/${name}/LICENSE`, 'utf8')).toBe(readFileSync('LICENSE', 'utf8'))
  })

  it('asks for the versions with which the project itself is built', () => {
    const known: Record<string, string> = {
      ...root.devDependencies,
      ...root.dependencies,
      ...root.optionalDependencies,
    }
    // Parts of the platform that come with it, and have its version.
    const platform = known['@docusaurus/core']
    const expected = Object.keys(asked).map((each) => [
      each,
      known[each] ?? (each.startsWith('@docusaurus/') ? platform : undefined),
    ])
    expect(Object.entries(asked)).toEqual(expected)
  })

  it('asks for exact versions, or for those that are compatible', () => {
    for (const range of Object.values(asked)) expect(range).toMatch(/^\^?\d+\.\d+\.\d+/)
  })
})
