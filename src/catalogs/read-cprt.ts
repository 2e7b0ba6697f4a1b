import type {Category, FrameworkControl, Group} from '../frameworks/framework.ts'
import type {CatalogContent, WithdrawnId} from './catalog.ts'
import {type CprtElement, CprtElements} from './cprt-elements.ts'
import type {JsonObject} from './json-value.ts'

/**
 * Reads an export of NIST's Cybersecurity and Privacy Reference Tool. It lists every element that a framework ever had:
 * those that lead to a reason of their withdrawal are no longer in force.
 */
export function readCprt(exported: JsonObject): CatalogContent {
  const elements = new CprtElements(exported)
  const document = elements.document
  const title = document?.required('name', 'the document', 'write the name of the framework')
  const inForce = (type: string) => elements.ofType(type).filter((element) => !elements.isWithdrawn(element))
  if (inForce('subcategory').length === 0) exported.report(noControls(elements))
  return {
    document: document?.phrase('doc_identifier'),
    title: title ?? '',
    version: document?.phrase('version'),
    published: undefined,
    functions: inForce('function').map(readGroup),
    categories: inForce('category').map((element) => readCategory(element, elements)),
    controls: inForce('subcategory').map((element) => readControl(element, elements)),
    withdrawn: elements.all
      .filter((element) => elements.isWithdrawn(element))
      .map((element) => readWithdrawn(element, elements)),
  }
}

function noControls(elements: CprtElements): string {
  const types = elements.types.map((type) => `\`${type}\``).join(', ')
  return `Cannot find a control in the export, expected elements of the type \`subcategory\`${
    types === '' ? '' : `; it has ${types}`
  }; import the framework's OSCAL catalogue instead`
}

function readGroup({id, title}: CprtElement): Group {
  return {id, title: title ?? id}
}

function readCategory(element: CprtElement, elements: CprtElements): Category {
  const holder = elements.holderOf(element, 'function')
  return {...readGroup(element), ...(holder && {function: holder.id})}
}

function readControl(element: CprtElement, elements: CprtElements): FrameworkControl {
  const {id, title, text} = element
  return {id, title, category: elements.holderOf(element, 'category')?.id, text}
}

function readWithdrawn(element: CprtElement, elements: CprtElements): WithdrawnId {
  return {id: element.id, successors: elements.successorsOf(element).map(({id}) => id), text: element.text}
}
