import {posix} from 'node:path'
import type {Glob} from '../files/globs.ts'
import type {Frameworks} from '../frameworks/index.ts'
import type {Override} from '../rules/levels.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {readImageHost, readOrigin} from './addresses.ts'
import {baseLayers} from './base.ts'
import type {Config, SiteConfig} from './config.ts'
import {DEFAULTS} from './defaults.ts'
import {mergeLayers, plain, type Sourced, saidAt} from './merge.ts'
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
  const {title, dates, status, kinds, sections, controls, placeholders, examples, images} = plain(
    said,
  ) as Shapes
  return {
    folder,
    sources: layers.map(({name}) => name),
    documents: foldersIn(saidAt(said, 'documents'))[0],
    files: {
      exclude: globsIn(saidAt(said, 'files', 'exclude')),
      include: globsIn(saidAt(said, 'files', 'include')),
    },
    links: {
      style: plain(saidAt(said, 'links', 'style')) as Config['links']['style'],
      joined: globsIn(saidAt(said, 'links', 'joined')),
    },
    roots: foldersIn(saidAt(said, 'roots')),
    shapes: {title, dates, status, kinds, sections, controls, placeholders, examples, images},
    frameworks,
    rules: plain(saidAt(said, 'rules')) as Config['rules'],
    overrides: overridesIn(saidAt(said, 'overrides')),
    site: completeSite(plain(saidAt(said, 'site')) as SiteConfig),
    nested: [],
  }
}

function itemsOf(sourced: Sourced | undefined): {value: unknown; layer: Layer}[] {
  return sourced && 'list' in sourced ? sourced.list : []
}

function globsIn(sourced: Sourced | undefined): Glob[] {
  return itemsOf(sourced).map(({value, layer}) => toGlob(value, layer))
}

function toGlob(pattern: unknown, {folder = '.'}: Layer): Glob {
  return {folder, pattern: String(pattern)}
}

/** The folders of a value: of one, or of a list that one layer says as a whole. */
function foldersIn(sourced: Sourced | undefined): string[] {
  if (!sourced || !('value' in sourced)) return []
  const {value, layer} = sourced
  return [value].flat().map((each) => posix.join(layer.folder ?? '.', String(each)))
}

function overridesIn(sourced: Sourced | undefined): Override[] {
  return itemsOf(sourced).map(({value, layer}) => {
    const {files, rules} = value as {files: string[]; rules: Override['rules']}
    return {files: files.map((pattern) => toGlob(pattern, layer)), rules}
  })
}

/** Hosts and origins get the one spelling that they have in addresses. */
function completeSite({imageHosts, url, ...site}: SiteConfig): SiteConfig {
  return {
    ...site,
    url: readOrigin(url) ?? DEFAULTS.site.url,
    imageHosts: imageHosts.flatMap((host) => readImageHost(host) ?? []),
  }
}
