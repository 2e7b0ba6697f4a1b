/** Writes a bill of materials of what is shipped (CycloneDX 1.6, JSON) beside the bundle. */
import {writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {nameUuid, URL_NAMESPACE} from '../src/exports/name-uuid.ts'
import {bundledFolders} from './bundle.mts'
import {licenceOf} from './licences.mts'
import {type LockedPackage, readLock, readManifest, shippedPackages} from './lock-file.mts'

const FILE = 'dist/sbom.cdx.json'

/**
 * The bill of materials: the same for the same lock file, bundle and time.
 * @param bundled folders of the packages whose code is in the bundle
 * @param epoch seconds since 1970, as `SOURCE_DATE_EPOCH` gives them; without it the bill names no time
 */
export function makeBill(bundled: readonly string[], epoch?: string) {
  const own = readManifest()
  const packages = shippedPackages(readLock(), bundled)
  const self = purlOf(own)
  // A package is often installed in several places in one version.
  const installs = new Map<string, LockedPackage[]>()
  for (const each of packages) installs.set(purlOf(each), [...(installs.get(purlOf(each)) ?? []), each])
  const refs = [...installs.keys()].sort()
  const components = refs.map((ref) => {
    const places = installs.get(ref)!
    return componentOf(
      places[0]!,
      places.some(({folder}) => bundled.includes(folder)),
    )
  })
  const dependencies = [
    {ref: self, dependsOn: dependsOn([{folder: '', dependencies: ownOf(own, bundled)}], packages)},
    ...refs.map((ref) => ({ref, dependsOn: dependsOn(installs.get(ref)!, packages)})),
  ]
  const content = JSON.stringify([self, components, dependencies])
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${nameUuid(URL_NAMESPACE, content)}`,
    version: 1,
    metadata: {
      ...(epoch === undefined ? {} : {timestamp: new Date(Number(epoch) * 1000).toISOString()}),
      component: {
        type: 'application',
        'bom-ref': self,
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: [{license: {id: own.license}}],
        purl: self,
      },
    },
    components,
    dependencies,
  }
}

/** What the project's own code loads: what is installed with it, and what is bundled of all else that the manifest names. */
function ownOf(
  {dependencies, devDependencies, optionalDependencies}: ReturnType<typeof readManifest>,
  bundled: readonly string[],
): Record<string, string> {
  const built = Object.entries({...devDependencies, ...optionalDependencies}).filter(([name]) =>
    bundled.includes(`node_modules/${name}`),
  )
  return {...dependencies, ...Object.fromEntries(built)}
}

function componentOf(each: LockedPackage, isBundled: boolean) {
  const license = licenceOf(each)
  const purl = purlOf(each)
  return {
    type: 'library',
    'bom-ref': purl,
    ...nameOf(each.name),
    version: each.version,
    scope: 'required',
    hashes: hashesOf(each.integrity),
    licenses:
      license === undefined ? [] : [/ /.test(license) ? {expression: license} : {license: {id: license}}],
    purl,
    properties: [{name: 'proofbook:bundled', value: String(isBundled)}],
  }
}

function nameOf(full: string): {group?: string; name: string} {
  const [scope, name] = full.split('/')
  return name === undefined ? {name: full} : {group: scope!, name}
}

function purlOf({name, version}: {name: string; version: string}): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

function hashesOf(integrity = ''): {alg: string; content: string}[] {
  return [...integrity.matchAll(/sha(\d+)-([\w+/=]+)/g)].map(([, bits, digest]) => ({
    alg: `SHA-${bits}`,
    content: Buffer.from(digest!, 'base64').toString('hex'),
  }))
}

type Install = Pick<LockedPackage, 'folder' | 'dependencies'>

/** What a package loads, from wherever it is installed. */
function dependsOn(places: readonly Install[], packages: readonly LockedPackage[]): string[] {
  const found = places.flatMap(({folder, dependencies = {}}) =>
    Object.keys(dependencies).flatMap((name) => nearest(name, folder, packages) ?? []),
  )
  return [...new Set(found.map(purlOf))].sort()
}

/** The package of a name in the nearest folder above another's, as Node.js looks for it. */
function nearest(
  name: string,
  folder: string,
  packages: readonly LockedPackage[],
): LockedPackage | undefined {
  const target = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
  const found = packages.find((each) => each.folder === target)
  if (found || folder === '') return found
  return nearest(name, folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), packages)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const bill = makeBill(await bundledFolders(), process.env.SOURCE_DATE_EPOCH)
  writeFileSync(FILE, `${JSON.stringify(bill, null, 2)}\n`)
  console.log(`${FILE}: ${bill.components.length} packages`)
}
