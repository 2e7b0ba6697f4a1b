import type {ReactNode} from 'react'
import type {LibraryGroup, LibraryRow} from '../../routes/home'
import {FilterField} from '../proofbook/FilterField'
import {narrowed, type Shown, type View} from './view'

interface Props {
  groups: LibraryGroup[]
  view: View
  onChange: (change: Partial<View>) => void
}

const SHOW: [shown: Shown, label: string][] = [
  ['gaps', 'With gaps'],
  ['findings', 'With findings'],
]

/** Narrows the library by names, by provider, and to what needs somebody; counts are of what would be shown. */
export function Toolbar({groups, view, onChange}: Props): ReactNode {
  const rows = groups.flatMap((group) => group.rows)
  const providers = providersOf(rows)
  const countOf = (change: Partial<View>) =>
    narrowed(groups, {...view, ...change}).reduce((sum, group) => sum + group.rows.length, 0)
  const toggled = (shown: Shown) =>
    view.show.includes(shown) ? view.show.filter((each) => each !== shown) : [...view.show, shown]
  return (
    <>
      <FilterField
        label="Filter playbooks by name"
        count={rows.length}
        text={view.text}
        onChange={(text) => onChange({text})}
        className="pb-home-filter"
      />
      {providers.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of segments
        <div className="pb-segments" role="group" aria-label="Provider">
          {['', ...providers].map((provider) => (
            <button
              key={provider}
              type="button"
              aria-pressed={view.provider === provider}
              onClick={() => onChange({provider})}
            >
              {provider === '' ? 'All' : provider} <small>{countOf({provider})}</small>
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
            {label} <small>{countOf({show: [...new Set([...view.show, shown])]})}</small>
          </button>
        ))}
      </div>
    </>
  )
}

/** The providers of a library, those of most playbooks first. */
function providersOf(rows: readonly LibraryRow[]): string[] {
  const counts = new Map<string, number>()
  for (const {provider} of rows) if (provider !== null) counts.set(provider, (counts.get(provider) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([provider]) => provider)
}
