/**
 * Makes a library of many playbooks from a folder of real ones: each round of them is another product's, with names, dates,
 * controls, rows, policies and links of its own. The same folder and count give the same files.
 */
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, posix} from 'node:path'
import {filesBelow} from '../../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {type Draw, drawer, pick} from './draw.mts'
import {piecesOf, varied} from './pieces.mts'
import {PRODUCTS} from './products.mts'
import {anchorOf, type Section, sectionsOf, textOf} from './sections.mts'

/** Folders that stay as they are: pictures, and what is no service's. */
const COMMON = /^(?:docs|template)\//

const CONFLICT = /^<{7} /m

/** How many links to other documents each one has. */
const LINKS = 2

/** Every how many products have their folders at the top. */
const FLAT = 3

/** A document of the folder of real ones. */
interface Original {
  /** Path below the folder. */
  path: string
  text: string
  sections: Section[]
}

/** A document that is to be made. */
interface Place {
  original: Original
  product: string
  /** Path below the library's folder. */
  path: string
}

/**
 * Writes the library.
 * @param folder to write
 * @param from folder of real documents with their mapping files
 * @param count how many documents are made, besides those that all have in common
 */
export function writeVariedLibrary(folder: string, from: string, count: number): void {
  const files = filesBelow(from)
  for (const path of files.filter((each) => COMMON.test(each))) copy(join(from, path), join(folder, path))
  const originals = files
    .filter((path) => /\.md$/i.test(path) && !COMMON.test(path))
    .map((path) => originalAt(from, path))
  const pieces = piecesOf(originals.map(({sections}) => sections))
  const places = Array.from({length: count}, (_, index) => placeOf(index, originals))
  places.forEach((place, index) => {
    const draw = drawer(index + 1)
    const {original, path} = place
    // A conflict may begin in one section and end in another.
    const sections = CONFLICT.test(original.text)
      ? original.sections
      : varied(original.sections, pieces, draw)
    const own = renamed(sections, place, draw)
    write(join(folder, path), `${textOf(own).trimEnd()}\n\n${related(place, places, draw)}\n`)
    writeMapping(join(from, dirname(original.path)), join(folder, dirname(path)), place)
  })
}

function originalAt(from: string, path: string): Original {
  const text = readFileSync(join(from, path), 'utf8')
  return {path, text, sections: sectionsOf(text)}
}

function placeOf(index: number, originals: readonly Original[]): Place {
  const original = originals[index % originals.length]!
  const round = Math.floor(index / originals.length)
  const again = Math.floor(round / PRODUCTS.length)
  const product = PRODUCTS[round % PRODUCTS.length]! + (again === 0 ? '' : `-${again + 1}`)
  // Some teams have a folder of folders, others a flat one, whose names say of what it is in a way that nobody knows.
  const flat = `${dirname(original.path).replaceAll('/', '-')}-${product}/${basename(original.path)}`
  return {original, product, path: round % FLAT === 1 ? flat : `${product}/${original.path}`}
}

/** Gives the title, the running text and the dates what is the product's. */
function renamed(sections: readonly Section[], {original, product}: Place, draw: Draw): Section[] {
  const service = basename(dirname(original.path))
  // Ids of actions, ARNs and addresses name the service too, and stay.
  const word = new RegExp(`(?<![\\w/.:@#-])${service}(?![\\w/.:-])`, 'gi')
  const first = sections.find(({level}) => level === 1)
  return sections.map((section) => ({
    ...section,
    title: section === first ? titled(section.title, product) : section.title,
    lines: section.lines.map((line) =>
      (line.includes('](') ? line : line.replace(word, (name) => `${product} ${name}`)).replace(
        /\b\d\d(?=\/\d\d\/20\d\d\b)/,
        () => String(1 + Math.floor(draw() * 12)).padStart(2, '0'),
      ),
    ),
  }))
}

/** `# AWS Lambda - Security Playbook` becomes `# AWS Lambda of payments - Security Playbook`. */
function titled(title: string, product: string): string {
  const [, name = '', rest = ''] = /^(.*?)(\s+-\s.*|\s*<!--.*)?$/.exec(title) ?? []
  return `${name} of ${product}${rest}`
}

/** Links to documents of this product and of others, each to a section that all documents keep. */
function related({path, original}: Place, places: readonly Place[], draw: Draw): string {
  const links = Array.from({length: LINKS}, () => {
    const other = pick(places, draw)!
    const {sections} = other.original
    const kept = sections.filter(({level, title}) => level === 2 && /^[A-Za-z][A-Za-z ]*$/.test(title))
    const anchor = pick(kept, draw)
    const to = posix.relative(dirname(path), other.path) || basename(path)
    const at =
      anchor && sections.filter(({title}) => title === anchor.title).length === 1
        ? `#${anchorOf(anchor)}`
        : ''
    return `- [${basename(dirname(other.path))} of ${other.product}](${encodeURI(to)}${at})`
  })
  return [`#### See also: ${basename(dirname(original.path))} and others`, ...links].join('\n')
}

/** The mapping file of an original, its addresses those of the new document. */
function writeMapping(from: string, to: string, {path, original}: Place): void {
  const file = join(from, 'mapping.json')
  if (!existsSync(file)) return
  const old = `/${dirname(original.path)}/`
  write(
    join(to, 'mapping.json'),
    readFileSync(file, 'utf8').replaceAll(old, () => `/${dirname(path)}/`),
  )
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  cpSync(from, to)
}
