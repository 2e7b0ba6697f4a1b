import {createFrameworks} from '../../src/frameworks/index.ts'
import {type Corpus, createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {type Reading, readPlaybookText} from '../reading.ts'

/** A corpus of documents in memory: paths to texts. */
export function corpusOf(documents: Record<string, string>, reading: Reading = {}): Corpus {
  const {frameworks = createFrameworks()} = reading
  const playbooks = Object.entries(documents).map(([path, text]) =>
    readPlaybookText(text, {...reading, frameworks, path}),
  )
  return createCorpus(playbooks, {
    frameworks,
    files: NO_FILES,
    boundary: '.',
    publicRoots: [],
  })
}

/** A control with a table of ids; organisation statements where an id is a number. */
export function control(title: string, ids: string[], body = 'Text that says how.'): string {
  const isOwn = ids.every((id) => /^\d+$/.test(id))
  const header = isOwn ? 'Control Statement' : 'NIST Subcategory Control'
  const rows = ids.map((id) => `|${id}|own words|\n`).join('')
  return `### ${title}\n\n|${header}|Description|\n|-|-|\n${rows}\n${body}\n\n`
}

/** A sentence that declares ids not applicable. */
export function excluding(items: string): string {
  return `The following NIST controls and subcategories are not applicable to this service: ${items}\n\n`
}

/** The phrase that stands where text is still to be written. */
export const SOON = '`This Section will be updated soon.`'
