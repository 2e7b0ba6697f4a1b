/** Tells under which licences what is shipped may be used; ends with 1 where one is not known to be permissive. */
import {readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {bundledFolders} from './bundle.mts'
import {type LockedPackage, neededBy, readLock, shippedPackages} from './lock-file.mts'

const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
])

/** Licences that ask something of who changes the package itself: it may be installed beside ours, and never bundled. */
const INSTALLED: ReadonlySet<string> = new Set(['MPL-2.0', 'CC-BY-4.0', 'OFL-1.1'])

/** Packages whose manifest does not say in the field that is read now under which licence they are. */
export const RECORDED: ReadonlyMap<string, {license: string; reason: string}> = new Map([
  [
    'format@0.2.2',
    {license: 'MIT', reason: 'its manifest has the older field `licenses`, and its readme says MIT'},
  ],
  ['eval@0.1.8', {license: 'MIT', reason: 'its manifest has the older field `licenses`'}],
  ['khroma@2.1.0', {license: 'MIT', reason: 'its file `license` is that of MIT'}],
  ['require-like@0.1.2', {license: 'MIT', reason: 'its readme says so'}],
])

/** The licence of a package as an expression of SPDX; undefined where nobody knows. */
export function licenceOf({name, version, license}: LockedPackage): string | undefined {
  return license ?? RECORDED.get(`${name}@${version}`)?.license
}

/** Whether a licence lets anyone use and pass on what it covers for no more than a notice. */
export function isPermissive(license: string | undefined): boolean {
  return allows(license, (each) => PERMISSIVE.has(each))
}

/** Whether a package may be installed with ours: it is permissive, or asks only for changes of its own files. */
export function mayBeInstalled(license: string | undefined): boolean {
  return allows(license, (each) => PERMISSIVE.has(each) || INSTALLED.has(each))
}

/** An expression without brackets in it: one of its choices, and all parts of that. */
function allows(license: string | undefined, isFine: (license: string) => boolean): boolean {
  const choices = license?.replace(/^\((.*)\)$/, '$1').split(' OR ') ?? []
  return choices.some((choice) => choice.split(' AND ').every(isFine))
}

/** What is installed with the package of the site. */
export function sitePackages(lock: readonly LockedPackage[]): LockedPackage[] {
  const manifest = JSON.parse(readFileSync('packages/proofbook-site/package.json', 'utf8'))
  return neededBy(lock, Object.keys({...manifest.dependencies, ...manifest.optionalDependencies}))
}

function report(title: string, packages: readonly LockedPackage[], isFine: typeof isPermissive): void {
  const counts = new Map<string, number>()
  for (const each of packages) {
    const license = licenceOf(each) ?? 'unknown'
    counts.set(license, (counts.get(license) ?? 0) + 1)
    if (isFine(license)) continue
    console.error(
      `Unexpected licence \`${license}\` of ${each.name}@${each.version}, expected a permissive one`,
    )
    process.exitCode = 1
  }
  console.log(`${title}: ${packages.length}`)
  for (const [license, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${license} ${count}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = readLock()
  report('proofbook', shippedPackages(lock, await bundledFolders()), isPermissive)
  report('proofbook-site', sitePackages(lock), mayBeInstalled)
}
