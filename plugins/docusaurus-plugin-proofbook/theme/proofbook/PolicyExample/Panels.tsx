import {type KeyboardEvent, type ReactNode, useState} from 'react'

/** One view of a policy. */
export interface Panel {
  id: string
  label: string
  /** How many things it shows; undefined where that says nothing. */
  count?: number
  content: ReactNode
}

interface PanelsProps {
  /** Begins the ids of tabs and panels. */
  id: string
  panels: Panel[]
  /** What stands beside the tabs while the first view is shown. */
  beside: ReactNode
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Views of a policy as tabs; without JavaScript, and in print, they stand one below the other with a head each. */
export function Panels({id, panels, beside}: PanelsProps): ReactNode {
  const [shown, setShown] = useState(0)
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = step(shown, panels.length)
    setShown(next)
    document.getElementById(`${id}-tab-${panels[next]!.id}`)?.focus()
  }
  return (
    <>
      <div className="pb-tabs pb-live" data-search-ignore="">
        {panels.length > 1 && (
          <div role="tablist" aria-label="Views of the policy" onKeyDown={move}>
            {panels.map((panel, index) => (
              <button
                key={panel.id}
                type="button"
                role="tab"
                id={`${id}-tab-${panel.id}`}
                aria-controls={`${id}-panel-${panel.id}`}
                aria-selected={index === shown}
                tabIndex={index === shown ? 0 : -1}
                onClick={() => setShown(index)}
              >
                {panel.label}
                {panel.count !== undefined && <small className="pb-number"> {panel.count}</small>}
              </button>
            ))}
          </div>
        )}
        {shown === 0 && beside}
      </div>
      {panels.map((panel, index) => (
        <div
          key={panel.id}
          className={`pb-panel${index === shown ? ' is-shown' : ''}`}
          // The search finds a policy by its code, not by what that comes to.
          data-search-ignore={index > 0 ? '' : undefined}
          {...(panels.length > 1
            ? {
                role: 'tabpanel',
                id: `${id}-panel-${panel.id}`,
                'aria-labelledby': `${id}-tab-${panel.id}`,
              }
            : {})}
        >
          {panels.length > 1 && (
            <p className="pb-panel-head" data-search-ignore="">
              {panel.label}
            </p>
          )}
          {panel.content}
        </div>
      ))}
    </>
  )
}
