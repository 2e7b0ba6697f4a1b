/** Marks that no action has and that placeholders are made of: `<…>`, `{{…}}`, `${…}`, `[…]`, `%…%`, `__…__`, ellipses. */
const MARK = /[<>{}[\]$%…]|\.\.|__/
/** What people write where a real name should be put. A name is a placeholder when it is made only of these words. */
const WORDS = new Set(
  (
    'a an the any some your my our this that each aws amazon service services servicename action actions operation api ' +
    'method permission name prefix namespace product vendor example sample placeholder specific insert replace here ' +
    'foo bar baz xxx xx x y z xyz id code abc'
  ).split(' '),
)
const LONGEST_WORD = Math.max(...[...WORDS].map(({length}) => length))
const SHORTEST_PART = 2
const LONGEST_NAME = 60
/** What only a blank has in its name. */
const MARKING = /your|some|example|sample|placeholder|insert|replace|specific|name|x{3}|^my(?![a-z])/i

/**
 * Whether a name only stands for one that the reader should fill in: it has a mark that no name has, or consists only of
 * words such as `your`, `service`, `action` (`service-prefix`, `someservice`).
 */
export function isPlaceholderName(name: string): boolean {
  if (MARK.test(name)) return true
  // Digits stand for something beside words, as in `action1`, and never alone.
  if (name.length > LONGEST_NAME || !/[a-z]/i.test(name)) return false
  const words = name
    .toLowerCase()
    .split(/[-_\s*]+/)
    .filter(Boolean)
  return words.length > 0 && words.every(isMadeOfWords)
}

/**
 * Whether a name only stands for an action. What could be a slip or an invention (`Any`, `Actions`, `FooBar`) needs a word
 * that marks it as a blank: `YourAction`, `ActionName`.
 */
export function isPlaceholderAction(name: string): boolean {
  return isPlaceholderName(name) && (MARK.test(name) || MARKING.test(name))
}

/** Whether a word can be cut into placeholder words: `someservice`, `actionname1`. */
function isMadeOfWords(word: string): boolean {
  if (WORDS.has(word)) return true
  const reachable = new Set([0])
  for (let start = 0; start < word.length; start++) {
    if (!reachable.has(start)) continue
    if (/\d/.test(word[start]!)) reachable.add(start + 1)
    for (let end = start + 1; end <= Math.min(word.length, start + LONGEST_WORD); end++) {
      // Short words make up too many others: `aaaa` is none.
      if (end - start >= SHORTEST_PART && WORDS.has(word.slice(start, end))) reachable.add(end)
    }
  }
  return reachable.has(word.length)
}
