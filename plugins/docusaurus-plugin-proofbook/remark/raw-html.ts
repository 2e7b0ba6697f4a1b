import type {Html, Node} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Page} from './page.ts'

/**
 * Elements whose tags are shown as text. The first are those of GitHub-flavoured markdown's own list ("disallowed raw
 * HTML"): where they are not closed, all that follows becomes their text. The content of a `template` is on no page, and
 * a `select` drops the headings and paragraphs that follow it.
 */
const FILTERED = [
  ...['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script', 'plaintext'],
  ...['template', 'select'],
]

const TAG = new RegExp(`<(?=/?(?:${FILTERED.join('|')})(?:[\\s/>]|$))`, 'gi')

/** Shows the tags of such elements as text, before raw HTML is read. Tells whether there is any. */
export function filterRawHtml({tree}: Page): boolean {
  let hasHtml = false
  visit(tree, (node: Node): void => {
    if (node.type !== 'html') return
    hasHtml = true
    ;(node as Html).value = (node as Html).value.replace(TAG, '&lt;')
  })
  return hasHtml
}
