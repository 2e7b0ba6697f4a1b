import type {Props} from '@theme/CodeBlock/Line/Token'
import type {ReactNode} from 'react'

/** The highlighter writes a style into the token of an empty line, which the page's policy blocks. */
export default function CodeBlockLineToken({line: _, token: __, style: ___, ...props}: Props): ReactNode {
  return <span {...props} />
}
