/**
 * Text of documents, names, labels and files, written so that it can be printed: it cannot move a terminal's cursor or
 * paint, reorder or hide what is around it, begin a line, or command the runner of a CI job.
 */

/** What shows nothing of its own: controls, line and paragraph separators, bidi controls, tags, lone surrogates, … */
const UNSEEN = String.raw`[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`

/** `##[` and `##vso[` command GitHub's and Azure's runners anywhere in a line; without its second `#` none does. */
const COMMAND_MARK = String.raw`(?<=#)#(?=\w*\[)`

/** Most text, told fast: nothing but printable ASCII, and no command mark in it. */
const NOT_PLAIN = /[^ -~]|##/
/** The same of lines. */
const NOT_PLAIN_LINES = /[^\n -~]|##/

/** Made when it is first needed, which takes a millisecond; so is `needed`. */
let harmful: RegExp | undefined

/** Scripts in whose spelling a joiner, or its absence, makes another word. */
const JOINING = 'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
  .split(' ')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')

/** Unseen characters where writing needs them: each is about the one before it, so no two of them follow each other. */
const NEEDED = [
  `(?<=[${JOINING}])[\\u200c\\u200d]`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[#*0-9])\ufe0f(?=\u20e3)`,
  String.raw`(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`,
].join('|')

let needed: RegExp | undefined

const COLOUR = String.raw`\u001b\[[\d;]*m`

/** A hyperlink of a terminal (OSC 8) to a plain address, or the end of one. */
const HYPERLINK = String.raw`\u001b\]8;;(?:https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]*)?\u001b\\`

/** `::error …::` commands GitHub's runner where only white space is before it in its line. */
const COMMAND_BEGIN = `^((?:[^\\S\\n]|${COLOUR})*):(?=:)`
const COMMAND_LINE = new RegExp(COMMAND_BEGIN)
const COMMAND_LINES = new RegExp(COMMAND_BEGIN, 'gm')

const SHORT: Readonly<Record<string, string>> = {'\t': '\\t', '\n': '\\n', '\r': '\\r'}

/**
 * A text on one line, safe at its begin too. What cannot be shown is escaped: `\n`, `\x1b`, `\u202e`, `\u{e0041}`.
 * A backslash stays one, so that a text made visible twice is the same as once.
 */
export function visible(text: string): string {
  return replaceHarmful(text, escaped).replace(COMMAND_LINE, '$1\\x3a')
}

/** A text of as many UTF-16 units, with spaces for what cannot be shown: marks below it stay where they belong. */
export function visibleInPlace(text: string): string {
  return replaceHarmful(text, ({length}) => ' '.repeat(length))
}

/** A document as a terminal may show it: its lines and tabs stay, and the rest is escaped. */
export function visibleDocument(text: string): string {
  return replaceHarmful(text.replaceAll('\r\n', '\n'), (found) =>
    found === '\t' ? found : escapeInLines(found),
  )
}

/** The same JSON, where no string holds anything harmful as it is. */
export function visibleJson(json: string): string {
  // All pieces have line feeds, for each of which a function would be called.
  if (!NOT_PLAIN_LINES.test(json)) return json
  return replaceHarmful(json, (found) => (found === '\n' ? found : found.split('').map(escapeUnit).join('')))
}

/**
 * A report of lines, each part of which should be visible already: of what is not, only colours, links and line feeds pass.
 */
export function visibleReport(text: string): string {
  return text
    .split(new RegExp(`(${COLOUR}|${HYPERLINK})`))
    .map((part, index) => (index % 2 === 1 ? part : replaceHarmful(part, escapeInLines)))
    .join('')
    .replace(COMMAND_LINES, '$1\\x3a')
}

/** @param write makes the text that stands for a harmful character, which may be two UTF-16 units */
function replaceHarmful(text: string, write: (found: string) => string): string {
  if (!NOT_PLAIN.test(text)) return text
  harmful ??= new RegExp(`${UNSEEN}|${COMMAND_MARK}`, 'gu')
  return text.replace(harmful, (found, offset: number) =>
    isNeeded(found, text, offset) ? found : write(found),
  )
}

/** Most of what is found is a control; the expression is made late because its scripts take long to look up. */
function isNeeded(found: string, text: string, offset: number): boolean {
  if (found < '\u180b') return false
  needed ??= new RegExp(NEEDED, 'uy')
  needed.lastIndex = offset
  return needed.test(text)
}

function escaped(found: string): string {
  const code = found.codePointAt(0)!
  const digits = code.toString(16)
  if (code > 0xffff) return `\\u{${digits}}`
  return SHORT[found] ?? (code > 0xff ? `\\u${digits.padStart(4, '0')}` : `\\x${digits.padStart(2, '0')}`)
}

function escapeInLines(found: string): string {
  return found === '\n' ? found : escaped(found)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
