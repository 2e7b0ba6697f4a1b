import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {isDecidable} from '../model/playbook.ts'
import {type ScanOptions, scanConflicts} from '../parse/conflict.ts'
import {parseMarkdown} from '../parse/markdown.ts'
import {createSource} from '../parse/source.ts'
import {splitVariants} from '../parse/variants.ts'
import {leave} from './data.ts'

/** The parser of the pipeline: see `parsePlaybook`. */
export const remarkPlaybookParse: Plugin<[options?: ScanOptions], string, Root> = function (options = {}) {
  this.parser = (text, file) => parsePlaybook(text, file, options)
}

/**
 * Finds conflicts on the source lines, then parses the first variant. A file whose markers are malformed is one text, as
 * it stands.
 */
export function parsePlaybook(text: string, file: VFile, options: ScanOptions): Root {
  const source = createSource(file.path ?? 'document.md', text)
  const conflict = scanConflicts(source.text, options)
  const texts = isDecidable(conflict)
    ? splitVariants(conflict)
    : [{label: null, text: source.text, fileLines: null, shifts: null}]
  leave(file, {conflict, texts})
  return parseMarkdown(texts[0]!.text)
}
