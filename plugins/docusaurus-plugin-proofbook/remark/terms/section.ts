import GithubSlugger from 'github-slugger'
import type {Root, RootContent} from 'mdast'
import {renderedText} from '../../../../src/model/rendered.ts'
import type {DocumentModel} from '../../../../src/model/types.ts'

/** What is below the headings of a name, up to the next heading that is not below them. */
export function sectionsNamed(name: RegExp, {children}: Root): RootContent[] {
  const found: RootContent[] = []
  let depth: number | undefined
  for (const node of children) {
    if (node.type === 'heading' && (depth === undefined || node.depth <= depth))
      depth = name.test(renderedText(node)) ? node.depth : undefined
    else if (depth !== undefined) found.push(node)
  }
  return found
}

/** Names anchors that nothing else of a document has. */
export function anchorNamer({headings, htmlAnchors}: DocumentModel): (name: string) => string {
  const slugger = new GithubSlugger()
  for (const anchor of [...headings.map(({slug}) => slug), ...htmlAnchors]) slugger.slug(anchor)
  return (name) => slugger.slug(name)
}
