import type {MouseEventHandler, ReactNode} from 'react'
import {excerptOf, piecesOf} from '../../../../src/search/excerpt'
import type {Hit, PageHits} from '../../../../src/search/search'
import {Marked} from '../SearchBar/Marked'
import {KindSign, KindWord, SectionStamp} from '../SearchBar/SectionSigns'

interface Opening {
  /** Called when a link of what was found is clicked. */
  onOpen: MouseEventHandler<HTMLAnchorElement>
}

interface FoundPageProps extends Opening {
  page: PageHits
  /** Where it is, if another page has its title. */
  place: string | undefined
}

/** A page that was found, with its sections that answer. */
export function FoundPage({page, place, onOpen}: FoundPageProps): ReactNode {
  const hidden = page.found - page.hits.length
  return (
    <li className="pb-search-page-hits">
      <h2>
        <a href={page.url} onClick={onOpen}>
          {page.title}
        </a>
        {place !== undefined && <span>{place}</span>}
        {page.provider !== null && <span>{page.provider}</span>}
        {page.category !== null && <span>{page.category}</span>}
      </h2>
      <ol>
        {page.hits.map((hit) => (
          <FoundSection key={hit.url} hit={hit} isPage={hit.url === page.url} onOpen={onOpen} />
        ))}
      </ol>
      {hidden > 0 && (
        <p className="pb-quiet">
          and {hidden} more {hidden === 1 ? 'section' : 'sections'} of this page
        </p>
      )}
    </li>
  )
}

function FoundSection({hit, isPage, onOpen}: Opening & {hit: Hit; isPage: boolean}): ReactNode {
  return (
    <li className="pb-search-hit">
      <KindSign {...hit} />
      <div>
        {hit.above.length > 0 && <p className="pb-search-above">{hit.above.join(' › ')}</p>}
        {!isPage && (
          <h3>
            <a href={hit.url} onClick={onOpen}>
              <Marked pieces={piecesOf(hit.heading, hit.headingRanges)} />
            </a>
          </h3>
        )}
        {hit.text !== '' && (
          <p>
            <Marked pieces={excerptOf(hit.text, hit.textRanges)} />
          </p>
        )}
      </div>
      <SectionStamp {...hit} />
      <KindWord {...hit} />
    </li>
  )
}

/** The entry of an id or of an action: what it is, and who covers it or which examples give it. */
export function FoundEntry({hit, onOpen}: Opening & {hit: Hit}): ReactNode {
  const parts = hit.text.split(' · ')
  return (
    <section className="pb-search-entry" aria-label={hit.heading}>
      <header>
        <h2>
          <KindSign {...hit} /> <Marked pieces={piecesOf(hit.heading, hit.headingRanges)} />
        </h2>
        <a href={hit.url} onClick={onOpen}>
          Open in the controls browser
        </a>
      </header>
      {parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
    </section>
  )
}
