/** Marks that no action has and that placeholders are made of: `<…>`, `{{…}}`, `${…}`, `[…]`, `%…%`, `__…__`, ellipses. */
const MARK = /[<>{}[\]$%…]|\.\.|__/
/** What people write where a real name should be put. A name is a placeholder when it is made only of these words. */
const WORDS = new Set(
  (
    'a an the any some your my our this that each aws amazon service services servicename action actions operation api ' +
    'method permission name prefix namespace product vendor example sample placeholder specific insert replace here ' +
    'foo bar baz xxx xx x y z id code abc'
  ).split(' '),
)
const LONGEST_WORD = Math.max(...[...WORDS].map(({length}) => length))
const LONGEST_NAME = 60

/**
 * Whether a name only stands for one that the reader should fill in: it has a mark that no name has, or consists only of
 * words such as `your`, `service`, `action` (`service-prefix`, `someservice`).
 */
export function isPlaceholderName(name: string): boolean {
  if (MARK.test(name)) return true
  if (name === '' || name.length > LONGEST_NAME) return false
  const words = name
    .toLowerCase()
    .split(/[-_\s*]+/)
    .filter(Boolean)
  return words.length > 0 && words.every(isMadeOfWords)
}

/** Whether a word can be cut into placeholder words: `someservice`, `actionname1`. */
function isMadeOfWords(word: string): boolean {
  const reachable = new Set([0])
  for (let start = 0; start < word.length; start++) {
    if (!reachable.has(start)) continue
    if (/\d/.test(word[start]!)) reachable.add(start + 1)
    for (let end = start + 1; end <= Math.min(word.length, start + LONGEST_WORD); end++) {
      if (WORDS.has(word.slice(start, end))) reachable.add(end)
    }
  }
  return reachable.has(word.length)
}
