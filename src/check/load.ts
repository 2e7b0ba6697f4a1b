import {readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {VFile} from 'vfile'
import type {Config} from '../config/config.ts'
import {type Corpus, createCorpus} from '../model/corpus.ts'
import type {Playbook} from '../model/types.ts'
import type {ScanOptions} from '../parse/conflict.ts'
import {modelPipeline} from '../pipeline/index.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import {diskFileTree, type Found, findBoundary, findFiles} from './files.ts'
import {readMarkerSizes} from './marker-sizes.ts'
import {PathError} from './path-error.ts'
import {readSidecars} from './sidecars.ts'

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

/** Reads all files of some paths into one corpus. */
export async function loadCorpus(options: LoadOptions): Promise<Corpus> {
  const found = await findFiles(options.paths, options.config.files.exclude)
  if (found.files.length === 0) {
    const where = options.paths.map((path) => `\`${path}\``).join(', ')
    throw new PathError(`Found no markdown file in ${where}, expected at least one to check`)
  }
  const place = placeOf(found, options.config)
  const sizes = readMarkerSizes(found.files, place.boundary)
  const playbooks: Playbook[] = []
  for (const path of found.files) {
    const text = await readFile(path, 'utf8')
    const markerSize = sizes.get(path)
    const policySources = await loadPolicySources(text)
    playbooks.push(readModel(path, text, found.rootOf.get(path)!, {...options, markerSize, policySources}))
    options.onProgress?.(playbooks.length, found.files.length)
  }
  return createCorpus(playbooks, {
    ...place,
    frameworks: options.config.frameworks,
    sidecars: await readSidecars(playbooks, place.files),
    resolutions: options.resolutions ?? [],
  })
}

/** How one text is read. */
export interface ReadOptions extends Pick<LoadOptions, 'config' | 'today' | 'resolutions'>, ScanOptions {
  /** What finds policies in Terraform, templates and commands; none where left out. */
  policySources?: readonly PolicySource[]
}

/** Reads the model of one text. */
export function readModel(path: string, text: string, root: string, options: ReadOptions): Playbook {
  const file = new VFile({path, value: text})
  const {today, resolutions, markerSize, policySources} = options
  const {shapes, frameworks} = options.config
  const pipeline = modelPipeline({
    shapes,
    frameworks,
    today,
    root,
    resolutions,
    markerSize,
    policySources,
  })
  try {
    pipeline.runSync(pipeline.parse(file), file)
  } catch (error) {
    // The libraries that walk trees recurse: thousands of quotes or lists within one another exhaust the stack.
    if (!(error instanceof RangeError)) throw error
    throw new PathError(`Cannot read \`${path}\`: quotes or lists are nested too deeply in it`)
  }
  return file.data.proofbook!.playbook!
}

function placeOf(found: Found, config: Config) {
  const roots = [...new Set(found.rootOf.values())]
  const boundary = findBoundary(roots[0]!)
  const publicRoots = [...new Set([...config.roots, ...roots, boundary].map((root) => posix.normalize(root)))]
  return {files: diskFileTree(), boundary, publicRoots}
}
