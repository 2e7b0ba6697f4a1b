import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {ControlPlace, ControlPage as Page} from '../../routes/controls'
import {STATUS_WORDS} from '../proofbook/status-words'

/** One control by its stable id: where it is now, and what it cites. */
export default function ControlPage({page}: {page: Page}): ReactNode {
  return (
    <Layout title={page.name} description={`The control ${page.id}: where it stands, and what it cites`}>
      <main className="container margin-vert--lg">
        <article className="markdown pb-index">
          <Heading as="h1">{page.name}</Heading>
          <p className="pb-facts">
            Stable id: <code>{page.id}</code>. It stays when the control gets another number.
          </p>
          {page.places.map((place) => (
            <Place key={place.path} place={place} />
          ))}
        </article>
      </main>
    </Layout>
  )
}

function Place({place}: {place: ControlPlace}): ReactNode {
  return (
    <section>
      <p>
        <Link to={place.path}>
          {place.playbook}: {place.title}
        </Link>{' '}
        ({[place.group ?? '', STATUS_WORDS[place.status]].filter((word) => word !== '').join(', ')})
      </p>
      {place.ids.length === 0 ? (
        <p>It cites no control of a framework.</p>
      ) : (
        <ul>
          {place.ids.map(({framework, id, title, path}) => (
            <li key={`${framework} ${id}`}>
              {path === null ? id : <Link to={path}>{id}</Link>} of {framework}
              {title !== '' && <>: {title}</>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
