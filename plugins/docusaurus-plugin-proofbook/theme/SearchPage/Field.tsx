import {useHistory} from '@docusaurus/router'
import {type ReactNode, useEffect, useRef, useState} from 'react'
import {CopyLink} from '../Controls/Tools'
import {Icon} from '../proofbook/Icon'
import {readView} from './view'

/** Time that typing must rest before the results follow, in milliseconds. */
const REST = 150

interface FieldProps {
  value: string
  /** Called while somebody types. */
  onType: (text: string) => void
  /** Called when Enter is pressed: it is what they mean. */
  onEnter: (text: string) => void
}

/** The field of the page of results. */
export function Field({value, onType, onEnter}: FieldProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped((before) => (before.trim() === value.trim() ? before : value)), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const history = useHistory()
  useEffect(
    () =>
      history.listen(({search}, action) => {
        if (action !== 'POP') return
        // Who goes back at once may do so before the page has drawn what was typed: then `value` is as it was.
        clearTimeout(timer.current)
        setTyped(readView(search).text)
      }),
    [history],
  )
  return (
    <search>
      <div className="pb-search-box">
        <Icon name="search" />
        <input
          type="text"
          aria-label="Search"
          placeholder="An id, an action, or words"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          value={typed}
          onKeyDown={({key, nativeEvent}) => {
            if (key !== 'Enter' || nativeEvent.isComposing) return
            clearTimeout(timer.current)
            onEnter(typed)
          }}
          onChange={({target}) => {
            setTyped(target.value)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => onType(target.value), REST)
          }}
        />
        <CopyLink />
      </div>
    </search>
  )
}
