import {posix} from 'node:path'
import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {Folders} from '../files/folders.ts'
import {pathFrom} from '../files/globs.ts'
import {readInside} from '../files/read-inside.ts'
import {type ChosenStyle, GITHUB, GITHUB_LINKS, LINK_STYLES, type LinkStyle} from '../model/link-style.ts'

/** A file or folder by which a platform is known, and what such a file holds. */
interface Sign {
  style: string
  name: RegExp
  content?: RegExp
  /** What else it says of a style's links; it is read as text, and never run. */
  told?(content: string): Partial<LinkStyle>
}

const SIGNS: readonly Sign[] = [
  {
    style: 'docusaurus',
    name: /^docusaurus\.config\.[cm]?[jt]s$/,
    // A site that Proofbook makes has such a file too; its documents are GitHub's.
    content: /^(?![\s\S]*plugin-proofbook)/,
    told: (content) => ({
      roots: textsOf(content, /\bpath:\s*(['"`])([^'"`\n]+)\1/g),
      bases: ['docs', ...textsOf(content, /\b(?:routeBasePath|baseUrl):\s*(['"`])([^'"`\n]+)\1/g)],
    }),
  },
  {style: 'mintlify', name: /^mint\.json$/},
  {style: 'mintlify', name: /^docs\.json$/, content: /mintlify/i},
  {style: 'mkdocs', name: /^mkdocs\.ya?ml$/},
  {style: 'vitepress', name: /^\.vitepress$/},
  {style: 'starlight', name: /^astro\.config\.[cm]?[jt]s$/, content: /starlight/},
]

/** Folders beside the documents in which a site's files are kept. */
const SITE_FOLDERS = ['docs', 'website', 'site', 'documentation']

/**
 * The rules by which the links of documents are judged, by the path of the document: those that its configuration names,
 * else those of the platform whose files are in a folder above it, or beside that; GitHub's where there are none.
 * @param boundary the folder outside which nothing is looked at
 */
export function linkStyles(
  boundary: string,
  config: Config,
  folders = new Folders(),
): (path: string) => ChosenStyle {
  const inFolder = new Map<string, ChosenStyle>()
  const own = new Map<Config, ChosenStyle>()
  return (path) => {
    const nearest = configOf(config, path)
    const {style} = nearest.links
    if (style !== undefined)
      return memo(own, nearest, () => ({style: configured(style), because: nearest.sources[0]}))
    const folder = posix.dirname(path)
    return memo(inFolder, folder, () => styleAround(folder, {boundary, folders}, inFolder))
  }
}

function memo<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** Where signs are looked for. */
interface Around {
  boundary: string
  folders: Folders
}

const GITHUB_STYLE: ChosenStyle = {style: GITHUB_LINKS, because: undefined}

/** The style that the files of a folder tell of, else those of the folder above it. */
function styleAround(folder: string, around: Around, known: Map<string, ChosenStyle>): ChosenStyle {
  const {boundary} = around
  const isBelow = pathFrom(boundary, folder) !== undefined
  const sign = signIn(isBelow ? folder : boundary, around)
  if (sign) return sign
  if (!isBelow) return GITHUB_STYLE
  const above = posix.join(folder, '..')
  return memo(known, above, () => styleAround(above, around, known))
}

/** A sign of a platform in a folder, or in one of the usual folders of a site in it. */
function signIn(folder: string, {boundary, folders}: Around): ChosenStyle | undefined {
  const names = namesIn(folder, folders)
  const beside = SITE_FOLDERS.filter((name) => folders.mayHave(folder, name)).map((name) =>
    posix.join(folder, name),
  )
  for (const place of [folder, ...beside])
    for (const name of place === folder ? names : namesIn(place, folders)) {
      const path = posix.join(place, name)
      for (const sign of SIGNS.filter((each) => each.name.test(name))) {
        const content = sign.content ? read(path, boundary) : ''
        if (content === undefined || sign.content?.test(content) === false) continue
        const style = withTold(LINK_STYLES.get(sign.style)!, sign.told?.(content))
        return {style: rootedAt(place, boundary, style), because: path}
      }
    }
  return undefined
}

/** Most different texts that are taken from a site's file, more than any site has: each is tried for each link. */
const MOST_TOLD = 50

/** The texts of a configuration after some keys, wherever they are in it. */
function textsOf(content: string, keys: RegExp): string[] {
  const texts = [...content.matchAll(keys)].map(([, , text = '']) => text)
  return [...new Set(texts)].slice(0, MOST_TOLD)
}

/** A style with what a site's own file says of its folders and addresses. */
function withTold(style: LinkStyle, told: Partial<LinkStyle> = {}): LinkStyle {
  const bases = (told.bases ?? []).map((base) => base.replace(/^\/+|\/+$/g, '')).filter((base) => base !== '')
  return {...style, roots: [...style.roots, ...(told.roots ?? [])], bases: [...style.bases, ...bases]}
}

function configured(style: NonNullable<Config['links']['style']>): LinkStyle {
  if (typeof style === 'string') return LINK_STYLES.get(style) ?? GITHUB
  return {...GITHUB, name: 'own', ...style}
}

/** The names in a folder; none in a file, or in a folder that may not be listed: these tell of no platform. */
function namesIn(folder: string, folders: Folders): string[] {
  return folders
    .entries(folder)
    .map(({name}) => name)
    .sort()
}

function read(path: string, boundary: string): string | undefined {
  return readInside(path, [boundary], MOST_BYTES.neighbour).bytes?.toString('utf8')
}

/** A style whose folders are those of a site that is not at the repository's top; none that its file has outside of that. */
function rootedAt(folder: string, boundary: string, style: LinkStyle): LinkStyle {
  const below = posix.relative(boundary, folder)
  const roots = [...style.roots.map((root) => posix.join(below, root)), ...style.roots]
  return {...style, roots: [...new Set(roots)].filter((root) => !/^\.\.(?:\/|$)/.test(posix.normalize(root)))}
}
