import type {ReactNode} from 'react'
import type {ChangesPage} from '../../routes/changes'
import {Icon} from '../proofbook/Icon'
import {isDay, type View} from './view'

interface ChoicesProps {
  page: ChangesPage
  view: View
  onChange: (change: Partial<View>) => void
}

const SHOWN: readonly [View['show'], string][] = [
  ['', 'Everything'],
  ['controls', 'Controls'],
  ['policies', 'Policies'],
]

const ORDERS: readonly [View['order'], string][] = [
  ['', 'By control'],
  ['date', 'By date'],
]

/** Since when, what, and in which order. */
export function Choices({page, view, onChange}: ChoicesProps): ReactNode {
  const {versions, revisions} = page
  const known = versions.find(({name}) => name === view.since || name === `v${view.since}`)
  const years = [...new Set(revisions.map(({day}) => `${day.slice(0, 4)}-01-01`))]
  return (
    <>
      <label className="pb-field pb-since">
        <span>Since</span>
        <input
          type="date"
          value={isDay(view.since) ? view.since : ''}
          onChange={({target}) => onChange({since: target.value})}
        />
      </label>
      <label className="pb-field pb-since">
        <span>or</span>
        <select
          aria-label="Since a version or a year"
          value={known?.name ?? view.since}
          onChange={({target}) => onChange({since: target.value})}
        >
          <option value="">the beginning</option>
          {versions.map(({name, day}) => (
            <option key={name} value={name}>
              {name} ({day})
            </option>
          ))}
          {years.map((day) => (
            <option key={day} value={day}>
              {day.slice(0, 4)}
            </option>
          ))}
          {!known && view.since !== '' && !years.includes(view.since) && (
            <option value={view.since}>{view.since}</option>
          )}
        </select>
      </label>
      <Segments name="Show" value={view.show} values={SHOWN} onChange={(show) => onChange({show})} />
      <Segments name="Order" value={view.order} values={ORDERS} onChange={(order) => onChange({order})} />
      <button type="button" className="pb-button pb-print" onClick={() => print()}>
        <Icon name="print" />
        Print
      </button>
    </>
  )
}

interface SegmentsProps<Value extends string> {
  name: string
  value: Value
  values: readonly [Value, string][]
  onChange: (value: Value) => void
}

function Segments<Value extends string>({name, value, values, onChange}: SegmentsProps<Value>): ReactNode {
  return (
    <fieldset className="pb-segments" aria-label={name}>
      {values.map(([each, word]) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each)}>
          {word}
        </button>
      ))}
    </fieldset>
  )
}
