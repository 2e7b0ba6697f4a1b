import type {Data, Parent, RootContent} from 'mdast'
import type {} from 'mdast-util-to-hast'

/** What makes an element of HTML of a node. */
export interface ElementData extends Data {
  hName: string
}

/** An element of HTML that markdown has no node for. */
export interface ElementNode extends Parent {
  type: 'proofbookElement'
  children: RootContent[]
  data: ElementData
}

declare module 'mdast' {
  interface RootContentMap {
    proofbookElement: ElementNode
  }
}

/** What makes an element of a name of any node. */
export function elementData(hName: string, hProperties: Record<string, string | number> = {}): ElementData {
  return {hName, hProperties}
}

/** An element of a name. */
export function elementNode(name: string, children: RootContent[]): ElementNode {
  return {type: 'proofbookElement', children, data: elementData(name)}
}
