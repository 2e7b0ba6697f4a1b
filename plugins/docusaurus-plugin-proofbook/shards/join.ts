import {cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {isBelow} from '../../../src/files/inside.ts'
import {UserError} from '../../../src/parse/user-error.ts'
import type {BuiltSite} from '../built-site.ts'
import {completeSite} from '../complete-site.ts'
import {filesBelow} from '../files-below.ts'
import {isReplaceable} from '../replaceable.ts'
import {HARMLESS_PAGE} from '../security/gate.ts'
import {untrue} from './elsewhere.ts'
import {type Part, readParts} from './parts.ts'
import {RECORD} from './record.ts'
import {joinSitemaps} from './sitemap.ts'

const SITEMAP = 'sitemap.xml'

/** How many broken links are listed. */
const MOST = 20

/**
 * Makes one site of its parts. It is put in its place when it is whole.
 * @param folders of the parts, in any order
 * @param outDir folder of the site; a site that is there is replaced
 * @throws {UserError} if a part is missing, given twice, or of another build, or if a link leads nowhere
 */
export async function joinParts(folders: readonly string[], outDir: string): Promise<void> {
  const out = resolve(outDir)
  if (folders.some((folder) => isBelow(resolve(folder), out)))
    throw new UserError(`Cannot join the parts in \`${outDir}\`: it is one of them, or holds one`)
  if (!isReplaceable(out))
    throw new UserError(`Cannot join the parts in \`${outDir}\`: it holds other files than a built site`)
  const parts = readParts(folders)
  mkdirSync(dirname(out), {recursive: true})
  // Beside its place, so that it can be moved there at once; in a folder of its own, which nothing is in yet.
  const temporary = mkdtempSync(`${out}-`)
  const made = join(temporary, 'site')
  try {
    gatherFiles(parts, made)
    const {place, options} = parts[0]!.record
    const site = {...place, outDir: made}
    await completeSite(
      site,
      parts.map(({record}) => record.gathered),
      options,
    )
    refuseBroken(parts, site)
    rmSync(out, {recursive: true, force: true})
    renameSync(made, out)
  } finally {
    rmSync(temporary, {recursive: true, force: true})
  }
}

/** Copies the files of all parts into one folder. */
function gatherFiles(parts: readonly Part[], made: string): void {
  const sources = new Map<string, string>()
  const sitemaps: string[] = []
  for (const {folder} of parts)
    for (const name of filesBelow(folder)) {
      const file = join(folder, name)
      const known = sources.get(name)
      if (name === RECORD) continue
      if (name === SITEMAP) sitemaps.push(readFileSync(file, 'utf8'))
      else if (known === undefined) copy(file, join(made, name))
      // Each part has its own, which loads the program of that part; any of them will do.
      else if (name !== HARMLESS_PAGE && !readFileSync(file).equals(readFileSync(known)))
        throw new UserError(
          `Cannot join \`${file}\` and \`${known}\`: they differ; build all parts of one state of the documents`,
        )
      sources.set(name, known ?? file)
    }
  if (sitemaps.length > 0) writeFileSync(join(made, SITEMAP), joinSitemaps(sitemaps))
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  cpSync(from, to)
}

function refuseBroken(parts: readonly Part[], site: BuiltSite): void {
  const broken = untrue(
    parts.flatMap(({record}) => record.elsewhere),
    site,
  )
  if (broken.length === 0) return
  const more = broken.length > MOST ? [`and ${broken.length - MOST} more`] : []
  throw new UserError([
    'Cannot join the parts of a site in which links lead nowhere:',
    ...broken.slice(0, MOST).map((what) => `Cannot find ${what}`),
    ...more,
  ])
}
