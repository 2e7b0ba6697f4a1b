import {Lexer, Parser} from 'yaml'

/**
 * Where a text of YAML nests deeper than some levels: an offset from 0, in UTF-16 units; undefined if it does not.
 * The library builds what it reads by recursion, and deep enough a text would take the whole process down.
 */
export function yamlTooDeepAt(text: string, mostLevels: number): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme)) {
      // Whole documents of the text; only what is open counts.
    }
    if (parser.stack.length > mostLevels) return parser.offset
  }
  return undefined
}
