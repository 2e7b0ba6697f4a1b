import type {ReactNode} from 'react'
import type {ControlHeadData} from '../../../remark/controls/cards'
import {Icon} from '../Icon'
import type {Verdict} from '../Seal'
import {Stamp} from '../Stamp'
import {IdChips} from './IdChips'

const STAMPS: Record<ControlHeadData['status'], [Verdict, string]> = {
  content: ['proven', 'Written'],
  partial: ['part', 'Written in part'],
  placeholder: ['none', 'Not written yet'],
  empty: ['none', 'Not written yet'],
}

/** The head of a control: its number and title, whether it is written and where, and the ids that it cites. */
export function ControlHead({data, children}: {data: string; children: ReactNode}): ReactNode {
  const {code, status, slug, line, source, ids} = JSON.parse(data) as ControlHeadData
  const [verdict, words] = STAMPS[status]
  const isToWrite = verdict === 'none'
  const content = (
    <>
      <span className="pb-control-number" aria-hidden="true" data-search-ignore="">
        {code}
      </span>
      {children}
      <span className="pb-control-acts" data-search-ignore="">
        <Stamp verdict={verdict} line={line} href={isToWrite ? undefined : (source ?? undefined)}>
          {words}
        </Stamp>
        {isToWrite ? (
          <Icon name="chevron-right" />
        ) : (
          <a className="pb-icon-button" href={`#${slug}`} aria-label="Link to this control">
            <Icon name="link" />
          </a>
        )}
      </span>
    </>
  )
  if (isToWrite) return <summary className="pb-control-head">{content}</summary>
  return (
    <>
      <header className="pb-control-head">{content}</header>
      {ids.length > 0 && <IdChips ids={ids} />}
    </>
  )
}
