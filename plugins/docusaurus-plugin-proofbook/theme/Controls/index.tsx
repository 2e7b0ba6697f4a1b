import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Browser} from './Browser'

/** Every control of every playbook. */
export default function Controls({page}: {page: ControlsPage}): ReactNode {
  return (
    <Layout
      title="Controls"
      description="Every control of every playbook: how far it is written, and what it cites"
    >
      <Browser page={page} isOfGaps={false} />
    </Layout>
  )
}
