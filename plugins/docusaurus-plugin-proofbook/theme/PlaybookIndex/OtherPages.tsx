import type {ReactNode} from 'react'
import type {HomeRoute} from '../../lists/home'
import type {Titled} from '../../routes/home'

/** From how many links on a list is folded. */
const MANY = 12

/** What is no playbook, and what can be taken along: in reach, and out of the way. */
export function OtherPages({page}: {page: HomeRoute}): ReactNode {
  const isAll = page.library.page.length === 0
  return (
    <div className="pb-home-others">
      <Pages title="Other documents" id="others" links={page.others} isOpen={isAll} />
      <Pages title="Not published" id="not-published" links={page.notPublished} isOpen={false} />
      <Downloads files={page.downloads} />
    </div>
  )
}

function Pages({
  title,
  id,
  links,
  isOpen,
}: {
  title: string
  id: string
  links: Titled[]
  isOpen: boolean
}): ReactNode {
  if (links.length === 0) return null
  const list = (
    <ul>
      {links.map((link) => (
        <li key={link.path}>
          <a href={link.path}>{link.title}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {links.length > MANY && !isOpen ? (
        <details>
          <summary>{links.length} documents</summary>
          {list}
        </details>
      ) : (
        list
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
