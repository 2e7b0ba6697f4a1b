/** A tag in a piece of raw HTML. Offsets are in the piece, from 0. */
export interface Tag {
  /** As written. */
  name: string
  kind: 'start' | 'end' | 'alone'
  /** Offset of `<`. */
  from: number
  /** Offset after `>`. */
  to: number
}

const OPENING = /<!--|<[!?]|<(\/?)([A-Za-z][^\s/>]*)/g

/** All tags of a piece of raw HTML, of any name, those in scripts and styles too. Linear in its length. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  const opening = new RegExp(OPENING)
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const {0: written, 1: slash, 2: name, index: from} = match
    const to = endOf(html, opening.lastIndex, written)
    // Browsers drop what is not finished, to the end.
    if (to === -1) break
    opening.lastIndex = to
    if (name === undefined) continue
    tags.push({name, kind: slash === '/' ? 'end' : html[to - 2] === '/' ? 'alone' : 'start', from, to})
  }
  return tags
}

/** The offset after a comment, a declaration or a tag of which the opening ends at an offset; -1 without an end. */
function endOf(html: string, from: number, opening: string): number {
  const close = opening === '<!--' ? '-->' : '>'
  if (opening.startsWith('<!') || opening === '<?') {
    const at = html.indexOf(close, from)
    return at === -1 ? -1 : at + close.length
  }
  return endOfTag(html, from)
}

/** A value in quotes follows an equals sign; all other quotes are parts of names, as in `<the account's id>`. */
function endOfTag(html: string, from: number): number {
  let isValue = false
  for (let at = from; at < html.length; at++) {
    const character = html[at]!
    if (character === '>') return at + 1
    if (isValue && (character === '"' || character === "'")) {
      at = html.indexOf(character, at + 1)
      if (at === -1) return -1
    }
    isValue = character === '=' || (isValue && /\s/.test(character))
  }
  return -1
}
