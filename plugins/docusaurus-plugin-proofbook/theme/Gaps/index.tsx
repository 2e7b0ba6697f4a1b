import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Browser} from '../Controls/Browser'

/** What playbooks announce and do not say yet. */
export default function Gaps({page}: {page: ControlsPage}): ReactNode {
  return (
    <Layout title="Gaps" description="Controls that are announced and not written yet, by playbook">
      <Browser page={page} isOfGaps />
    </Layout>
  )
}
