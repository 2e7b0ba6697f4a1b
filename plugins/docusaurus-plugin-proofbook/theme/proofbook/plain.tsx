import {Children, type ComponentProps, isValidElement, type ReactNode} from 'react'
import type {FoldData} from '../../remark/controls/fold'
import type {DocumentHeadData} from '../../remark/document-head'
import {Icon} from './Icon'

interface Slot {
  children: ReactNode
}

/** Words that are read out and not shown, since something beside them shows the same. */
export function Unseen({children}: Slot): ReactNode {
  return <span className="pb-unseen">{children}</span>
}

/** Pictures that only decorate, in whose place the page has an icon of its own. */
export function Decoration({children}: Slot): ReactNode {
  return <div className="pb-decoration">{children}</div>
}

/** The lines above a document's first section, folded where the summary above them says the same. */
export function DocumentHead({data, children}: Slot & {data: string}): ReactNode {
  const {isFolded} = JSON.parse(data) as DocumentHeadData
  return (
    <details className="pb-document-head" open={!isFolded}>
      <summary data-search-ignore="">As the document begins</summary>
      <div>{children}</div>
    </details>
  )
}

/** What an author folds: as the browser has it, so that links, the search and paper can open it. */
export function AuthorFold(props: ComponentProps<'details'>): ReactNode {
  return <details {...props} className="pb-author-fold" />
}

/** A long section, folded to its heading. */
export function Fold({children}: Slot): ReactNode {
  return <details className="pb-fold">{children}</details>
}

/**
 * The heading of such a section, and how long it is. What unfolds the section holds no link, which a screen reader could
 * not reach in it: the one to the section begins its text.
 */
export function FoldHead({data, children}: Slot & {data: string}): ReactNode {
  const {lines} = JSON.parse(data) as FoldData
  const id = idOf(children)
  return (
    <>
      <summary className="pb-fold-head">
        <Icon name="chevron-right" />
        {children}
        <span className="pb-fold-size" data-search-ignore="">
          {lines} lines
        </span>
      </summary>
      {id && (
        <a className="pb-fold-link" href={`#${id}`} data-search-ignore="">
          Link to this section
        </a>
      )}
    </>
  )
}

/** The id of a heading, which is the last of what is given: other anchors of it come before. */
function idOf(children: ReactNode): string | undefined {
  const ids = Children.toArray(children).map((child) =>
    isValidElement<{id?: string}>(child) ? child.props.id : undefined,
  )
  return ids.findLast(Boolean)
}
