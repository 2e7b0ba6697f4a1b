import type {MdxJsxAttributeValueExpression} from 'mdast-util-mdx-jsx'

/** `require("<request>").default` as an attribute's value: the bundler takes the file in and gives its address. */
export function requireCall(request: string): MdxJsxAttributeValueExpression {
  const value = `require(${JSON.stringify(request)}).default`
  return {
    type: 'mdxJsxAttributeValueExpression',
    value,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [
          {
            type: 'ExpressionStatement',
            expression: {
              type: 'MemberExpression',
              computed: false,
              optional: false,
              object: {
                type: 'CallExpression',
                optional: false,
                callee: {type: 'Identifier', name: 'require'},
                arguments: [{type: 'Literal', value: request, raw: JSON.stringify(request)}],
              },
              property: {type: 'Identifier', name: 'default'},
            },
          },
        ],
      },
    },
  }
}
