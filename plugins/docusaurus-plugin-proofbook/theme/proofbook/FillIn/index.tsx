import {type ReactNode, useId, useMemo} from 'react'
import type {Field, FillInData} from '../../../remark/fields'
import {Icon} from '../Icon'
import {forget, keepValue, useValues} from './store'
import {faultOf, givenValue, labelOf} from './values'

/** The form that fills in what the page's policies and commands leave to the reader, all of them at once. */
export function FillIn({data}: {data: string}): ReactNode {
  const {fields} = useMemo(() => JSON.parse(data) as FillInData, [data])
  const values = useValues()
  const title = useId()
  const names = fields.map(({name}) => name)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid, and nothing is sent
    <div className="pb-fill" role="group" aria-labelledby={title} data-search-ignore="">
      <p className="pb-fill-title">
        <b id={title}>Fill in once</b>
        <span>For every policy and command on this page; stays in this browser</span>
      </p>
      <div className="pb-fill-fields">
        {fields.map((field) => (
          <Entry key={field.name} field={field} value={values[field.name] ?? ''} />
        ))}
      </div>
      <button
        type="button"
        className="pb-icon-button"
        aria-label="Clear the fields"
        title="Clear the fields"
        disabled={!names.some((name) => values[name] !== undefined)}
        onClick={() => forget(names)}
      >
        <Icon name="undo" />
      </button>
    </div>
  )
}

/** One field, with how many places have it; what is not of its shape is said and not used. */
function Entry({field, value}: {field: Field; value: string}): ReactNode {
  const {name, written, places} = field
  const id = useId()
  const fault = value === '' ? null : faultOf(name, value)
  const isSet = givenValue(name, {[name]: value}) !== undefined
  return (
    <div className={`pb-fill-field pb-fill-field--${name.split(' ', 1)[0]}`}>
      <label htmlFor={id}>{labelOf(field)}</label>
      <span className="pb-number pb-quiet">
        {places} {places === 1 ? 'place' : 'places'}
      </span>
      <input
        id={id}
        className={isSet ? 'is-set' : undefined}
        value={value}
        placeholder={written}
        autoComplete="off"
        spellCheck={false}
        inputMode={name.startsWith('account') ? 'numeric' : undefined}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={({target}) => keepValue(name, target.value.trim())}
      />
      {fault !== null && (
        <span id={`${id}-fault`} className="pb-fill-fault" role="status">
          Not used. Expected: {fault}
        </span>
      )}
    </div>
  )
}
