import type {BlockContent, PhrasingContent, RootContent} from 'mdast'
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx'

/** Props of a component of the page: strings as they are, everything else as JSON in `data`. */
export interface ComponentProps {
  data: unknown
}

/**
 * A block-level component of the theme (see `theme/proofbook/PlaybookProvider.tsx`) that takes the place of markdown.
 * @param children anything of markdown, a line of text too: components of a page hold more than those of MDX
 */
export function blockComponent(name: string, data: unknown, children: RootContent[] = []): MdxJsxFlowElement {
  const held = children as BlockContent[]
  return {type: 'mdxJsxFlowElement', name, attributes: [dataAttribute(data)], children: held}
}

/** The same within a line of text. */
export function inlineComponent(
  name: string,
  data: unknown,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  return {type: 'mdxJsxTextElement', name, attributes: [dataAttribute(data)], children}
}

/** JSON in a string: plain data needs no expression that the page would run. */
function dataAttribute(data: unknown): MdxJsxAttribute {
  return {type: 'mdxJsxAttribute', name: 'data', value: JSON.stringify(data)}
}
