/** The two halves of an action, as written. */
export interface ActionName {
  prefix: string
  name: string
}

/** Marks that no action has and that placeholders are made of: `<…>`, `{{…}}`, `${…}`, `[…]`, `%…%`, `__…__`, ellipses. */
const PLACEHOLDER_MARK = /[<>{}[\]$%…]|\.\.|__/
/** What people write where a real name should be put. A name is a placeholder when it is made of these words alone. */
const PLACEHOLDER_WORDS = new Set(
  (
    'a an the any some your my our this that each aws amazon service services servicename action actions operation api ' +
    'method permission name prefix namespace product vendor example sample placeholder specific insert replace here ' +
    'foo bar baz xxx xx x y z id code abc'
  ).split(' '),
)
const LONGEST_WORD = Math.max(...[...PLACEHOLDER_WORDS].map(({length}) => length))
const LONGEST_PLACEHOLDER = 60

/** Splits at the first colon; undefined without one. */
export function splitAction(value: string): ActionName | undefined {
  const colon = value.indexOf(':')
  return colon < 0 ? undefined : {prefix: value.slice(0, colon), name: value.slice(colon + 1)}
}

/**
 * Whether a service prefix or an action's name only stands for one that the reader should fill in: it has a mark that
 * no name has, or consists of words such as `your`, `service`, `action` alone (`service-prefix`, `someservice`).
 */
export function isPlaceholder(name: string): boolean {
  if (PLACEHOLDER_MARK.test(name)) return true
  if (name === '' || name.length > LONGEST_PLACEHOLDER) return false
  const words = name
    .toLowerCase()
    .split(/[-_\s*]+/)
    .filter(Boolean)
  return words.length > 0 && words.every(isMadeOfPlaceholderWords)
}

/** Whether a word can be cut into placeholder words: `someservice`, `actionname1`. */
function isMadeOfPlaceholderWords(word: string): boolean {
  const reachable = new Set([0])
  for (let start = 0; start < word.length; start++) {
    if (!reachable.has(start)) continue
    if (/\d/.test(word[start]!)) reachable.add(start + 1)
    for (let end = start + 1; end <= Math.min(word.length, start + LONGEST_WORD); end++) {
      if (PLACEHOLDER_WORDS.has(word.slice(start, end))) reachable.add(end)
    }
  }
  return reachable.has(word.length)
}
