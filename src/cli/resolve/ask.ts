import {createInterface} from 'node:readline'
import type {ConflictDocument, Hunk} from '../../parse/conflict.ts'
import {canonicalLabel} from '../../parse/label.ts'
import {sidesOf, variantLabels} from '../../parse/variants.ts'
import {visible} from '../../parse/visible.ts'
import type {HunkChoice} from './choices.ts'
import {type ShowOptions, showHunk} from './show.ts'

/** Where questions are put, and answers come from. */
export interface Terminal extends ShowOptions {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/** An answer: a word that takes a side, of all hunks that follow too; or another step. */
type Answer = {word: string; all: boolean} | 'back' | 'quit' | 'unknown'

/** Asks for a side of each hunk, one after the other; undefined if anyone who was asked quits. */
export async function askSides(
  document: ConflictDocument,
  path: string,
  terminal: Terminal,
): Promise<HunkChoice[] | undefined> {
  const {input, output} = terminal
  const reader = createInterface({input, terminal: false})
  const answers = reader[Symbol.asyncIterator]()
  const total = document.hunks.length
  const choices: HunkChoice[] = []
  try {
    while (choices.length < total) {
      const hunk = document.hunks[choices.length]!
      const number = choices.length + 1
      const options = labelsToPick(document, hunk)
      const title = `Hunk ${number} of ${total}, lines ${hunk.line} to ${hunk.endLine} of ${visible(path)}`
      output.write(
        `\n${title}\n${showHunk(document, hunk, terminal)}\n${keys(hunk, options, number, total)}\n`,
      )
      const answer = await nextAnswer(answers, options, output)
      if (answer === 'quit') return undefined
      if (answer === 'back') choices.pop()
      else
        for (let at = number; at <= (answer.all ? total : number); at++)
          choices.push({hunk: at, word: answer.word})
    }
    return choices
  } finally {
    reader.close()
  }
}

async function nextAnswer(
  answers: AsyncIterator<string>,
  options: string[],
  output: NodeJS.WritableStream,
): Promise<Exclude<Answer, 'unknown'>> {
  for (;;) {
    output.write('> ')
    const {value, done} = await answers.next()
    const answer = done ? 'quit' : readAnswer(value, options)
    if (answer !== 'unknown') return answer
    output.write(`Unexpected \`${visible(String(value))}\`, expected one of the keys above\n`)
  }
}

/** Keys are words too: `o`, `ours`, and the labels as they are. */
function readAnswer(typed: string, options: string[]): Answer {
  const word = typed.trim()
  if (word === 'q' || word === 'quit') return 'quit'
  if (word === 'b' || word === 'back') return 'back'
  if (word === 'o' || word === 'ours' || word === 'O') return {word: 'ours', all: word === 'O'}
  if (word === 't' || word === 'theirs' || word === 'T') return {word: 'theirs', all: word === 'T'}
  const label = options[Number(word) - 1] ?? options.find((option) => option === word)
  return label === undefined ? 'unknown' : {word: label, all: false}
}

/** Labels of a hunk and of those in it, except for `ours` and `theirs`, which have keys of their own. */
function labelsToPick(document: ConflictDocument, hunk: Hunk): string[] {
  return variantLabels({...document, hunks: [hunk]}).filter((label) => label !== 'ours' && label !== 'theirs')
}

function keys(hunk: Hunk, options: string[], number: number, total: number): string {
  const sides = sidesOf(hunk)
  const labelled = (role: string, label: string) => (label === role ? role : `${role} (${visible(label)})`)
  const numbered = options.map((label, index) => `[${index + 1}] ${visible(label)}`)
  // Where there are but two sides, and none within them, their labels say nothing that the two keys do not.
  const isPlain = sides.length === 2 && hunk.parts.every((part) => part.hunks.length === 0)
  return [
    `[o] ${labelled('ours', canonicalLabel(sides[0]!))}`,
    `[t] ${labelled('theirs', canonicalLabel(sides.at(-1)!))}`,
    ...(isPlain ? [] : numbered),
    ...(number < total ? ['[O] [T] the same for all that follow'] : []),
    ...(number > 1 ? ['[b] back'] : []),
    '[q] quit without writing',
  ].join('  ')
}
