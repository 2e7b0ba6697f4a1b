import type {ReactNode} from 'react'
import type {GroupHeadData} from '../../remark/controls/groups'
import {groupClass} from './Control'
import {Icon} from './Icon'
import {Strip} from './Strip'
import {thousands} from './thousands'

/** The heading of a group of controls, with its icon and what is written. */
export function GroupHead({data, children}: {data: string; children: ReactNode}): ReactNode {
  const {group, controls} = JSON.parse(data) as GroupHeadData
  const written = controls.filter(({status}) => status === 'content').length
  return (
    <div className={`pb-group-head ${groupClass(group)}`}>
      <span className="pb-group-icon">
        <Icon name={group} />
      </span>
      {children}
      {controls.length > 0 && (
        <>
          <p data-search-ignore="">
            {thousands(written)} of {thousands(controls.length)} written
          </p>
          <Strip controls={controls} isLarge />
        </>
      )}
    </div>
  )
}
