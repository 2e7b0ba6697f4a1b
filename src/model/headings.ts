import GithubSlugger from 'github-slugger'
import type {Html, Root} from 'mdast'
import {visitParents} from 'unist-util-visit-parents'
import type {Locator} from '../parse/place.ts'
import {type HtmlFacts, readHtml} from './html.ts'
import {renderedText, squeeze} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {Heading} from './types.ts'

/**
 * All headings of a document, in document order: those of markdown, those written as HTML tags (GitHub gives them
 * anchors too), and `#` lines that an HTML block swallows, which no reader sees as headings.
 */
export function collectHeadings(tree: Root, locator: Locator): Heading[] {
  const headings: Heading[] = []
  const slugger = new GithubSlugger()
  visitParents(tree, (node, ancestors) => {
    const topLevel = ancestors.length === 1
    if (node.type === 'heading') {
      const text = renderedText(node)
      headings.push({
        depth: node.depth,
        text,
        slug: slugger.slug(text),
        span: nodeSpan(node),
        topLevel,
        written: 'markdown',
      })
    } else if (node.type === 'html') {
      headings.push(...headingsInHtml(node, topLevel, locator, slugger))
    }
  })
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

function swallowed(
  source: string,
  facts: HtmlFacts,
  offset: number,
  topLevel: boolean,
  locator: Locator,
): Omit<Heading, 'slug'>[] {
  return [...source.matchAll(/^[ \t]{0,3}(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$/gm)]
    .filter(
      (match) => !facts.comments.some((comment) => comment.from <= match.index && match.index < comment.to),
    )
    .map((match) => ({
      depth: match[1]!.length,
      text: squeeze(match[2]!.replace(/<!--.*?-->|<\/?\w[^>]*>/g, '')),
      span: locator.span(offset + match.index, offset + match.index + match[0].length),
      topLevel,
      written: 'swallowed' as const,
    }))
}
