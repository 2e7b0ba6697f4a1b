import {posix} from 'node:path'
import {type Glob, pathFrom} from '../files/globs.ts'
import type {Config} from './config.ts'

/**
 * A configuration for the copy of a folder, such as a version that was kept: what it says of the folder's files holds for
 * those of the copy.
 */
export function configOfCopy(config: Config, of: string, at: string): Config {
  const copied = (globs: readonly Glob[]) => globs.map((glob) => ({...glob, copy: {of, at}}))
  return {
    ...config,
    files: {exclude: copied(config.files.exclude), include: copied(config.files.include)},
    links: {...config.links, joined: copied(config.links.joined)},
    site: {
      ...config.site,
      categories: Object.fromEntries(
        Object.entries(config.site.categories).map(([name, globs]) => [name, copied(globs)]),
      ),
    },
    overrides: config.overrides.map((override) => ({...override, files: copied(override.files)})),
    nested: config.nested.map((each) => ({
      ...configOfCopy(each, of, at),
      folder: pathInCopy(each.folder, of, at),
    })),
  }
}

function pathInCopy(folder: string, of: string, at: string): string {
  const below = pathFrom(of, folder)
  return below === undefined ? folder : posix.join(at, below)
}
