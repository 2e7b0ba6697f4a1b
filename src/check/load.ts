import {posix} from 'node:path'
import picomatch from 'picomatch'
import {VFile} from 'vfile'
import type {Config} from '../config/config.ts'
import {findBoundary} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {type Decoded, decodeText} from '../files/decode.ts'
import {readInside} from '../files/read-inside.ts'
import {type Corpus, createCorpus} from '../model/corpus.ts'
import type {FileFlaw} from '../model/file-flaw.ts'
import type {DocumentModel, Playbook} from '../model/types.ts'
import type {ScanOptions} from '../parse/conflict.ts'
import {ExcessError} from '../parse/excess-error.ts'
import {findExcess} from '../parse/limits.ts'
import {withoutMdx} from '../parse/mdx.ts'
import {modelPipeline, pathBelow} from '../pipeline/index.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import {diskFileTree} from './disk-file-tree.ts'
import {type Found, findFiles} from './files.ts'
import {encodingFlaw, limitFlaw, refusedFlaw} from './flaws.ts'
import {chooseLinkStyle} from './link-style.ts'
import {readMarkerSizes} from './marker-sizes.ts'
import {describeNotRead} from './not-read.ts'
import {PathError} from './path-error.ts'
import {findRepository} from './repository.ts'
import {readSidecars} from './sidecars.ts'
import {isMarkdown} from './walk.ts'

/** What a run reads. */
export interface LoadOptions {
  /** Files and folders. */
  paths: string[]
  config: Config
  /** ISO date against which a last update is in the future. */
  today: string
  /** Resolutions of conflicts; files are named from the working folder. */
  resolutions?: readonly WrittenResolution[]
  /** Called after each file with how many are done, of how many. */
  onProgress?(done: number, total: number): void
}

/**
 * Reads all files of some paths into one corpus. What cannot be read is a flaw of the corpus, and the rest goes on.
 * @throws {PathError} for a path that does not exist, and where there is no document at all
 */
export async function loadCorpus(options: LoadOptions): Promise<Corpus> {
  const found = findFiles(options.paths, options.config.files)
  if (found.files.length + found.refused.length === 0) {
    const where = options.paths.map((path) => `\`${path}\``).join(', ')
    throw new PathError(`Found no markdown file in ${where}, expected at least one to check`)
  }
  const place = placeOf(found, options)
  const {sizes, flaws: attributes} = readMarkerSizes(found.files, place.boundary)
  const idOf = (path: string) => pathBelow(found.rootOf.get(path)!, path)
  const refused = found.refused.map(({path, refusal}) => refusedFlaw(path, refusal, idOf(path)))
  const flaws = [...refused, ...attributes]
  const playbooks: Playbook[] = []
  for (const [index, path] of found.files.entries()) {
    const root = found.rootOf.get(path)!
    const read = await readDocument(path, {root, place, markerSize: sizes.get(path), options})
    if (read.playbook) playbooks.push(read.playbook)
    flaws.push(...read.flaws)
    options.onProgress?.(index + 1, found.files.length)
  }
  const beside = readSidecars(playbooks, place.files, place.roots)
  return createCorpus(playbooks, {
    ...place,
    frameworks: options.config.frameworks,
    sidecars: beside.sidecars,
    resolutions: options.resolutions ?? [],
    flaws: [...flaws, ...beside.flaws],
    notChecked: describeNotRead(found.notRead),
    isPartial: found.isPartial,
    neighbour: neighbours(place, options),
  })
}

/** Reads one document of a run: its model, or the flaw that keeps it from being read. */
async function readDocument(
  path: string,
  {root, place, markerSize, options}: DocumentContext,
): Promise<{playbook?: Playbook; flaws: FileFlaw[]}> {
  const id = pathBelow(root, path)
  const {bytes, refusal} = readInside(path, place.roots, MOST_BYTES.document)
  if (refusal) return {flaws: [refusedFlaw(path, refusal, id)]}
  const {text, flaw} = decodeDocument(path, bytes)
  const policySources = await loadPolicySources(text)
  const {headingIds} = place.linkStyle
  try {
    const playbook = readModel(path, text, root, {...options, markerSize, policySources, headingIds})
    return {playbook, flaws: flaw ? [encodingFlaw(path, flaw, id)] : []}
  } catch (error) {
    if (error instanceof ExcessError) return {flaws: [limitFlaw(path, error, id)]}
    throw error
  }
}

