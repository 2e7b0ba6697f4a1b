import type {InferredType} from '../../tree/type.ts'
import type {BoundaryNames} from '../boundary-names.ts'
import {typeOfCommand} from './command-types.ts'
import type {Command} from './commands.ts'
import type {DecodedText} from './decoded-text.ts'

/** A text that a command gets, and what is known of it. */
export interface GivenText {
  text: DecodedText
  held: InferredType | undefined
  /** The files and variables that it goes to, as later commands call them: `file://x`, `${X}`. */
  names: string[]
}

/** A word that assigns a variable. */
const ASSIGNMENT = /^([A-Za-z_]\w*)=/
/** Commands whose words are what they write. */
const WRITERS: ReadonlySet<string> = new Set(['echo', 'printf'])
/** Options with which some other thing than a policy is written in the same way: what may be changed in a stack. */
const NO_POLICY = /^--(?:stack|deployment)-policy/

/** Every text that a command is given: values of options, here-documents, what it writes, what it assigns. */
export function givenBy(command: Command, managed: BoundaryNames): GivenText[] {
  const words = command.words.map(({text}) => text)
  const held = typeOfCommand(words, managed)
  const outputs = [...command.outputs, ...teeTargets(words)].map(fileName)
  const inWords = command.words.flatMap((word, index): GivenText[] => {
    const text = valueOfWord(word, words, index)
    return text
      ? [{text, held: heldByOption(words, index) ?? held, names: [...outputs, ...variable(words[index]!)]}]
      : []
  })
  const names = [...outputs, ...(words[0] === 'read' ? [`\${${words.at(-1)}}`] : [])]
  const inDocuments = command.documents.map((text) => ({text, held, names}))
  return [...inWords, ...inDocuments]
}

/** What the values of a command's options call the files and variables that hold its policies. */
export function typesByName(commands: readonly Command[], managed: BoundaryNames): Map<string, InferredType> {
  const types = new Map<string, InferredType>()
  for (const {words: decoded} of commands) {
    const words = decoded.map(({text}) => text)
    const held = typeOfCommand(words, managed)
    words.forEach((word, index) => {
      const name = /^--[\w-]+=/.test(word) ? word.slice(word.indexOf('=') + 1) : word
      const type = isPolicyOption(optionOf(words, index)) ? (heldByOption(words, index) ?? held) : undefined
      if (!type) return
      if (name.startsWith('file://')) types.set(fileName(name.slice(7)), type)
      else if (/^\$\{\w+\}$/.test(name)) types.set(name, type)
    })
  }
  return types
}

/** The value of an option or an assignment, or what is written; the rest are names and numbers. */
function valueOfWord(word: DecodedText, words: readonly string[], index: number): DecodedText | undefined {
  const assigned = (ASSIGNMENT.exec(word.text) ?? /^--[\w-]+=/.exec(word.text))?.[0].length
  if (NO_POLICY.test(optionOf(words, index) ?? '')) return undefined
  if (assigned !== undefined) return from(word, assigned)
  return optionOf(words, index) || WRITERS.has(words[0]!) ? word : undefined
}

/** The option that a word is, or holds, the value of. */
function optionOf(words: readonly string[], index: number): string | undefined {
  const own = /^(--[\w-]+)=/.exec(words[index]!)?.[1]
  const before = words[index - 1]
  return own ?? (before !== undefined && /^--[\w-]+$/.test(before) ? before : undefined)
}

/** Of the policies that `create-role` can be given, the option says which it is. */
function heldByOption(words: readonly string[], index: number): InferredType | undefined {
  const isTrust = optionOf(words, index) === '--assume-role-policy-document'
  return isTrust ? {type: 'trust', reason: 'it is the value of `--assume-role-policy-document`'} : undefined
}

function isPolicyOption(option: string | undefined): boolean {
  return option !== undefined && /policy|policies|document|^--content$|^--attribute-value$/.test(option)
}

function variable(word: string): string[] {
  const name = ASSIGNMENT.exec(word)?.[1]
  return name === undefined ? [] : [`\${${name}}`]
}

/** `tee` writes to the files that it names. */
function teeTargets(words: readonly string[]): string[] {
  const at = words.indexOf('tee')
  return at < 0 ? [] : words.slice(at + 1).filter((word) => !word.startsWith('-'))
}

function fileName(path: string): string {
  return `file://${path.replace(/^\.\//, '')}`
}

function from({text, starts, ends}: DecodedText, index: number): DecodedText {
  return {text: text.slice(index), starts: starts.slice(index), ends: ends.slice(index)}
}
