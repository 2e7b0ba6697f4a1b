import useIsBrowser from '@docusaurus/useIsBrowser'
import type {ReactNode} from 'react'
import {askSearch} from '../../search/ask'
import {Icon} from '../proofbook/Icon'

const INVITATION = 'A service, a control id, an IAM action, a question'

/** Opens the search, as large as its use; without a script its place says why it is not there. */
export function SearchField({examples}: {examples: string[]}): ReactNode {
  const isBrowser = useIsBrowser()
  return (
    <search className="pb-home-search">
      {isBrowser ? (
        <button type="button" className="pb-home-field" aria-haspopup="dialog" onClick={() => askSearch('')}>
          <Icon name="search" />
          <span className="pb-unseen">Search: </span>
          <span className="pb-home-invitation">{INVITATION}</span>
          <span aria-hidden="true">
            <kbd className="pb-key">Ctrl K</kbd>
          </span>
        </button>
      ) : (
        <noscript>
          <p className="pb-home-field">The search needs JavaScript; the library below is whole without it.</p>
        </noscript>
      )}
      <p className="pb-home-try">
        {isBrowser && examples.length > 0 && (
          <>
            <span>Try</span>
            {examples.map((example) => (
              <button key={example} type="button" onClick={() => askSearch(example)}>
                {example}
              </button>
            ))}
          </>
        )}
      </p>
    </search>
  )
}
