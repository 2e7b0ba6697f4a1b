import {type ReactNode, useRef} from 'react'
import {Icon} from './Icon'
import {thousands} from './thousands'
import {useFilterKey} from './useFilterKey'

/** What a field narrows, and by which text. */
interface Props {
  /** Name of the field for those who do not see it. */
  label: string
  /** How many playbooks it narrows. */
  count: number
  text: string
  onChange(text: string): void
  /** A class for its place on the page. */
  className?: string
}

/** A field that narrows playbooks by their names. The key `f` leads to it, and Escape empties it. */
export function FilterField({label, count, text, onChange, className = ''}: Props): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  useFilterKey(field)
  return (
    <div className={`pb-field ${className}`.trim()}>
      <Icon name="filter" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        aria-keyshortcuts="f"
        placeholder={`Filter ${thousands(count)} ${count === 1 ? 'playbook' : 'playbooks'}`}
        value={text}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
        onKeyDown={({key}) => key === 'Escape' && onChange('')}
      />
      <span aria-hidden="true">
        <kbd className="pb-key">f</kbd>
      </span>
    </div>
  )
}
