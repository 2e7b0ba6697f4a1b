import type {Parent} from 'mdast'
import type {ElementData} from './element.ts'

/** A node of our own type: the platform's plugins pass it by, and it becomes the element that its data names. */
interface AnchorNode extends Parent {
  type: 'proofbookAnchor'
  children: []
  data: ElementData
}

declare module 'mdast' {
  interface PhrasingContentMap {
    proofbookAnchor: AnchorNode
  }
  interface RootContentMap {
    proofbookAnchor: AnchorNode
  }
}

/** An element before what it is an anchor of, whose own content stays its text. */
export function anchorNode(anchor: string): AnchorNode {
  const data = {hName: 'span', hProperties: {id: anchor, className: ['proofbook-anchor']}}
  return {type: 'proofbookAnchor', children: [], data}
}
