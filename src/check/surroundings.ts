import {posix} from 'node:path'
import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {findBoundary, repositoryAround} from '../files/boundary.ts'
import type {Folders} from '../files/folders.ts'
import {globMatcher, pathFrom} from '../files/globs.ts'
import type {ChosenStyle} from '../model/link-style.ts'
import {diskFileTree} from './disk-file-tree.ts'
import type {Found} from './files.ts'
import {linkStyles} from './link-style.ts'
import {findRepository} from './repository.ts'

/** What lies around the documents of a run: where links may lead, and by which rules. */
export type Surroundings = ReturnType<typeof surroundingsOf>

/** What lies around the documents that were found for some paths. */
export function surroundingsOf(
  found: Found,
  {paths, config, folders}: {paths: readonly string[]; config: Config; folders: Folders},
) {
  const asked = [...new Set(found.rootOf.values())]
  const [root = paths[0] ?? '.'] = asked
  const boundary = findBoundary(root)
  const styles = linkStyles(boundary, config, folders)
  const known = new Map<string, string[]>()
  const rootsOf = (path: string): string[] => {
    const folder = posix.dirname(path)
    const before = known.get(folder)
    if (before) return before
    const roots = rootsFrom(path)
    // Outside of the boundary they depend on what was asked for.
    if (pathFrom(boundary, path) !== undefined) known.set(folder, roots)
    return roots
  }
  const rootsFrom = (path: string): string[] => {
    const {roots} = configOf(config, path)
    const below = [...roots.map((each) => posix.relative(config.folder, each)), ...styles(path).style.roots]
    const fromTop = below.map((each) => posix.join(boundary, each))
    const around = foldersAround(path, boundary) ?? [found.rootOf.get(path) ?? boundary, boundary]
    return [...new Set([...roots, ...fromTop, ...around, ...asked])]
  }
  const roots = [...new Set([boundary, ...[root, ...found.files].flatMap(rootsOf)])]
  return {
    files: diskFileTree(roots, folders),
    boundary,
    isTopKnown: !found.isPartial || repositoryAround(root) !== undefined || config.sources.length > 0,
    root,
    namesFrom: asked.length > 1 && boundary === asked[0] ? undefined : boundary,
    publicRoots: rootsOf,
    /** Folders out of which no link of the file system is followed. */
    roots,
    linkStyleOf: (path: string) => styles(path).style,
    /** How links of the run's documents are judged, in the order of the documents. */
    linkStyles: distinct([root, ...found.files].map(styles)),
    repository: () => findRepository(boundary, config.site.editUrl),
    isJoined: joinedMatcher(config),
  }
}

/** The folders around the one of a document, the outermost first; undefined if it is outside of that. */
function foldersAround(path: string, outermost: string): string[] | undefined {
  const below = pathFrom(outermost, path)
  if (below === undefined) return undefined
  const folders = [outermost]
  for (const step of below.split('/').slice(0, -2)) folders.push(posix.join(folders.at(-1)!, step))
  return folders
}

function distinct(styles: readonly ChosenStyle[]): ChosenStyle[] {
  return [...new Set(styles)]
}

function joinedMatcher(config: Config): (path: string) => boolean {
  const matchers = new Map<Config, (path: string) => boolean>()
  return (path) => {
    const nearest = configOf(config, path)
    const known = matchers.get(nearest) ?? globMatcher(nearest.links.joined)
    matchers.set(nearest, known)
    return known(path)
  }
}
