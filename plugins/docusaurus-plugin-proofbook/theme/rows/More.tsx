import {type ReactNode, useEffect, useRef} from 'react'
import {thousands} from '../proofbook/thousands'
import {useIsLive} from '../proofbook/useIsLive'
import type {Cut} from './listing'
import type {Present} from './useListing'

interface MoreProps {
  list: Pick<Present<unknown, unknown>, 'state' | 'ask'> & {cut: Pick<Cut<unknown>, 'csv'> | null}
  /** How many rows are drawn, of how many, and how many come next. */
  drawn: number
  total: number
  next: number
  /** What the rows are. */
  noun: string
  /** Where else each of them is, for those who have no script. */
  where?: string
  onMore(): void
}

/** The end of a long list: how much of it is drawn, and a way to the rest. Nothing where all is drawn from the start. */
export function More({
  list: {state, cut, ask},
  drawn,
  total,
  next,
  noun,
  where = 'each is on the page of its playbook, too',
  onMore,
}: MoreProps): ReactNode {
  const isLive = useIsLive()
  const count = useRef<HTMLParagraphElement>(null)
  const wasCut = useRef(false)
  const isCut = next > 0
  // The button goes with the last rows: the keyboard is to stay where it was.
  useEffect(() => {
    if (wasCut.current && !isCut && document.activeElement === document.body) count.current?.focus()
    wasCut.current = isCut
  }, [isCut])
  if (!isCut && !wasCut.current) return null
  return (
    <div className="pb-more">
      <p ref={count} tabIndex={-1} aria-live="polite">
        {state === 'loading' && `Loading all ${thousands(total)} ${noun} … `}
        {state === 'failed' && `The other ${noun} could not be loaded. `}
        <b>{thousands(drawn)}</b> of {thousands(total)} {noun} shown
      </p>
      {isLive && isCut && (
        <button
          type="button"
          className="pb-button"
          aria-disabled={state === 'loading'}
          onClick={() => {
            if (state === 'loading') return
            if (state !== 'failed') onMore()
            if (cut) ask()
          }}
        >
          {state === 'failed' ? 'Try again' : `Show ${thousands(next)} more`}
        </button>
      )}
      {!isLive && cut && (
        <noscript>
          <p className="pb-quiet">
            The others need JavaScript
            {cut.csv !== null && (
              <>
                , or are in the{' '}
                <a href={cut.csv} download>
                  list of all controls as CSV
                </a>
              </>
            )}
            ; {where}.
          </p>
        </noscript>
      )}
    </div>
  )
}
