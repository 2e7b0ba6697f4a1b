import type {Node} from 'jsonc-parser'
import type {SidecarWord} from '../model/sidecar.ts'
import type {PlaceAt} from './fields.ts'

/** Fields whose texts are judged by what they name, and hold no word that other files share. */
const JUDGED_OTHERWISE = new Set([
  'mapping.requirement_name',
  'mapping.policy',
  'mapping.category',
  'mapping.severity',
  'mapping.control_mapping',
])

/** Longer texts, and those with slashes, are not words of a list that files share. */
const WORD = /^[^\s/](?:[^\n/]{0,38}[^\s/])?$/

/** Every key and every word of a mapping file, in its order. */
export function collectWords(root: Node, placeAt: PlaceAt): SidecarWord[] {
  const words: SidecarWord[] = []
  const add = (kind: SidecarWord['kind'], field: string, {value, offset, length}: Node) => {
    if (WORD.test(String(value)))
      words.push({kind, field, value: String(value), place: placeAt(offset, length)})
  }
  const visit = (node: Node, field: string) => {
    if (JUDGED_OTHERWISE.has(field)) return
    if (node.type === 'string') add('value', field, node)
    if (node.type !== 'property') for (const child of node.children ?? []) visit(child, field)
    else {
      const [key, value] = node.children!
      add('key', field, key!)
      if (value) visit(value, field === '' ? String(key!.value) : `${field}.${key!.value}`)
    }
  }
  visit(root, '')
  return words
}
