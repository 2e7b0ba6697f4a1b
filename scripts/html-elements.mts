import {readFileSync} from 'node:fs'
import ts from 'typescript'

/** Where TypeScript lists the elements of HTML, those of today and those that were given up. */
const SOURCE = 'node_modules/typescript/lib/lib.dom.d.ts'
const LISTS = ['HTMLElementTagNameMap', 'HTMLElementDeprecatedTagNameMap']

/** The module of the names of HTML's elements, as text. */
export function htmlElementsModule(): string {
  const source = readFileSync(SOURCE, 'utf8')
  const names = LISTS.flatMap((list) => {
    const [, members = ''] = new RegExp(`interface ${list} \\{([^}]*)\\}`).exec(source) ?? []
    return [...members.matchAll(/"([a-z\d]+)"/g)].map(([, name]) => name!)
  })
  // The roots of what HTML takes in from other languages; their own elements are always closed.
  const lines =
    [...names, 'math', 'svg']
      .sort()
      .join(' ')
      .match(/.{1,100}(?= |$)/g) ?? []
  return [
    `// Generated from the DOM types of TypeScript ${ts.version} by \`npm run generate\`; do not edit.`,
    'const NAMES = [',
    ...lines.map((line) => `  '${line.trim()}',`),
    ']',
    '',
    '/** The names of HTML’s elements, those that were given up too, in lower case. */',
    "export const HTML_ELEMENTS: ReadonlySet<string> = new Set(NAMES.flatMap((names) => names.split(' ')))",
    '',
  ].join('\n')
}
