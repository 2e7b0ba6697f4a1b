import {lstatSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {frameworkOf} from '../catalogs/framework.ts'
import {loadCatalogs} from '../catalogs/store.ts'
import {findBoundary} from '../files/boundary.ts'
import {Folders} from '../files/folders.ts'
import {pathFrom} from '../files/globs.ts'
import {realPath} from '../files/inside.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {createFrameworks, type Frameworks} from '../frameworks/index.ts'
import {complete, mergeWithBase} from './complete.ts'
import type {Config} from './config.ts'
import {ConfigError} from './config-error.ts'
import {configsAbove, configsBelow, foldersAbove} from './find.ts'
import {withExtended} from './layers.ts'
import type {Sourced} from './merge.ts'
import {parseLayer, readLayer} from './read-layer.ts'

export {ConfigError} from './config-error.ts'

/**
 * Loads the configuration of some paths: the nearest file above all of them, with those of folders below for what is in
 * them. Without a file everything has its default.
 * @param named path of the one file to use in place of all these
 * @param folders of the run
 * @throws {ConfigError}
 */
export function loadConfig(
  named?: string,
  paths: readonly string[] = ['.'],
  folders = new Folders(),
): Config {
  const frameworks = frameworksAround(paths)
  if (named !== undefined) return loadNamed(writtenWithSlashes(named), paths, frameworks)
  const chains = paths.map(configsAbove)
  const shared = chains[0]?.find((file) => chains.every((chain) => includes(chain, file)))
  const others = [...chains.flat(), ...paths.flatMap((path) => configsBelow(path, folders))].filter(
    (file) => shared === undefined || pathFrom(posix.dirname(shared), posix.dirname(file)) !== undefined,
  )
  const nested = [...new Map(others.map((file) => [resolve(file), file])).values()]
    .sort((a, b) => resolve(a).length - resolve(b).length)
    .map((file) => loadFile(file, frameworks))
  const main = shared === undefined ? complete([], '.', frameworks) : loadFile(shared, frameworks)
  const outer = (chains[0] ?? []).filter((file) => file !== shared)
  return {...main, nested, documents: main.documents ?? documentsAround(main, outer, frameworks)}
}

/** The folder of the documents as configurations above one name it, if the one is in that folder. */
function documentsAround(
  {folder}: Config,
  outer: readonly string[],
  frameworks: Frameworks,
): string | undefined {
  const named = outer.flatMap((file) => loadFile(file, frameworks).documents ?? [])
  return named.find(
    (documents) => pathFrom(documents, folder) !== undefined || resolve(documents) === resolve(folder),
  )
}

/**
 * What is said for a path, and where: the layers of its configuration laid on one another.
 * @param named path of the one file to use
 * @throws {ConfigError}
 */
export function explainConfig(path: string, named?: string): Sourced {
  const frameworks = frameworksAround([path])
  const file = named ?? configsAbove(path)[0]
  if (file === undefined) return mergeWithBase([], '.')
  const layer = readLayer(file, [realPath(file) ?? file], frameworks.ids)
  return mergeWithBase(withExtended(layer, frameworks.ids), posix.dirname(file))
}

/** The configuration of a document: of those of folders around it the nearest. */
export function configOf(config: Config, path: string): Config {
  return config.nested.findLast(({folder}) => pathFrom(folder, path) !== undefined) ?? config
}

function includes(chain: readonly string[], file: string): boolean {
  return chain.some((each) => resolve(each) === resolve(file))
}

/** A file that does not lie above the documents counts its globs and folders from the top of their repository. */
function loadNamed(file: string, paths: readonly string[], frameworks: Frameworks): Config {
  if (!lstatSync(file, {throwIfNoEntry: false}))
    throw new ConfigError(`Cannot find configuration \`${file}\``)
  const own = posix.dirname(file)
  const isAbove = paths.every((path) => foldersAbove(path).some((each) => resolve(each) === resolve(own)))
  const [first = '.'] = foldersAbove(paths[0] ?? '.')
  const folder = isAbove ? own : findBoundary(first)
  const layer = {...readLayer(file, [realPath(file) ?? file], frameworks.ids), folder}
  return complete(withExtended(layer, frameworks.ids), folder, frameworks)
}

function loadFile(file: string, frameworks: Frameworks): Config {
  const own = posix.dirname(file)
  const layer = readLayer(file, [findBoundary(own)], frameworks.ids)
  return complete(withExtended(layer, frameworks.ids), posix.dirname(file), frameworks)
}

/** The built-in frameworks, and those imported into the folders above some paths: of the same id the nearest. */
function frameworksAround(paths: readonly string[]): Frameworks {
  const folders = new Map(paths.flatMap(foldersAbove).map((folder) => [resolve(folder), folder]))
  const catalogs = [...folders.values()].reverse().flatMap((folder) => loadCatalogs(folder))
  const byId = new Map(catalogs.map((catalog) => [catalog.id, catalog]))
  return createFrameworks([...byId.values()].map(frameworkOf))
}

/**
 * Reads a configuration from a text of YAML or JSON.
 * @param frameworks those that slots can be tied to
 * @throws {ConfigError}
 */
export function readConfig(text: string, file: string, frameworks: Frameworks = createFrameworks()): Config {
  const layer = parseLayer(text, file, frameworks.ids)
  return complete(withExtended(layer, frameworks.ids), posix.dirname(file), frameworks)
}
