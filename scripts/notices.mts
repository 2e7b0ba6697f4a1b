import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** The licences of the packages whose code is in the bundle, as they ask for; each text once. */
export function notices(folders: readonly string[]): string {
  const byText = new Map<string, string[]>()
  for (const folder of folders) {
    const {name, version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string
      version: string
    }
    const text = licenceText(folder)
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`])
  }
  const parts = [...byText].map(([text, names]) => `${names.join(', ')}\n\n${text.trim()}\n`)
  return ['Proofbook contains code of these packages.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

/** From the heading of a readme that says so to its end, where licences usually are. */
const LICENCE_SECTION = /^(?:#+ *)?licen[cs]e *$[\s\S]*/im

/** The file of a package's licence, else what its readme says of it. */
function licenceText(folder: string): string {
  const names = readdirSync(folder)
  const licence = names.find((name) => /^(?:licen[cs]e|copying)(?:\b|[.-])/i.test(name))
  if (licence) return readFileSync(join(folder, licence), 'utf8')
  const readme = names.find((name) => /^readme/i.test(name))
  const section = readme && LICENCE_SECTION.exec(readFileSync(join(folder, readme), 'utf8'))
  if (!section) throw new Error(`Cannot find the licence of ${folder}`)
  return section[0]
}
