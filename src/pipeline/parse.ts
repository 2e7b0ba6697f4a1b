import type {Root} from 'mdast'
import type {Parser, Plugin} from 'unified'
import {isDecidable} from '../model/playbook.ts'
import {type ScanOptions, scanConflicts} from '../parse/conflict.ts'
import {parseMarkdown} from '../parse/markdown.ts'
import {createSource} from '../parse/source.ts'
import {splitVariants} from '../parse/variants.ts'
import {leave} from './data.ts'

/**
 * The parser of the pipeline: conflicts are found on the source lines, then the first variant becomes the tree. A file
 * whose markers are malformed is one text, as it stands.
 */
export const remarkPlaybookParse: Plugin<[options?: ScanOptions], string, Root> = function (options = {}) {
  const parser: Parser<Root> = (text, file) => {
    const source = createSource(file.path ?? 'document.md', text)
    const conflict = scanConflicts(source.text, options)
    const texts = isDecidable(conflict)
      ? splitVariants(conflict)
      : [{label: null, text: source.text, fileLines: null, shifts: null}]
    leave(file, {conflict, texts})
    return parseMarkdown(texts[0]!.text)
  }
  this.parser = parser
}
