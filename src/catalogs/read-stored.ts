import type {Category, FrameworkControl} from '../frameworks/framework.ts'
import {type Catalog, type CatalogSource, FORMAT, type WithdrawnId} from './catalog.ts'
import {isFrameworkId} from './framework-id.ts'
import {JsonObject} from './json-value.ts'
import {parseJson} from './parse-json.ts'
import {Problems, quote} from './problems.ts'
import {SeenIds} from './seen-ids.ts'

const MEND = 'import the catalogue again with `proofbook catalog import`'

/**
 * Reads a stored catalogue.
 * @param id the id that its file is named after
 * @throws {CatalogError} with every problem at its line and column
 */
export function readStored(text: string, path: string, id: string): Catalog {
  const problems = new Problems(path, text)
  const node = parseJson(text, problems, MEND)
  if (node.type !== 'object')
    problems.report(node.offset, `Unexpected ${node.type}, expected a catalogue; ${MEND}`)
  problems.throwIfAny()
  const root = new JsonObject(node, problems)
  refuseOtherFormat(root)
  problems.throwIfAny()
  const catalog = readFields(root)
  if (catalog.id !== id || !isFrameworkId(id))
    root.report(`Unexpected id ${quote(catalog.id)}, expected that of the file's name; ${MEND}`, 'id')
  if (root.objects('controls').length === 0) root.report(`Cannot find a control in \`controls\`; ${MEND}`)
  problems.throwIfAny()
  return catalog
}

function refuseOtherFormat(root: JsonObject): void {
  const format = root.number('format')
  if (format === undefined) root.report(`Cannot find \`format\` of the catalogue; ${MEND}`)
  else if (format !== FORMAT)
    root.report(`Unexpected format ${format}, expected ${FORMAT}; update Proofbook, or ${MEND}`, 'format')
}

function readFields(root: JsonObject): Catalog {
  return {
    format: FORMAT,
    id: root.required('id', 'the catalogue', MEND) ?? '',
    title: root.required('title', 'the catalogue', MEND) ?? '',
    version: root.phrase('version'),
    published: root.phrase('published'),
    source: readSource(root),
    functions: readList(root, 'functions', readGroup),
    categories: readList(root, 'categories', readCategory),
    controls: readList(root, 'controls', readControl),
    withdrawn: readList(root, 'withdrawn', readWithdrawn),
  }
}

function readSource(root: JsonObject): CatalogSource {
  const source = root.object('source')
  if (!source) root.report(`Cannot find \`source\` of the catalogue; ${MEND}`)
  const kind = source?.required('kind', 'the source', MEND)
  if (kind !== undefined && kind !== 'cprt' && kind !== 'oscal-catalog')
    source?.report(
      `Unexpected ${quote(kind)} for \`kind\`, expected \`oscal-catalog\` or \`cprt\`; ${MEND}`,
      'kind',
    )
  return {
    file: source?.required('file', 'the source', MEND) ?? '',
    kind: kind === 'cprt' ? 'cprt' : 'oscal-catalog',
    sha256: source?.required('sha256', 'the source', MEND) ?? '',
  }
}

function readList<Item>(
  root: JsonObject,
  name: string,
  read: (object: JsonObject, id: string) => Item,
): Item[] {
  if (!root.has(name)) root.report(`Cannot find \`${name}\` of the catalogue; ${MEND}`)
  const seen = new SeenIds(`entry of \`${name}\``)
  return root.objects(name).flatMap((object) => {
    const id = object.required('id', `an entry of \`${name}\``, MEND)
    if (id === undefined) return []
    seen.add(id, object)
    return [read(object, id)]
  })
}

function readGroup(object: JsonObject, id: string): {id: string; title: string} {
  return {id, title: object.required('title', quote(id), MEND) ?? id}
}

function readCategory(object: JsonObject, id: string): Category {
  const own = object.phrase('function')
  return {...readGroup(object, id), ...(own !== undefined && {function: own})}
}

function readControl(object: JsonObject, id: string): FrameworkControl {
  const alias = object.phrase('alias')
  const control = {
    title: object.phrase('title'),
    category: object.phrase('category'),
    text: object.text('text'),
  }
  return {id, ...(alias !== undefined && {alias}), ...control}
}

function readWithdrawn(object: JsonObject, id: string): WithdrawnId {
  return {id, successors: object.phrases('successors'), text: object.text('text')}
}
