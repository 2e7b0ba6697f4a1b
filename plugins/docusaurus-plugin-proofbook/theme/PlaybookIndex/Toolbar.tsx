import type {ReactNode} from 'react'
import {FilterField} from '../proofbook/FilterField'
import {thousands} from '../proofbook/thousands'
import type {ChoiceCounts} from './totals'
import type {Shown, View} from './view'

interface Props {
  counts: ChoiceCounts
  view: View
  onChange: (change: Partial<View>) => void
}

const SHOW: [shown: Shown, label: string][] = [
  ['gaps', 'With gaps'],
  ['findings', 'With findings'],
]

/** Narrows the library by names, by provider, and to what needs somebody; counts are of what would be shown. */
export function Toolbar({counts, view, onChange}: Props): ReactNode {
  const toggled = (shown: Shown) =>
    view.show.includes(shown) ? view.show.filter((each) => each !== shown) : [...view.show, shown]
  return (
    <>
      <FilterField
        label="Filter playbooks by name"
        count={counts.playbooks}
        text={view.text}
        onChange={(text) => onChange({text})}
        className="pb-home-filter"
      />
      {counts.providers.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
        <div className="pb-segments" role="group" aria-label="Provider">
          {[['', counts.all] as const, ...counts.providers].map(([provider, count]) => (
            <button
              key={provider}
              type="button"
              aria-pressed={view.provider === provider}
              onClick={() => onChange({provider})}
            >
              {provider === '' ? 'All' : provider} <small>{thousands(count)}</small>
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments */}
      <div className="pb-segments" role="group" aria-label="Show">
        {SHOW.map(([shown, label]) => (
          <button
            key={shown}
            type="button"
            aria-pressed={view.show.includes(shown)}
            onClick={() => onChange({show: toggled(shown)})}
          >
            {label} <small>{thousands(counts.show[shown])}</small>
          </button>
        ))}
      </div>
    </>
  )
}
