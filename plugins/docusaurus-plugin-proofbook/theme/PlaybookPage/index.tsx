import {DocProvider} from '@docusaurus/plugin-content-docs/client'
import {HtmlClassNameProvider} from '@docusaurus/theme-common'
import type {Props} from '@theme/DocItem'
import DocItemMetadata from '@theme/DocItem/Metadata'
import type {ReactNode} from 'react'
import {PlaybookProvider} from '../proofbook/PlaybookProvider'
import {PlaybookLayout} from './PlaybookLayout'

/** The page of a playbook: its summary, its controls as cards, and an outline that follows the reader. */
export default function PlaybookPage({content: Content}: Props): ReactNode {
  return (
    <DocProvider content={Content}>
      <HtmlClassNameProvider className={`pb-playbook docs-doc-id-${Content.metadata.id}`}>
        <DocItemMetadata />
        <PlaybookProvider>
          <PlaybookLayout>
            <Content />
          </PlaybookLayout>
        </PlaybookProvider>
      </HtmlClassNameProvider>
    </DocProvider>
  )
}
