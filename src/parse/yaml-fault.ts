import type {YAMLError} from 'yaml'

/** What is wrong with a text of YAML, in our words: `Unexpected ${actual}, expected ${expected}`. */
export interface YamlFault {
  /** In the text, from 0, in UTF-16 units. */
  offset: number
  actual: string
  expected: string
}

/** Longest message of the library that is passed on, in UTF-16 units. */
const MOST_MESSAGE = 120

const INDENTATION: [actual: string, expected: string] = ['indentation', 'that of the keys beside it']

/**
 * Says what the first error of a text is about; those after it follow from it.
 * @param errors of the library, at least one
 */
export function yamlFault(errors: readonly YAMLError[], text: string): YamlFault {
  const [error, next] = errors
  const {code, message, pos} = error!
  // A line that is further in than those before it goes on with their value, whose end says where it is.
  const isIndented = code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY'
  const offset = isIndented ? text.lastIndexOf('\n', next.pos[1] - 1) + 1 : pos[0]
  const [actual, expected] = isIndented ? INDENTATION : describe(code, message, text.slice(offset))
  return {offset, actual, expected}
}

function describe(code: string, message: string, rest: string): [actual: string, expected: string] {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['second colon in a value', 'the value in quotes']
    case 'BAD_SCALAR_START':
      return [`\`${rest.charAt(0)}\` at the start of a value`, 'the value in quotes']
    case 'TAB_AS_INDENT':
      return ['tab', 'spaces']
    case 'DUPLICATE_KEY':
      return [`second \`${/^[^\s:]{0,40}/.exec(rest)![0]}\``, 'each key once']
    case 'MISSING_CHAR':
      return ['text', 'a value whose quotes and brackets are closed, and each key with its colon']
    case 'MULTILINE_IMPLICIT_KEY':
      return ['text', 'a key, its colon and a space']
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? ['end of a value', 'its closing bracket'] : INDENTATION
    case 'MULTIPLE_DOCS':
      return ['second document', 'one, without a line `---` or `...` between keys']
    case 'BAD_DQ_ESCAPE':
      return [`\`${rest.slice(0, 2)}\` in double quotes`, 'single quotes, or `\\\\` for a backslash']
    default:
      if (message.endsWith('at node end'))
        return ['text after the end of a value', 'a new key, or the whole value in quotes']
      if (/^[\]}]/.test(rest)) return [`\`${rest.charAt(0)}\``, 'the bracket that it closes']
      return ['text', `YAML (${message.slice(0, MOST_MESSAGE)})`]
  }
}
