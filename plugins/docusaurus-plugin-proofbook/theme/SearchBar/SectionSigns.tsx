import type {ReactNode} from 'react'
import type {SectionStatus} from '../../../../src/model/types'
import type {SectionFacets, SectionKind, SectionVerdict} from '../../../../src/search/records'
import {Icon} from '../proofbook/Icon'
import type {IconName} from '../proofbook/icons'
import type {Verdict} from '../proofbook/Seal'
import {Stamp} from '../proofbook/Stamp'

/** What kinds of sections are called. */
export const KIND_WORDS: Record<SectionKind, string> = {
  control: 'Control',
  policy: 'Policy',
  id: 'Framework id',
  action: 'Action',
  text: 'Text',
}

/** How far a control is written, as the filters say it. */
export const STATUS_WORDS: Record<SectionStatus, string> = {
  content: 'Written',
  partial: 'Written in part',
  placeholder: 'Placeholder',
  empty: 'Empty',
}

const STATUS_SEALS: Record<SectionStatus, Verdict> = {
  content: 'proven',
  partial: 'part',
  placeholder: 'none',
  empty: 'none',
}
const VERDICT_WORDS: Record<SectionVerdict, string> = {proven: 'Proven', warning: 'Warning', error: 'Error'}
const KIND_ICONS: Record<SectionKind, IconName> = {
  control: 'rows',
  policy: 'policy',
  id: 'id',
  action: 'flag',
  text: 'doc',
}

/** What kind of thing was found, as an icon: that of the group for a control. The word is in `KindWord`. */
export function KindSign({kind, group}: Pick<SectionFacets, 'kind' | 'group'>): ReactNode {
  const isGrouped = kind === 'control' && group !== null
  return (
    <span className={`pb-found-kind${isGrouped ? ` pb-group pb-group--${group}` : ''}`}>
      <Icon name={isGrouped ? group : KIND_ICONS[kind]} />
    </span>
  )
}

/** The same for those who do not see it. */
export function KindWord({kind}: Pick<SectionFacets, 'kind'>): ReactNode {
  return <span className="pb-unseen"> {KIND_WORDS[kind]}</span>
}

/** How far a control is written, or what was found of a policy; nothing for all else. */
export function SectionStamp({
  kind,
  status,
  verdict,
}: Pick<SectionFacets, 'kind' | 'status' | 'verdict'>): ReactNode {
  if (kind === 'policy' && verdict) return <Stamp verdict={verdict}>{VERDICT_WORDS[verdict]}</Stamp>
  if (kind !== 'control' || status === null) return null
  const isWritten = status === 'content' || status === 'partial'
  return <Stamp verdict={STATUS_SEALS[status]}>{isWritten ? STATUS_WORDS[status] : 'Not written'}</Stamp>
}
