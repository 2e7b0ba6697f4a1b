import {type ReactNode, useEffect, useId, useRef} from 'react'
import {Icon} from '../proofbook/Icon'
import {thousands} from '../proofbook/thousands'

interface FacetSheetProps {
  /** How many values are chosen. */
  chosen: number
  /** How many closing the sheet shows, and of what. */
  count: number
  noun?: string
  onClear: () => void
  onClose: () => void
  children: ReactNode
}

/** The facets on a narrow screen: a sheet from the lower edge, over the list. */
export function FacetSheet({
  chosen,
  count,
  noun = 'control',
  onClear,
  onClose,
  children,
}: FacetSheetProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const close = () => dialog.current?.close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet closes it; Escape does so by itself
    <dialog
      ref={dialog}
      className="pb-sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="pb-sheet-head">
        <h2 id={titleId}>Filter</h2>
        <span className="pb-quiet">{chosen} chosen</span>
        {chosen > 0 && (
          <button type="button" className="pb-link-button" onClick={onClear}>
            Clear
          </button>
        )}
        <button type="button" className="pb-icon-button" aria-label="Close the filter" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="pb-sheet-body">{children}</div>
      <div className="pb-sheet-foot">
        <button type="button" className="pb-button pb-button--primary" onClick={close}>
          Show {thousands(count)} {count === 1 ? noun : `${noun}s`}
        </button>
      </div>
    </dialog>
  )
}
