import type {ReactNode} from 'react'
import {askSearch} from '../../search/ask'
import {Icon} from '../proofbook/Icon'
import {useIsLive} from '../proofbook/useIsLive'

const INVITATION = 'A service, a control id, an IAM action, a question'

/**
 * The search, as large as its use: what is typed goes on in the dialog, which a click opens too. Without a script its
 * place says why it is not there.
 */
export function SearchField({examples, isCut}: {examples: string[]; isCut: boolean}): ReactNode {
  const isLive = useIsLive()
  return (
    <search className="pb-home-search">
      {isLive ? (
        <label className="pb-home-field">
          <Icon name="search" />
          <input
            className="pb-home-invitation"
            type="search"
            aria-label="Search"
            aria-haspopup="dialog"
            placeholder={INVITATION}
            autoComplete="off"
            value=""
            onClick={() => askSearch('')}
            onChange={({target}) => askSearch(target.value)}
            onKeyDown={({key}) => key === 'Enter' && askSearch('')}
          />
          <span aria-hidden="true">
            <kbd className="pb-key">Ctrl K</kbd>
          </span>
        </label>
      ) : (
        <noscript>
          <p className="pb-home-field">
            The search needs JavaScript; the library {isCut ? 'begins below' : 'below is whole'} without it.
          </p>
        </noscript>
      )}
      <p className="pb-home-try">
        {isLive && examples.length > 0 && (
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
