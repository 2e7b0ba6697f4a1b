import type {Root} from 'mdast'
import type {Transformer} from 'unified'
import {readPlaybook} from '../model/playbook.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {fromStage, leave} from './data.ts'

/** How the model of a file is read. */
export interface ModelOptions {
  shapes: Shapes
  /** ISO date against which a last update is in the future. */
  today: string
  /** Folder below which a file's path names its service; empty for the path as it is. */
  root?: string
}

/** Reads the model of the file and passes the published variant's tree on; where none is published, the file's own. */
export function remarkPlaybookModel(options: ModelOptions): Transformer<Root, Root> {
  return (tree, file) => {
    const conflict = fromStage(file, 'conflict', 'remarkPlaybookParse')
    const variants = fromStage(file, 'variants', 'remarkPlaybookVariants')
    const path = (file.path ?? 'document.md').replaceAll('\\', '/')
    const id = pathBelow(options.root ?? '', path)
    const playbook = readPlaybook(conflict, variants, {
      path,
      id,
      shapes: options.shapes,
      today: options.today,
    })
    leave(file, {playbook})
    return variants.find((variant) => variant.label === playbook.published?.label)?.tree ?? tree
  }
}

function pathBelow(root: string, path: string): string {
  const prefix = root === '' || root === '.' ? '' : `${root.replace(/\/$/, '')}/`
  return (path.startsWith(prefix) ? path.slice(prefix.length) : path).replace(/^\.?\//, '')
}
