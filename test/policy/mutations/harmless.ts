import type {GoodPolicy} from './policies.ts'

type Json = string | number | boolean | null | Json[] | {[name: string]: Json}

/** Names of elements whose value may be one string or a list. */
const LISTS: ReadonlySet<string> = new Set(['Action', 'NotAction', 'Resource', 'NotResource'])
const ACTIONS = /"((?:Not)?Action)": ("[^"]*"|\[[^\]]*\])/g

/** Changes that leave the meaning of a policy as it is, or leave a value to the reader. */
export const HARMLESS: Readonly<Record<string, (policy: GoodPolicy) => string>> = {
  'members in another order': rewritten((value) => reorder(value, true, false)),
  'lists in another order': rewritten((value) => reorder(value, false, true)),
  'no white space': rewritten((value) => value, 0),
  'more white space': ({text}) => text.replaceAll('\n', '\r\n\t  ').replaceAll('": ', '"  :\t'),
  'one string as a list of one': rewritten((value) => inLists(value, (one) => [one])),
  'a list of one as a string': rewritten((value) => outOfLists(value)),
  'one statement without its list': rewritten((value) => {
    const {Statement: list, ...rest} = value as {Statement: Json}
    return Array.isArray(list) && list.length === 1 ? {...rest, Statement: list[0]!} : value
  }),
  'actions in lower case': ({text}) =>
    text.replace(ACTIONS, (_, name, value) => `"${name}": ${value.toLowerCase()}`),
  'other texts of Sids': ({text}) => {
    let count = 0
    return text.replace(/"Sid": "[^"]*"/g, () => `"Sid": "Part${++count}"`)
  },
  'an Id': ({text}) => text.replace(/^\{/, '{"Id": "reports-2026",'),
  'a placeholder for the account': ({text}) => text.replace(/\b\d{12}\b/g, '<account-id>'),
  'a placeholder for the Region': ({text}) => text.replace(/\b[a-z]{2}-[a-z]+-\d\b/g, '<region>'),
  'a placeholder for the ID of a key': ({text}) => text.replace(/:key\/[0-9a-f-]{36}/g, ':key/<key-id>'),
  'a placeholder for the name of a bucket': ({text}) => text.replace(/(arn:aws:s3:::)[\w.-]+/g, '$1<bucket>'),
  'a placeholder for the name of a role': ({text}) =>
    text.replace(/(arn:aws:iam::[^:"]*:role\/)[\w./-]+(?=")/g, '$1<role-name>'),
}

function rewritten(change: (value: Json) => Json, indent = 2): (policy: GoodPolicy) => string {
  return ({text}) => JSON.stringify(change(JSON.parse(text)), null, indent)
}

function reorder(value: Json, members: boolean, lists: boolean): Json {
  if (Array.isArray(value)) {
    const items = value.map((item) => reorder(item, members, lists))
    return lists ? items.toReversed() : items
  }
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(
    ([name, inner]) => [name, reorder(inner, members, lists)] as const,
  )
  return Object.fromEntries(members ? entries.toReversed() : entries)
}

function inLists(value: Json, change: (one: string) => Json, name = ''): Json {
  if (typeof value === 'string') return LISTS.has(name) ? change(value) : value
  if (Array.isArray(value)) return value.map((item) => inLists(item, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inLists(inner, change, key)]))
}

function outOfLists(value: Json, name = ''): Json {
  if (Array.isArray(value)) {
    const [first] = value
    return LISTS.has(name) && value.length === 1 ? first! : value.map((item) => outOfLists(item))
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, outOfLists(inner, key)]))
}
