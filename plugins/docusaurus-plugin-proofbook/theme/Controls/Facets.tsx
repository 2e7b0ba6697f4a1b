import {type ReactNode, useState} from 'react'
import {Icon} from '../proofbook/Icon'
import {ICONS, type IconName} from '../proofbook/icons'
import {thousands} from '../proofbook/thousands'
import {type FacetList, MOST, type Option} from './facet-values'

/** How many values come each time that a reader asks for more. */
const STEP = 200

interface FacetsProps<Name extends string> {
  lists: FacetList<Name>[]
  /** Left out where nothing can be chosen: then values are told with their counts. */
  onToggle?: ((facet: Name, value: string) => void) | undefined
  /** Asks for the values that are left out. */
  onMore?: (() => void) | undefined
}

/** What the list can be narrowed by, each value with its count. */
export function Facets<Name extends string>({lists, onToggle, onMore}: FacetsProps<Name>): ReactNode {
  return lists.map((list) => <FacetField key={list.facet} list={list} onToggle={onToggle} onMore={onMore} />)
}

function FacetField<Name extends string>({
  list: {facet, legend, options, left = 0},
  onToggle,
  onMore,
}: Pick<FacetsProps<Name>, 'onToggle' | 'onMore'> & {list: FacetList<Name>}): ReactNode {
  const [most, setMost] = useState(MOST)
  const shown = options.filter(({isChosen}, at) => isChosen || at < most)
  const rest = options.length + left - shown.length
  return (
    <fieldset className={`pb-facet pb-facet--${facet}`}>
      <legend>{legend}</legend>
      {shown.map((option) => {
        const className = `pb-facet-value${option.count === 0 ? ' is-zero' : ''}`
        const content = (
          <>
            <Name facet={facet} option={option} />
            <span className="pb-number">{thousands(option.count)}</span>
          </>
        )
        return onToggle ? (
          <label key={option.value} className={className}>
            <input type="checkbox" checked={option.isChosen} onChange={() => onToggle(facet, option.value)} />
            {content}
          </label>
        ) : (
          <div key={option.value} className={className}>
            {content}
          </div>
        )
      })}
      {onToggle && rest > 0 && (
        <button
          type="button"
          className="pb-facet-more"
          onClick={() => {
            setMost(most + STEP)
            if (left > 0) onMore?.()
          }}
        >
          {thousands(rest)} more
        </button>
      )}
    </fieldset>
  )
}

function Name({facet, option: {value, label}}: {facet: string; option: Option}): ReactNode {
  if (facet !== 'group' || !(value in ICONS)) return <span>{label}</span>
  return (
    <span className={`pb-facet-group pb-group pb-group--${value}`}>
      <Icon name={value as IconName} />
      {label}
    </span>
  )
}
