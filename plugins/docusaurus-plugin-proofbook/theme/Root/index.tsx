import type {ReactNode} from 'react'
import {useOtherParts} from '../proofbook/useOtherParts'

/** What is around every page. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  useOtherParts()
  return children
}
