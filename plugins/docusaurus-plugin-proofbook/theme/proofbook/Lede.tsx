import type {ReactNode} from 'react'
import type {LedeData} from '../../remark/lede'

/** What a playbook is about, in one sentence below its title. */
export function Lede({data}: {data: string}): ReactNode {
  return <p className="pb-lede">{(JSON.parse(data) as LedeData).text}</p>
}
