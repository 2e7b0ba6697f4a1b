import type {MdxJsxAttribute, MdxJsxTextElementHast} from 'mdast-util-mdx-jsx'

/** A component of the page within a line; `data` travels as JSON, other props as strings. */
export function textComponent(
  name: string,
  data: unknown,
  props: Record<string, unknown> = {},
): MdxJsxTextElementHast {
  const given = {...(data === undefined ? {} : {data: JSON.stringify(data)}), ...props}
  const attributes = Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]): MdxJsxAttribute => ({type: 'mdxJsxAttribute', name: key, value: String(value)}))
  return {type: 'mdxJsxTextElement', name, attributes, children: []}
}
