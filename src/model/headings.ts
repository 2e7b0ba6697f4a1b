import GithubSlugger from 'github-slugger'
import type {Html} from 'mdast'
import type {NodeIndex} from '../parse/node-index.ts'
import type {Locator} from '../parse/place.ts'
import {type HtmlFacts, readHtml, withoutHtml} from './html.ts'
import {renderedText, slugText, squeeze} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {Heading} from './types.ts'

/**
 * All headings of a document, in document order: those of markdown, those written as HTML tags (GitHub gives them
 * anchors too), and `#` lines that an HTML block swallows, which no reader sees as headings.
 * @param isBanner whether a text announces the document's status
 */
export function collectHeadings(
  nodes: NodeIndex,
  locator: Locator,
  isBanner: (text: string) => boolean,
): Heading[] {
  const headings: Heading[] = []
  const slugger = new GithubSlugger()
  const githubSlugger = new GithubSlugger()
  for (const {node, parent} of nodes.of('heading', 'html')) {
    const topLevel = parent?.node === nodes.tree
    if (node.type === 'heading') {
      const text = slugText(node)
      const trimmed = text.trim()
      const {authoredId} = node.data ?? {}
      headings.push({
        depth: node.depth,
        text: renderedText(node),
        slug: authoredId ?? slugger.slug(trimmed),
        ...(!authoredId && trimmed !== text && {githubSlug: githubSlugger.slug(text)}),
        span: nodeSpan(node),
        topLevel,
        written: 'markdown',
      })
    } else {
      for (const heading of headingsInHtml(node, topLevel, locator, slugger)) {
        const {written, text} = heading
        headings.push(written === 'html' && isBanner(text) ? {...heading, written: 'banner'} : heading)
      }
    }
  }
  return headings
}

function headingsInHtml(node: Html, topLevel: boolean, locator: Locator, slugger: GithubSlugger): Heading[] {
  const span = nodeSpan(node)
  const source = locator.text.slice(span.start.offset, span.end.offset)
  if (!/<h[1-6]|^[ \t]{0,3}#/im.test(source)) return []
  const facts = readHtml(source)
  const tagged = facts.tags
    .filter((tag) => /^h[1-6]$/.test(tag.name) && tag.text !== '')
    .map((tag): Omit<Heading, 'slug'> => {
      const at = locator.span(span.start.offset + tag.from, span.start.offset + tag.to)
      return {depth: Number(tag.name[1]), text: tag.text, span: at, topLevel: false, written: 'html'}
    })
  return [...tagged, ...swallowed(source, facts, span.start.offset, topLevel, locator)]
    .sort((a, b) => a.span.start.offset - b.span.start.offset)
    .map((heading) => ({...heading, slug: heading.written === 'html' ? slugger.slug(heading.text) : ''}))
}

/** Elements whose text is not markdown in any reading: a `#` line in them is a comment of a script. */
const LITERAL = /^[ \t]*<(?:pre|script|style|textarea)\b/i

function swallowed(
  source: string,
  facts: HtmlFacts,
  offset: number,
  topLevel: boolean,
  locator: Locator,
): Omit<Heading, 'slug'>[] {
  if (LITERAL.test(source)) return []
  const comments = [...facts.comments].reverse()
  const isInComment = (at: number) => {
    while (comments.length > 0 && comments.at(-1)!.to <= at) comments.pop()
    return comments.length > 0 && comments.at(-1)!.from <= at
  }
  return [...source.matchAll(/^[ \t]{0,3}(#{1,6})[ \t]+(\S.*)$/gm)]
    .filter((match) => !isInComment(match.index))
    .map((match) => ({
      depth: match[1]!.length,
      text: squeeze(withoutHtml(withoutClosingHashes(match[2]!))),
      span: locator.span(offset + match.index, offset + match.index + match[0].trimEnd().length),
      topLevel,
      written: 'swallowed' as const,
    }))
}

function withoutClosingHashes(text: string): string {
  const trimmed = text.trimEnd()
  const hashes = trimmed.length - trimmed.replace(/(?<!#)#+$/, '').length
  return hashes > 0 && /[ \t]/.test(trimmed.at(-hashes - 1) ?? '') ? trimmed.slice(0, -hashes) : trimmed
}
