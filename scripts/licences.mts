/** Tells under which licences what is shipped may be used; ends with 1 where one is not known to be permissive. */
import {pathToFileURL} from 'node:url'
import {bundledFolders} from './bundle.mts'
import {type LockedPackage, readLock, shippedPackages} from './lock-file.mts'

const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
])

/** Packages whose manifest does not say in the field that is read now under which licence they are. */
export const RECORDED: ReadonlyMap<string, {license: string; reason: string}> = new Map([
  [
    'format@0.2.2',
    {license: 'MIT', reason: 'its manifest has the older field `licenses`, and its readme says MIT'},
  ],
])

/** The licence of a package as an expression of SPDX; undefined where nobody knows. */
export function licenceOf({name, version, license}: LockedPackage): string | undefined {
  return license ?? RECORDED.get(`${name}@${version}`)?.license
}

/** Whether a licence lets anyone use and pass on what it covers for no more than a notice. */
export function isPermissive(license: string | undefined): boolean {
  const choices = license?.replace(/^\((.*)\)$/, '$1').split(' OR ') ?? []
  return choices.some((choice) => PERMISSIVE.has(choice))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = shippedPackages(readLock(), await bundledFolders())
  const counts = new Map<string, number>()
  for (const each of packages) {
    const license = licenceOf(each) ?? 'unknown'
    counts.set(license, (counts.get(license) ?? 0) + 1)
    if (isPermissive(license)) continue
    console.error(
      `Unexpected licence \`${license}\` of ${each.name}@${each.version}, expected a permissive one`,
    )
    process.exitCode = 1
  }
  for (const [license, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${license} ${count}`)
}
