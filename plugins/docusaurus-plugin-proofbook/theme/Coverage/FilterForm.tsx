import {type ReactNode, useId, useState} from 'react'
import {STATE_WORDS, STATES} from '../../../../src/coverage/states'
import type {CoverageFramework} from '../../routes/coverage'
import {GROUPS, type View} from './view'

interface FilterFormProps {
  framework: CoverageFramework
  view: View
  onChange: (change: Partial<View>) => void
}

/** What is counted: each choice takes effect at once, and nothing chosen takes all. */
export function FilterForm({framework, view, onChange}: FilterFormProps): ReactNode {
  const id = useId()
  const isFiltered = [view.functions, view.groups, view.services, view.statuses].some(
    ({length}) => length > 0,
  )
  // The first screen is for the table, unless filters are set.
  const [isOpen] = useState(isFiltered)
  return (
    <details className="pb-coverage-filters" open={isOpen}>
      <summary>Filters</summary>
      <form aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        <p>
          <label htmlFor={`${id}service`}>Services</label>
          <input
            id={`${id}service`}
            type="search"
            placeholder="parts of names, with commas"
            autoComplete="off"
            spellCheck={false}
            value={view.services}
            onChange={(event) => onChange({services: event.target.value})}
          />
        </p>
        {framework.functions.length > 1 && (
          <Choices
            legend="Functions"
            choices={framework.functions.map(({id: value, title}) => ({value, text: title}))}
            chosen={view.functions}
            onChange={(functions) => onChange({functions})}
          />
        )}
        <Choices
          legend="Cited by controls of"
          choices={GROUPS.map((value) => ({value, text: value}))}
          chosen={view.groups}
          onChange={(groups) => onChange({groups})}
        />
        <Choices
          legend="State"
          choices={STATES.map((value) => ({value, text: STATE_WORDS[value]}))}
          chosen={view.statuses}
          onChange={(statuses) => onChange({statuses})}
        />
        {isFiltered && (
          <p>
            <button
              type="button"
              className="pb-button"
              onClick={() => onChange({functions: [], groups: [], services: '', statuses: []})}
            >
              Show all
            </button>
          </p>
        )}
      </form>
    </details>
  )
}

interface ChoicesProps<Value extends string> {
  legend: string
  choices: {value: Value; text: string}[]
  chosen: Value[]
  onChange: (chosen: Value[]) => void
}

function Choices<Value extends string>({legend, choices, chosen, onChange}: ChoicesProps<Value>): ReactNode {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({value, text}) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({target}) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  )
}
