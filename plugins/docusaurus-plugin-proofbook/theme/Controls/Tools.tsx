import {type ReactNode, useEffect, useRef, useState} from 'react'
import {Icon} from '../proofbook/Icon'

/** Copies the address of what is shown. */
export function CopyLink(): ReactNode {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () => navigator.clipboard.writeText(window.location.href).then(() => setCopied(true))
  return (
    <button type="button" className="pb-button" onClick={copy}>
      <Icon name="link" />
      <span className="pb-tool-word" aria-live="polite">
        {isCopied ? 'Copied' : 'Copy link'}
      </span>
    </button>
  )
}

/** Has the browser save what is shown as a file; of a long list, all that would be shown. */
export function DownloadCsv({name, text}: {name: string; text: () => string | Promise<string>}): ReactNode {
  const [state, setState] = useState<'CSV' | 'Loading …' | 'Not loaded'>('CSV')
  const save = async () => {
    const made = text()
    if (typeof made !== 'string') setState('Loading …')
    const content = await Promise.resolve(made).catch(() => undefined)
    setState(content === undefined ? 'Not loaded' : 'CSV')
    if (content === undefined) return
    const address = URL.createObjectURL(new Blob([content], {type: 'text/csv;charset=utf-8'}))
    const link = Object.assign(document.createElement('a'), {href: address, download: name})
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <button type="button" className="pb-button" onClick={save}>
      <Icon name="download" />
      <span className="pb-tool-word" aria-live="polite">
        {state}
      </span>
    </button>
  )
}

/** How long a reader may pause while typing before the list follows, in milliseconds. */
const PAUSE = 120

interface FilterFieldProps {
  value: string
  placeholder: string
  onChange: (value: string) => void
  /** Called with what is typed when Enter is pressed. */
  onEnter: (value: string) => void
}

/** A field that narrows the list while one types. */
export function FilterField({value, placeholder, onChange, onEnter}: FilterFieldProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <label className="pb-field pb-filter-field">
      <Icon name="search" />
      <input
        type="text"
        aria-label="Filter the controls"
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onChange={({target}) => {
          setTyped(target.value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => onChange(target.value), PAUSE)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          clearTimeout(timer.current)
          onEnter(typed)
        }}
      />
    </label>
  )
}
