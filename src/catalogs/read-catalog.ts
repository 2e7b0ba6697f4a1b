import {createHash} from 'node:crypto'
import {basename} from 'node:path'
import {withSlashes} from '../files/slashes.ts'
import {type Catalog, type CatalogContent, CatalogError, type CatalogSource, FORMAT} from './catalog.ts'
import {decode, readBytes} from './file-bytes.ts'
import {ID_RULE, inferFrameworkId, isFrameworkId} from './framework-id.ts'
import {JsonObject} from './json-value.ts'
import {parseJson} from './parse-json.ts'
import {Problems, quote} from './problems.ts'
import {readCprt} from './read-cprt.ts'
import {readOscal} from './read-oscal.ts'

const EXPECTED = 'expected an OSCAL catalogue (key `catalog`) or a CPRT export (key `response`)'

/** OSCAL's other models by their key, each with what to import instead. */
const OTHER_MODELS = new Map([
  [
    'profile',
    'OSCAL profile, which picks controls of a catalogue; import that catalogue, or the resolved profile',
  ],
  ['component-definition', 'OSCAL component definition; import the catalogue that it names as its `source`'],
  ['system-security-plan', 'OSCAL system security plan; import the catalogue that it implements'],
  ['assessment-plan', 'OSCAL assessment plan; import the catalogue that it assesses'],
  ['assessment-results', 'OSCAL assessment results; import the catalogue that they assess'],
  ['plan-of-action-and-milestones', 'OSCAL plan of action; import the catalogue that it is about'],
  ['mapping-collection', 'OSCAL mapping; import the catalogues that it maps'],
])

/**
 * Reads the file of a catalogue, whichever of the known forms it has.
 * @param as id of the framework; where it is left out, what the file says of itself tells it
 * @throws {CatalogError} with every problem at its line and column
 */
export function readCatalogFile(path: string, as?: string): Catalog {
  const shown = withSlashes(path)
  return readCatalog(readBytes(path), shown, as)
}

/** The same of the bytes of a file. */
export function readCatalog(bytes: Buffer, path: string, as?: string): Catalog {
  if (as !== undefined && !isFrameworkId(as))
    throw new CatalogError(`Unexpected framework id ${quote(as)}, expected ${ID_RULE}`)
  const text = decode(bytes, path)
  const problems = new Problems(path, text)
  const root = parseJson(text, problems, 'download the file again')
  if (root.type !== 'object') problems.report(root.offset, `Unexpected ${root.type}, ${EXPECTED}`)
  problems.throwIfAny()
  const {kind, content} = readContent(new JsonObject(root, problems), problems)
  problems.throwIfAny()
  const source = {file: basename(path), kind, sha256: createHash('sha256').update(bytes).digest('hex')}
  return toCatalog(content, source, as ?? idOf(content, path))
}

function readContent(
  root: JsonObject,
  problems: Problems,
): {kind: CatalogSource['kind']; content: CatalogContent} {
  const catalog = root.has('catalog') ? root.object('catalog') : undefined
  if (catalog) return {kind: 'oscal-catalog', content: readOscal(catalog)}
  const exported = root.has('response') ? root.object('response')?.object('elements') : undefined
  if (exported) return {kind: 'cprt', content: readCprt(exported)}
  root.report(`Unexpected ${describe(root.keys)}`)
  problems.throwIfAny()
  throw new CatalogError(`${problems.path}:1:1 Unexpected JSON, ${EXPECTED}`)
}

function describe(keys: string[]): string {
  const other = keys.map((key) => OTHER_MODELS.get(key)).find((model) => model !== undefined)
  if (other) return other
  if (keys.includes('response')) return '`response` without `elements`, expected a whole CPRT export'
  if (keys.includes('catalog')) return '`catalog`, expected an OSCAL catalogue'
  const shown = keys.slice(0, 3).map(quote).join(', ')
  return `JSON with ${shown === '' ? 'no keys' : `the keys ${shown}`}, ${EXPECTED}`
}

function idOf(content: CatalogContent, path: string): string {
  const id = inferFrameworkId(content)
  if (id === undefined)
    throw new CatalogError(
      `${path}:1:1 Cannot make a framework id from the title ${quote(content.title)}; give one with \`--as\``,
    )
  return id
}

/** The keys in the order in which they are stored. */
function toCatalog(content: CatalogContent, source: CatalogSource, id: string): Catalog {
  const {title, version, published, functions, categories, controls, withdrawn} = content
  return {format: FORMAT, id, title, version, published, source, functions, categories, controls, withdrawn}
}
