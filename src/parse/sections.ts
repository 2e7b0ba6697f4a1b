import type {Nodes, Root, RootContent} from 'mdast'
import {endOf, isMarked, movedBy, rootOf, startOf} from './pieces.ts'
import {BOM} from './source.ts'

/**
 * The tree of a text that is parsed section by section, so that a doubtful line leaves only its own section to the parser
 * that takes longer. Each section is parsed with the heading after it: where that is a heading of the top level again,
 * nothing before it is open. Undefined where a section has no such end, or defines what others may refer to: then the
 * whole text has to be parsed.
 * @param outline a tree of the text that tells where headings may be
 * @param parse gives the tree of a whole text
 */
export function parseSections(text: string, outline: Root, parse: (text: string) => Root): Root | undefined {
  if (text.includes(BOM)) return undefined
  const mayDefine = text.includes(']:')
  // The outline tells of most of these before anything is parsed.
  if (mayDefine && outline.children.some(isDefining)) return undefined
  const headings = outline.children.filter((node) => isMarked(node, text) && startOf(node) > 0)
  const children: RootContent[] = []
  let [from, lines] = [0, 0]
  for (const heading of [...headings, undefined]) {
    const section = parse(text.slice(from, heading ? endOf(heading) : text.length)).children
    const next = heading ? startOf(heading) : text.length
    if (heading && !isHeadingAt(section.pop(), next - from)) return undefined
    if (mayDefine && section.some(isDefining)) return undefined
    for (const node of section) children.push(movedBy(node, from, lines))
    ;[from, lines] = [next, (heading?.position?.start.line ?? 1) - 1]
  }
  return rootOf(children, text)
}

function isHeadingAt(node: RootContent | undefined, offset: number): boolean {
  return node?.type === 'heading' && startOf(node) === offset
}

/** Whether a definition of a link or a footnote is in a node: it may decide how other sections are read. */
function isDefining(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  return 'children' in node && node.children.some(isDefining)
}
