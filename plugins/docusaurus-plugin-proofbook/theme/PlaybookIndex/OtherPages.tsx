import type {ReactNode} from 'react'
import type {HomeRoute} from '../../lists/home'
import type {Titled} from '../../routes/home'
import {thousands} from '../proofbook/thousands'
import type {Listing} from '../rows/listing'
import {More} from '../rows/More'
import {useFirst} from '../rows/useFirst'
import {useListing} from '../rows/useListing'

/** From how many links on a list is folded. */
const MANY = 12

/** What is no playbook, and what can be taken along: in reach, and out of the way. */
export function OtherPages({page}: {page: HomeRoute}): ReactNode {
  const isAll = page.library.page.length === 0
  return (
    <div className="pb-home-others">
      <Pages title="Other documents" id="others" listing={page.others} isOpen={isAll} />
      <Pages title="Not published" id="not-published" listing={page.notPublished} isOpen={false} />
      <Downloads files={page.downloads} />
    </div>
  )
}

interface PagesProps {
  title: string
  id: string
  listing: Listing<Titled[], number>
  isOpen: boolean
}

function Pages({title, id, listing, isOpen}: PagesProps): ReactNode {
  const list = useListing(listing, false)
  const first = listing.page.length
  const total = listing.cut?.told ?? first
  const {drawn, next, more} = useFirst(list.page, {total, first, view: ''})
  if (total === 0) return null
  const links = (
    <>
      <ul>
        {drawn.map((link) => (
          <li key={link.path}>
            <a href={link.path}>{link.title}</a>
          </li>
        ))}
      </ul>
      <More
        list={list}
        drawn={drawn.length}
        total={total}
        next={next}
        noun="documents"
        where="the sidebar of each document leads to the others"
        onMore={more}
      />
    </>
  )
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {total > MANY && !isOpen ? (
        <details>
          <summary>{thousands(total)} documents</summary>
          {links}
        </details>
      ) : (
        links
      )}
    </section>
  )
}

/** Files, which are not pages: the platform's links would look for pages. */
function Downloads({files}: {files: Titled[]}): ReactNode {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <ul>
        {files.map(({title, path}) => (
          <li key={path}>
            <a href={path} download>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
