import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {ControlsPage} from '../../routes/controls'
import type {Listing} from '../rows/listing'
import {Browser} from './Browser'
import type {ControlsTold} from './found'

/** Every control of every playbook. */
export default function Controls({page: listing}: {page: Listing<ControlsPage, ControlsTold>}): ReactNode {
  return (
    <Layout
      title="Controls"
      description="Every control of every playbook: how far it is written, and what it cites"
    >
      <Browser listing={listing} isOfGaps={false} />
    </Layout>
  )
}
