import {createContext, type ReactNode, useContext} from 'react'
import type {
  ComparedLinesData,
  ComparedPartData,
  ComparedRowData,
  ComparedSameData,
  ComparedSideData,
} from '../../remark/comparison/page'
import type {ComparisonPart, Sides} from '../../routes/comparisons'
import {Callout, CalloutTitle} from '../proofbook/Callout'
import {MissingImage, RemoteImage} from '../proofbook/images'
import {PageBody} from '../proofbook/PageBody'
import {Lines} from './Lines'
import {Part} from './Part'

interface Slot {
  data: string
  children?: ReactNode
}

/** The comparison whose content is shown. */
export const ComparisonContext = createContext<{parts: ComparisonPart[]; sides: Sides} | undefined>(undefined)

function useComparison(): {parts: ComparisonPart[]; sides: Sides} {
  const comparison = useContext(ComparisonContext)
  if (!comparison) throw new Error('Cannot show a part of a comparison outside one')
  return comparison
}

function ComparedPart({data, children}: Slot): ReactNode {
  const {parts, sides} = useComparison()
  const {index} = JSON.parse(data) as ComparedPartData
  return (
    <Part part={parts[index]!} sides={sides}>
      {children}
    </Part>
  )
}

function ComparedSame({data}: Slot): ReactNode {
  const {count} = JSON.parse(data) as ComparedSameData
  return <p className="pb-skipped">{count === 1 ? '1 block' : `${count} blocks`} that both have</p>
}

function ComparedRow({data, children}: Slot): ReactNode {
  const {isStacked} = JSON.parse(data) as ComparedRowData
  return <div className={isStacked ? 'pb-change pb-change--one' : 'pb-change'}>{children}</div>
}

/** What one variant has: deleted in the older, added in the newer. */
function ComparedSide({data, children}: Slot): ReactNode {
  const {age, label, line, endLine} = JSON.parse(data) as ComparedSideData
  const Side = age === 'older' ? 'del' : 'ins'
  return (
    <Side className={`pb-side pb-side--${age}`}>
      <span className="pb-side-label">
        <span className="pb-unseen">Only in </span>
        <b>{label}</b>
        <span className="pb-place">{line === endLine ? `:${line}` : `:${line}–${endLine}`}</span>
      </span>
      {children}
    </Side>
  )
}

function ComparedLines({data}: Slot): ReactNode {
  const {blocks} = JSON.parse(data) as ComparedLinesData
  return <Lines blocks={blocks} sides={useComparison().sides} />
}

/** Words that the other variant has not. */
function ComparedWords({children}: {children: ReactNode}): ReactNode {
  return <mark>{children}</mark>
}

/** What the content of a comparison's page is made of, and what documents may have in it. */
export const COMPONENTS = {
  ComparedLines,
  ComparedPart,
  ComparedRow,
  ComparedSame,
  ComparedSide,
  ComparedWords,
  Callout,
  CalloutTitle,
  MissingImage,
  PageBody,
  RemoteImage,
}
