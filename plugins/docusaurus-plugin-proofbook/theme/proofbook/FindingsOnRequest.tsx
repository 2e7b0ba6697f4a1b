import {useHistory, useLocation} from '@docusaurus/router'
import {type ReactNode, useEffect, useState} from 'react'
import type {FindingsPanelData, FindingsRequestData} from '../../remark/findings-panel'
import {Findings} from './FindingsPanel'
import {Icon} from './Icon'
import {useIsLive} from './useIsLive'

/** What of the address asks for the findings. */
const QUERY = 'findings'

/** A button that asks for the findings of a published page; the address that it leads to asks at once. */
export function FindingsOnRequest({data}: {data: string}): ReactNode {
  const {address} = JSON.parse(data) as FindingsRequestData
  const isLive = useIsLive()
  const {search, pathname, hash} = useLocation()
  const history = useHistory()
  const query = new URLSearchParams(isLive ? search : '')
  const findings = useFindings(address, query.has(QUERY))
  if (!isLive) return null
  if (findings === 'none') {
    query.set(QUERY, '')
    return (
      <p className="pb-findings-ask">
        <button
          type="button"
          className="pb-button"
          onClick={() => history.replace({pathname, hash, search: `?${query}`})}
        >
          <Icon name="flag" />
          Findings of this document
        </button>
      </p>
    )
  }
  if (typeof findings === 'object') return <Findings rows={findings.rows} isOpen={true} />
  return (
    <p className="pb-findings-ask" role="status">
      {findings === 'asked' ? 'Loading the findings of this document…' : 'Cannot load the findings'}
    </p>
  )
}

type State = 'none' | 'asked' | 'failed' | FindingsPanelData

/** The findings of a page once they are wanted. */
function useFindings(address: string, isAsked: boolean): State {
  const [state, setState] = useState<State>('none')
  useEffect(() => {
    if (!isAsked) return setState('none')
    const leaving = new AbortController()
    setState('asked')
    load(address, leaving.signal).then(setState, () => {
      if (!leaving.signal.aborted) setState('failed')
    })
    return () => leaving.abort()
  }, [address, isAsked])
  return state
}

async function load(address: string, signal: AbortSignal): Promise<FindingsPanelData> {
  const response = await fetch(address, {signal})
  if (!response.ok) throw new Error(`Cannot load ${address}`)
  return (await response.json()) as FindingsPanelData
}
