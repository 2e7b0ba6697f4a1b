import {getLocation, type Location} from 'jsonc-parser'
import {type CompletionItem, CompletionItemKind, type Position} from 'vscode-languageserver'
import {type ActionData, installedActionData} from '../policy/index.ts'
import {codeAt} from './policy-words.ts'
import type {VariantPoint} from './positions.ts'
import {type WordBefore, wordBefore} from './word-before.ts'

/** Actions and condition keys in the JSON of a policy, however unfinished it is; undefined anywhere else. */
export async function completePolicies(
  {variant, offset}: VariantPoint,
  before: string,
  position: Position,
  data: ActionData = installedActionData,
): Promise<CompletionItem[] | undefined> {
  const code = codeAt(variant, offset)
  if (!code) return undefined
  const location = getLocation(code.value, code.at)
  const word = wordBefore(before, position, /[\w:.*/-]*$/)
  if (isInAction(location)) return completeActions(word, data)
  if (isConditionKey(location)) return completeKeys(word, servicesIn(code.value), data)
  return undefined
}

function isInAction({path, isAtPropertyKey}: Location): boolean {
  const names = path.filter((step) => typeof step === 'string')
  return !isAtPropertyKey && /^(?:Not)?Action$/.test(names.at(-1) ?? '')
}

/** Below `Condition` and an operator. */
function isConditionKey({path, isAtPropertyKey}: Location): boolean {
  const at = path.lastIndexOf('Condition')
  return isAtPropertyKey && at !== -1 && path.length - at === 3
}

async function completeActions(word: WordBefore, data: ActionData): Promise<CompletionItem[]> {
  const service = /^([\w-]+):/.exec(word.text)?.[1]?.toLowerCase()
  if (service === undefined) {
    return [...(await data.services())].map((prefix) => ({
      label: `${prefix}:`,
      kind: CompletionItemKind.Module,
      textEdit: word.edit(`${prefix}:`),
    }))
  }
  const actions = await data.actions(service)
  return [...(actions?.values() ?? [])].map((name) => {
    const label = `${service}:${name}`
    return {label, kind: CompletionItemKind.Function, filterText: label, textEdit: word.edit(label)}
  })
}

/** Global keys, and those of the services that the policy names. */
async function completeKeys(
  word: WordBefore,
  services: readonly string[],
  data: ActionData,
): Promise<CompletionItem[]> {
  const own = await Promise.all(services.map((service) => data.conditionKeys(service)))
  const keys = new Set([...data.globalConditionKeys(), ...own.flatMap((each) => each ?? [])])
  return [...keys].sort().map((key) => ({
    label: key,
    kind: CompletionItemKind.Property,
    filterText: key,
    textEdit: word.edit(key),
  }))
}

function servicesIn(text: string): string[] {
  const found = [...text.matchAll(/"([a-z][a-z0-9-]*):[A-Za-z*?]/g)].map(([, service]) => service!)
  return [...new Set(found)].filter((service) => service !== 'arn')
}
