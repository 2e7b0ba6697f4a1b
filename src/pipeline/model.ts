import {relative, resolve} from 'node:path'
import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {pathFrom} from '../files/globs.ts'
import {withSlashes} from '../files/slashes.ts'
import {createFrameworks, type Frameworks} from '../frameworks/index.ts'
import {readPlaybook} from '../model/playbook.ts'
import {publishResolved} from '../model/resolve.ts'
import {parseMarkdown} from '../parse/markdown.ts'
import type {PolicySource} from '../policy/index.ts'
import {resolutionsFor, type WrittenResolution} from '../resolutions/resolution.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {fromStage, leave} from './data.ts'

/** How the model of a file is read. */
export interface ModelOptions {
  shapes: Shapes
  /** The built-in ones where they are left out. */
  frameworks?: Frameworks
  /** What finds policies in Terraform, templates and commands, as `loadPolicySources` gives it; none if left out. */
  policySources?: readonly PolicySource[]
  /** Whether `{#id}` gives a heading its id, as on some platforms. */
  headingIds?: boolean
  /** ISO date against which a last update is in the future. */
  today: string
  /** Folder below which a file's path names its service; empty for the path as it is. */
  root?: string
  /** Resolutions of conflicts, of any documents; files are named from the vfile's working folder. */
  resolutions?: readonly WrittenResolution[] | undefined
}

/** Reads the model of the file and passes the published variant's tree on; where none is published, the file's own. */
export function remarkPlaybookModel(options: ModelOptions): (tree: Root, file: VFile) => Root {
  const {shapes, today, frameworks = createFrameworks(), policySources = [], headingIds = false} = options
  return (tree, file) => {
    const conflict = fromStage(file, 'conflict', 'remarkPlaybookParse')
    const variants = fromStage(file, 'variants', 'remarkPlaybookVariants')
    const path = withSlashes(file.path ?? 'document.md')
    const id = pathBelow(options.root ?? '', path)
    const context = {path, id, shapes, frameworks, policySources, headingIds, today}
    const own = workingPath(file)
    const resolutions = resolutionsFor(options.resolutions ?? [], own, id)
    const read = readPlaybook(conflict, variants, context)
    const resolved = publishResolved(read, conflict, resolutions, context, parseMarkdown)
    const stale = resolved.playbook.stale.filter((resolution) => resolution.file === own)
    const playbook = {...resolved.playbook, stale}
    leave(file, {playbook})
    const published = variants.find((variant) => variant.label === playbook.published?.label)
    return resolved.tree ?? published?.tree ?? tree
  }
}

/** Path from the working folder, forward slashes, however the file was named. */
function workingPath({cwd, path}: VFile): string {
  const absolute = resolve(cwd, withSlashes(path ?? 'document.md'))
  return withSlashes(relative(cwd, absolute))
}

/** A path without the folder that it is below; as it is if it is not below that. */
export function pathBelow(root: string, path: string): string {
  const below = root === '' ? path : (pathFrom(root, path) ?? path)
  return below.replace(/^\.?\//, '')
}
