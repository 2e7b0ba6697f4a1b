import type {PhrasingContent} from 'mdast'

/** An element before what it is an anchor of, whose own content stays its text. */
export function anchorNode(anchor: string): PhrasingContent {
  const node = {
    type: 'proofbookAnchor',
    children: [],
    data: {hName: 'span', hProperties: {id: anchor, className: ['proofbook-anchor']}},
  }
  // A node of our own type: the platform's plugins pass it by, and it becomes the element that its data names.
  return node as unknown as PhrasingContent
}
