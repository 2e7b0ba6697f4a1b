import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import type {Frameworks} from '../frameworks/index.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {yamlTooDeepAt} from '../parse/yaml-depth.ts'

/** A slot outside tables in which documents seem to cite controls of a framework. */
export interface CitingSlot {
  where: 'frontMatter' | 'boldLabel'
  /** The key's path, or the label. */
  name: string
  framework: string
  /** How many documents have ids of the framework in it. */
  documents: number
}

/** From how many documents a slot is worth a word. */
const ENOUGH = 2

/** Longest front matter that is looked at, in UTF-16 units, and its most levels. */
const MOST_LENGTH = 20_000
const MOST_LEVELS = 20

/** Finds slots in which ids of known frameworks stand although no configuration names them; most documents first. */
export function findCitingSlots(playbooks: readonly Playbook[], frameworks: Frameworks): CitingSlot[] {
  const found = new Map<string, CitingSlot>()
  for (const playbook of playbooks) {
    const {text} = leadingVariant(playbook)
    const inDocument = new Map<string, CitingSlot>()
    for (const {where, name, value} of [...frontMatterValues(text), ...labelled(text)]) {
      const framework = frameworks.all.find(({id}) => frameworks.has(id, value))
      if (framework)
        inDocument.set(`${where} ${name} ${framework.id}`, {
          where,
          name,
          framework: framework.id,
          documents: 0,
        })
    }
    for (const [key, slot] of inDocument)
      found.set(key, {...slot, documents: (found.get(key)?.documents ?? 0) + 1})
  }
  return [...found.values()]
    .filter(({documents}) => documents >= ENOUGH)
    .sort((a, b) => b.documents - a.documents)
}

interface Value {
  where: CitingSlot['where']
  name: string
  value: string
}

function frontMatterValues(text: string): Value[] {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text.slice(0, MOST_LENGTH)) ?? []
  if (yaml === undefined || yamlTooDeepAt(yaml, MOST_LEVELS) !== undefined) return []
  const {contents} = parseDocument(yaml, {prettyErrors: false, logLevel: 'error'})
  return valuesIn(contents, '')
}

function valuesIn(node: unknown, path: string): Value[] {
  if (isScalar(node)) return [{where: 'frontMatter', name: path, value: String(node.value).trim()}]
  if (isSeq(node)) return node.items.flatMap((item) => valuesIn(item, path))
  if (!isMap(node)) return []
  return node.items.flatMap(({key, value}) => {
    const name = isScalar(key) ? String(key.value) : ''
    return name === '' ? [] : valuesIn(value, path === '' ? name : `${path}.${name}`)
  })
}

/** A bold label at the start of a line, and what follows it on that line. */
const LABEL = /^[ \t]{0,3}(?:[-*+] )?\*\*([^*\n:]{1,60}):?\*\*:?[ \t]*([^\n]{1,400})/gm

function labelled(text: string): Value[] {
  return [...text.matchAll(LABEL)].flatMap(([, label = '', rest = '']) =>
    rest
      .split(/[,;]|\s+and\s+/)
      .map((item) => item.replace(/[`\\]/g, '').replace(/\.$/, '').trim())
      .filter((item) => item.length > 0 && item.length < 40)
      .map((value) => ({where: 'boldLabel' as const, name: label.trim(), value})),
  )
}
