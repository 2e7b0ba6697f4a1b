import type {Code, Html} from 'mdast'
import {keystrokes} from '../../likeness/words.ts'
import type {Locator} from '../../parse/place.ts'
import {nodeSpan} from '../spans.ts'
import {DIRECTIVE_NAMES} from './interpret.ts'
import {type DirectiveFault, META_WORD} from './written.ts'

/** A word with what sets it apart from its value; words of other tools such as `title=` are like it. */
const NAME = /^([\w-]+)([=:]?)/

/** The word that opens a comment, and the sign after it. */
const OPENING = /^<!--\s*([\w-]+)\s*([:=])/

/** Words of a fence that are nearly a directive, and a directive where the language belongs. */
export function nearDirectivesOfFence(node: Code, locator: Locator): DirectiveFault[] {
  const {start} = nodeSpan(node)
  const line = locator.line(start.line)
  const info = /^[`~]{3,}[ \t]*/.exec(line.slice(start.column - 1))
  if (!info || !node.lang) return []
  const from = start.column - 1 + info[0].length
  const words = [...line.slice(from).matchAll(META_WORD)]
  return words.flatMap((match, index) => {
    const [, name, sign] = NAME.exec(match[0]) ?? []
    if (name === undefined) return []
    const at = locator.lineStart(start.line) + from + match.index
    const span = locator.span(at, at + name.length)
    if (index === 0 && sign && DIRECTIVE_NAMES.includes(name)) {
      const message = `Unexpected \`${name}\` in place of a language, expected it after one, as in \`json ${name}=…\``
      return [{span, message}]
    }
    const close = nearName(name)
    const isMeant = close !== undefined && (sign !== '' || lettersOf(close) === lettersOf(name))
    return isMeant ? [{span, message: unknown(name, close)}] : []
  })
}

/** What opens a comment and is nearly a directive, or one with another sign than a comment has; for one above a block. */
export function nearDirectiveOfComment(node: Html, locator: Locator): DirectiveFault | undefined {
  const match = OPENING.exec(node.value)
  if (!match) return undefined
  const [, name = '', sign = ''] = match
  const start = nodeSpan(node).start.offset
  const at = start + locator.text.slice(start).indexOf(name)
  const span = locator.span(at, at + name.length)
  if (sign === '=' && DIRECTIVE_NAMES.includes(name))
    return {span, message: `Unexpected \`${sign}\` after \`${name}\`, expected \`${name}: …\` in a comment`}
  const close = nearName(name)
  return close === undefined ? undefined : {span, message: unknown(name, close)}
}

function unknown(name: string, close: string): string {
  return `Cannot find directive \`${name}\`; did you mean \`${close}\`?`
}

/**
 * The directive that a word is nearly. What begins with `policy-` is ours however it goes on, and is judged as such; of
 * any other word the sign between its parts may differ, and one slip in each of them.
 */
function nearName(word: string): string | undefined {
  if (word.startsWith('policy-') || word.length > LONGEST || word.length < SHORTEST) return undefined
  return (
    DIRECTIVE_NAMES.find((name) => lettersOf(word) === lettersOf(name)) ??
    DIRECTIVE_NAMES.find((name) => keystrokes(lettersOf(word), lettersOf(name)) === 1) ??
    DIRECTIVE_NAMES.find((name) => hasNearParts(word, name))
  )
}

/** Longer words are not slips. */
const LONGEST = 20
/** Shorter ones, as most languages of fences are, lack more than a letter of each part of any name. */
const SHORTEST = Math.min(...DIRECTIVE_NAMES.map((name) => lettersOf(name).length)) - 2

function hasNearParts(word: string, name: string): boolean {
  const [first = '', ...rest] = word.toLowerCase().split(/[-_]/)
  const [policy = '', ...own] = name.split('-')
  return keystrokes(first, policy) <= 1 && keystrokes(rest.join(''), own.join('')) <= 1
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '')
}
