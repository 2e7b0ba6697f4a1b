import Link from '@docusaurus/Link'
import useBaseUrl from '@docusaurus/useBaseUrl'
import type {ReactNode} from 'react'
import {useNothing} from './useNothing'
import {type Place, searchAddress} from './usePlaces'
import {counted} from './words'
import './found.css'

interface NothingFoundProps {
  text: string
  here: Place
  places: readonly Place[]
  /** Searches for something else. */
  onAsk: (text: string) => void
  /** Called when a link leads on. */
  onLeave?: () => void
}

/** Why there is nothing: what was searched, what is near, and where else it is. */
export function NothingFound({text, here, places, onAsk, onLeave}: NothingFoundProps): ReactNode {
  const nothing = useNothing(text, here, places)
  const base = useBaseUrl('/')
  return (
    <div className="pb-nothing">
      <p>
        Nothing found for <code>{text}</code>
      </p>
      {nothing && (
        <dl>
          <dt>Searched</dt>
          <dd>
            {counted(nothing.contents.pages, 'page')}, {counted(nothing.contents.controls, 'control')} and{' '}
            {counted(nothing.contents.policies, 'policy')} of {here.phrase}
          </dd>
          <Suggestions title="Near" values={nothing.near.names} onAsk={onAsk} isCode />
          <Suggestions title="Meant a word?" values={nothing.near.words} onAsk={onAsk} />
          {nothing.elsewhere && places.length > 1 && (
            <>
              <dt>Elsewhere</dt>
              <dd>
                {nothing.elsewhere.length === 0
                  ? withoutIt(places.filter(({index}) => index !== here.index))
                  : nothing.elsewhere.map(({place, sections}) => (
                      <Link
                        key={place.index}
                        to={searchAddress(base, text, place)}
                        {...(onLeave && {onClick: onLeave})}
                      >
                        {counted(sections, 'section')} of {place.phrase}
                      </Link>
                    ))}
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}

interface SuggestionsProps {
  title: string
  values: string[]
  isCode?: boolean
  onAsk: (text: string) => void
}

function Suggestions({title, values, isCode = false, onAsk}: SuggestionsProps): ReactNode {
  if (values.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {values.map((value) => (
          <button
            key={value}
            type="button"
            className={isCode ? 'pb-chip' : 'pb-link-button'}
            onClick={() => onAsk(value)}
          >
            {value}
          </button>
        ))}
      </dd>
    </>
  )
}

function withoutIt(places: readonly Place[]): string {
  const names = places.map(({phrase}) => phrase)
  const text = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${names.length === 1 ? 'does' : 'do'} not have it either`
}
