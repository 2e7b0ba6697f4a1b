import {posix} from 'node:path'
import type {Glob} from '../files/globs.ts'
import type {Frameworks} from '../frameworks/index.ts'
import type {Override} from '../rules/levels.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {readImageHost, readOrigin} from './addresses.ts'
import {baseLayers} from './base.ts'
import type {Config, SiteConfig, VersionsConfig} from './config.ts'
import {DEFAULTS} from './defaults.ts'
import {mergeLayers, plain, type Sourced, saidAt} from './merge.ts'
import {type KeyPath, placeOf} from './source.ts'
import type {Layer} from './written.ts'

/** All that some layers say, and what holds where they say nothing. */
export function mergeWithBase(layers: readonly Layer[], folder: string): Sourced {
  const preset = layers.find(({written}) => written.preset !== undefined)?.written.preset
  return mergeLayers([...layers, ...baseLayers(preset, folder)])
}

/**
 * The whole configuration of what some layers say.
 * @param layers nearest first
 * @param folder the one that the configuration is for: that of the nearest file
 */
export function complete(layers: readonly Layer[], folder: string, frameworks: Frameworks): Config {
  const said = mergeWithBase(layers, folder)
  const {title, dates, owner, status, kinds, sections, controls, placeholders, examples, images} = plain(
    said,
  ) as Shapes
  return {
    folder,
    sources: layers.map(({name}) => name),
    documents: foldersIn(saidAt(said, 'documents'))[0],
    files: {
      exclude: globsIn(said, 'files', 'exclude'),
      include: globsIn(said, 'files', 'include'),
    },
    links: {
      style: plain(saidAt(said, 'links', 'style')) as Config['links']['style'],
      joined: globsIn(said, 'links', 'joined'),
    },
    roots: foldersIn(saidAt(said, 'roots')),
    shapes: {title, dates, owner, status, kinds, sections, controls, placeholders, examples, images},
    frameworks,
    rules: plain(saidAt(said, 'rules')) as Config['rules'],
    overrides: overridesIn(saidAt(said, 'overrides')),
    handbook: plain(saidAt(said, 'handbook')) as string | undefined,
    parser: plain(saidAt(said, 'parser')) as Config['parser'],
    site: completeSite(said),
    versions: completeVersions(said),
    nested: [],
  }
}

function itemsOf(sourced: Sourced | undefined): {value: unknown; layer: Layer}[] {
  return sourced && 'list' in sourced ? sourced.list : []
}

function globsIn(said: Sourced, ...keys: string[]): Glob[] {
  return withIndex(itemsOf(saidAt(said, ...keys))).map(({value, layer, index}) =>
    toGlob(value, layer, [...keys, index]),
  )
}

function toGlob(pattern: unknown, layer: Layer, path: KeyPath): Glob {
  const place = layer.source && {place: placeOf(layer, path)}
  return {folder: layer.folder ?? '.', pattern: String(pattern), ...place}
}

/** Items with their index in the list of the layer that says them. */
function withIndex(items: readonly {value: unknown; layer: Layer}[]) {
  const counts = new Map<Layer, number>()
  return items.map((item) => {
    const index = counts.get(item.layer) ?? 0
    counts.set(item.layer, index + 1)
    return {...item, index}
  })
}

/** The folders of a value: of one, or of a list that one layer says as a whole. */
function foldersIn(sourced: Sourced | undefined): string[] {
  if (!sourced || !('value' in sourced)) return []
  const {value, layer} = sourced
  return [value].flat().map((each) => posix.join(layer.folder ?? '.', String(each)))
}

function overridesIn(sourced: Sourced | undefined): Override[] {
  return withIndex(itemsOf(sourced)).map(({value, layer, index}) => {
    const {files, rules} = value as {files: string[]; rules: Override['rules']}
    const globs = files.map((pattern, at) => toGlob(pattern, layer, ['overrides', index, 'files', at]))
    return {files: globs, rules}
  })
}

/** One name is a list of one. */
function completeVersions(said: Sourced): VersionsConfig {
  const {tags, refs, merges, limit} = plain(saidAt(said, 'versions')) as VersionsConfig
  return {tags: [tags].flat(), refs: [refs].flat(), merges, limit}
}

/** Hosts and origins get the one spelling that they have in addresses. */
function completeSite(said: Sourced): SiteConfig {
  const {imageHosts, url, ...site} = plain(saidAt(said, 'site')) as SiteConfig
  return {
    ...site,
    logo: foldersIn(saidAt(said, 'site', 'logo'))[0],
    favicon: foldersIn(saidAt(said, 'site', 'favicon'))[0],
    image: foldersIn(saidAt(said, 'site', 'image'))[0],
    url: readOrigin(url) ?? DEFAULTS.site.url,
    categories: categoriesIn(said),
    imageHosts: imageHosts.flatMap((host) => readImageHost(host) ?? []),
  }
}

function categoriesIn(said: Sourced): SiteConfig['categories'] {
  const own = saidAt(said, 'site', 'categories')
  const names = own && 'entries' in own ? [...own.entries.keys()] : []
  return Object.fromEntries(names.map((name) => [name, globsIn(said, 'site', 'categories', name)]))
}
