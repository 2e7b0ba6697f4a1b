import type {Locator} from '../parse/place.ts'
import type {ListedStatement} from './passages.ts'
import type {Section} from './types.ts'

/** The numbered lines of sections about control statements; a line that goes on below is left out. */
export function listedStatements(sections: readonly Section[], locator: Locator): ListedStatement[] {
  return sections
    .filter(({heading}) => /\bcontrol statements$/i.test(heading.text))
    .flatMap(({heading, endLine}) => {
      const found: ListedStatement[] = []
      for (let line = heading.span.end.line + 1; line <= endLine; line++) {
        const match = /^ {0,3}(\d{1,6})[.)]\s+(\S.*?)\s*$/.exec(locator.line(line))
        const next = line < endLine ? locator.line(line + 1) : ''
        if (!match || /^\s*[^\s\d]/.test(next)) continue
        const end = locator.lineStart(line) + match[0].trimEnd().length
        const text = match[2]!
        found.push({id: String(Number(match[1])), text, span: locator.span(end - text.length, end)})
      }
      return found
    })
}
