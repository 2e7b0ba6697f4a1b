import {useDoc} from '@docusaurus/plugin-content-docs/client'
import useIsBrowser from '@docusaurus/useIsBrowser'
import type {ReactNode} from 'react'
import {Icon} from '../proofbook/Icon'

/** What one can do with a page; printing needs a script, so that the button comes with it. */
export function Actions(): ReactNode {
  const {metadata} = useDoc()
  const isBrowser = useIsBrowser()
  return (
    <span className="pb-crumbs-acts">
      {metadata.editUrl && (
        <a
          className="pb-button pb-button--quiet pb-button--small theme-edit-this-page"
          href={metadata.editUrl}
        >
          <Icon name="edit" />
          Edit
        </a>
      )}
      {isBrowser && (
        <button type="button" className="pb-button pb-button--quiet pb-button--small" onClick={() => print()}>
          <Icon name="print" />
          Print
        </button>
      )}
    </span>
  )
}
