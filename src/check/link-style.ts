import {existsSync, readdirSync} from 'node:fs'
import {posix} from 'node:path'
import type {Config} from '../config/config.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {readInside} from '../files/read-inside.ts'
import {GITHUB_LINKS, LINK_STYLES, type LinkStyle} from '../model/link-style.ts'

/** How links are judged, and what says so. */
export interface ChosenStyle {
  style: LinkStyle
  /** Path of what was found in the repository, or `proofbook.config.yml`; undefined where nothing tells. */
  because: string | undefined
}

/** A file or folder by which a platform is known, and what such a file holds. */
const SIGNS: readonly {style: string; name: RegExp; content?: RegExp}[] = [
  // A site that Proofbook makes has such a file too; its documents are GitHub's.
  {style: 'docusaurus', name: /^docusaurus\.config\.[cm]?[jt]s$/, content: /^(?![\s\S]*plugin-proofbook)/},
  {style: 'mintlify', name: /^mint\.json$/},
  {style: 'mintlify', name: /^docs\.json$/, content: /mintlify/i},
  {style: 'mkdocs', name: /^mkdocs\.ya?ml$/},
  {style: 'vitepress', name: /^\.vitepress$/},
  {style: 'starlight', name: /^astro\.config\.[cm]?[jt]s$/, content: /starlight/},
]

/** Folders beside the documents in which a site's files are kept. */
const SITE_FOLDERS = ['docs', 'website', 'site', 'documentation']

/**
 * The rules by which links are judged: those that the configuration names, else those of the platform whose files are in
 * a folder above the documents, or beside them; GitHub's where there are none.
 * @param asked the folder that was asked for
 * @param boundary the folder outside which nothing is looked at
 */
export function chooseLinkStyle(asked: string, boundary: string, {links}: Config): ChosenStyle {
  if (links.style !== undefined) return {style: configured(links.style), because: 'proofbook.config.yml'}
  for (const folder of placesOf(asked, boundary))
    for (const name of namesIn(folder)) {
      const path = posix.join(folder, name)
      const sign = SIGNS.find((each) => each.name.test(name) && holds(path, boundary, each.content))
      if (sign) return {style: rootedAt(folder, boundary, LINK_STYLES.get(sign.style)!), because: path}
    }
  return {style: GITHUB_LINKS, because: undefined}
}

function configured(style: NonNullable<Config['links']['style']>): LinkStyle {
  if (typeof style === 'string') return LINK_STYLES.get(style) ?? GITHUB_LINKS
  return {...GITHUB_LINKS, name: 'own', ...style}
}

/** From the documents' folder up to the boundary; beside each of them the usual folders of a site. */
function placesOf(asked: string, boundary: string): string[] {
  const places: string[] = []
  const isAbove = posix.relative(boundary, asked).startsWith('..')
  for (let folder = isAbove ? boundary : asked; ; folder = posix.join(folder, '..')) {
    places.push(
      folder,
      ...SITE_FOLDERS.map((name) => posix.join(folder, name)).filter((each) => existsSync(each)),
    )
    if (posix.relative(boundary, folder) === '') return [...new Set(places)]
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    // A file, or a folder that may not be listed: it tells of no platform.
    return []
  }
}

function holds(path: string, boundary: string, content: RegExp | undefined): boolean {
  if (!content) return true
  const {bytes} = readInside(path, [boundary], MOST_BYTES.neighbour)
  return bytes !== undefined && content.test(bytes.toString('utf8'))
}

/** A style whose folders are those of a site that is not at the repository's top. */
function rootedAt(folder: string, boundary: string, style: LinkStyle): LinkStyle {
  const below = posix.relative(boundary, folder)
  const roots = [...style.roots.map((root) => posix.join(below, root)), ...style.roots]
  return {...style, roots: [...new Set(roots)]}
}
