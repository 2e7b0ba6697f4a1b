import {HtmlClassNameProvider} from '@docusaurus/theme-common'
import DocItem, {type Props} from '@theme/DocItem'
import type {ReactNode} from 'react'
import {PlaybookProvider} from '../proofbook/PlaybookProvider'

/** The page of a playbook: the platform's page of a document, with our components in it. */
export default function PlaybookPage(props: Props): ReactNode {
  return (
    <HtmlClassNameProvider className="pb-playbook">
      <PlaybookProvider>
        <DocItem {...props} />
      </PlaybookProvider>
    </HtmlClassNameProvider>
  )
}
