import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Browser} from '../Controls/Browser'
import type {ControlsTold} from '../Controls/found'
import type {Listing} from '../rows/listing'

/** What playbooks announce and do not say yet. */
export default function Gaps({page: listing}: {page: Listing<ControlsPage, ControlsTold>}): ReactNode {
  return (
    <Layout title="Gaps" description="Controls that are announced and not written yet, by playbook">
      <Browser listing={listing} isOfGaps />
    </Layout>
  )
}