/** The markdown of a file: of MDX what is left without its code. */
function decodeDocument(path: string, bytes: Buffer): Decoded {
  const decoded = decodeText(bytes)
  return /\.mdx$/i.test(path) ? {...decoded, text: withoutMdx(decoded.text)} : decoded
}

/** What a document of a run is read with. */
interface DocumentContext {
  root: string
  place: ReturnType<typeof placeOf>
  markerSize: number | undefined
  options: LoadOptions
}

/** How one text is read. */
export interface ReadOptions extends Pick<LoadOptions, 'config' | 'today' | 'resolutions'>, ScanOptions {
  /** What finds policies in Terraform, templates and commands; none where left out. */
  policySources?: readonly PolicySource[]
  headingIds?: boolean
}

/**
 * Reads the model of one text.
 * @throws {ExcessError}
 */
export function readModel(path: string, text: string, root: string, options: ReadOptions): Playbook {
  const excess = findExcess(text, options)
  if (excess) throw new ExcessError(excess)
  const file = new VFile({path, value: text})
  const {today, resolutions, markerSize, policySources, headingIds} = options
  const {shapes, frameworks} = options.config
  const pipeline = modelPipeline({
    shapes,
    frameworks,
    today,
    root,
    resolutions,
    markerSize,
    policySources,
    headingIds,
  })
  try {
    pipeline.runSync(pipeline.parse(file), file)
  } catch (error) {
    // The libraries that walk trees recurse, and a limit may have missed what exhausts the stack.
    if (error instanceof RangeError) throw new ExcessError()
    // The place is one of the variant, and nobody knows which.
    if (error instanceof ExcessError && error.excess && file.data.proofbook?.conflict?.hunks.length)
      throw new ExcessError({...error.excess, line: 1, column: 1})
    throw error
  }
  return file.data.proofbook!.playbook!
}

function placeOf(found: Found, {config, paths}: LoadOptions) {
  const asked = [...new Set(found.rootOf.values())]
  const boundary = findBoundary(asked[0] ?? paths[0]!)
  const linkStyle = chooseLinkStyle(asked[0] ?? boundary, boundary, config)
  const fromTop = [...config.roots, ...linkStyle.style.roots].map((root) => posix.join(boundary, root))
  const publicRoots = [...new Set([...config.roots.map(posix.normalize), ...fromTop, ...asked, boundary])]
  const roots = [boundary, ...publicRoots]
  const isJoined = picomatch(config.links.joined, {nocase: true, dot: true})
  return {
    files: diskFileTree(roots),
    boundary,
    root: asked[0] ?? boundary,
    namesFrom: asked.length > 1 && boundary === asked[0] ? undefined : boundary,
    publicRoots,
    roots,
    linkStyle: linkStyle.style,
    linkStyleBecause: linkStyle.because,
    repository: () => findRepository(boundary, config.site.editUrl),
    isJoined: (path: string) => config.links.joined.length > 0 && isJoined(posix.relative(boundary, path)),
  }
}

/** Reads documents that links lead to although they are not of the run, each once, for their anchors. */
function neighbours({roots, linkStyle: {headingIds}}: ReturnType<typeof placeOf>, options: ReadOptions) {
  const known = new Map<string, DocumentModel | undefined>()
  return (path: string): DocumentModel | undefined => {
    if (!isMarkdown(path)) return undefined
    if (!known.has(path)) known.set(path, readNeighbour(path, roots, {...options, headingIds}))
    return known.get(path)
  }
}

function readNeighbour(
  path: string,
  roots: readonly string[],
  options: ReadOptions,
): DocumentModel | undefined {
  const {bytes} = readInside(path, roots, MOST_BYTES.document)
  if (!bytes) return undefined
  try {
    return readModel(path, decodeDocument(path, bytes).text, posix.dirname(path), options).published?.document
  } catch (error) {
    if (error instanceof ExcessError) return undefined
    throw error
  }
}
