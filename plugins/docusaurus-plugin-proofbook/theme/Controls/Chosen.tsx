import type {ReactNode} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Icon} from '../proofbook/Icon'
import {labelOf} from './facet-values'
import {EVERYTHING, FACETS, isNarrowed, toggled, type View} from './view'

interface ChosenProps {
  page: ControlsPage
  view: View
  onChange: (view: View) => void
}

/** What narrows the list, each with a button that takes it away. */
export function Chosen({page, view, onChange}: ChosenProps): ReactNode {
  if (!isNarrowed(view)) return null
  const {sort, isDescending} = view
  return (
    <>
      {view.id !== '' && (
        <Chip name="id" value={view.id} onRemove={() => onChange({...view, id: '', framework: ''})} />
      )}
      {FACETS.flatMap((facet) =>
        view.chosen[facet].map((value) => (
          <Chip
            key={`${facet} ${value}`}
            name={facet}
            value={facet === 'service' ? labelOf(facet, value, page) : value}
            onRemove={() => onChange(toggled(view, facet, value))}
          />
        )),
      )}
      <button
        type="button"
        className="pb-link-button"
        onClick={() => onChange({...EVERYTHING, sort, isDescending})}
      >
        Clear
      </button>
    </>
  )
}

function Chip({name, value, onRemove}: {name: string; value: string; onRemove: () => void}): ReactNode {
  return (
    <span className="pb-chosen">
      {name}:{value}
      <button type="button" aria-label={`Remove ${name} ${value}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  )
}
