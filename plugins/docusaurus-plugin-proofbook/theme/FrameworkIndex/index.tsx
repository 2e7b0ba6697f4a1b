import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {FrameworkPage} from '../../routes/frameworks'

/** Every id of a framework that playbooks cite, with the controls that do. */
export default function FrameworkIndex({page}: {page: FrameworkPage}): ReactNode {
  const name = page.version === null ? page.title : `${page.title} ${page.version}`
  return (
    <Layout title={name} description={`Controls by the ids of ${name} that they cite`}>
      <main className="container margin-vert--lg">
        <article className="markdown" data-pagefind-body="">
          <Heading as="h1">{name}</Heading>
          <p>
            {page.ids.length} {page.ids.length === 1 ? 'id is' : 'ids are'} cited by the published playbooks.
            Source: {page.source}.
          </p>
          {page.ids.map(({id, controls}) => (
            <section key={id}>
              <Heading as="h2" id={id}>
                {id}
              </Heading>
              <ul>
                {controls.map((control) => (
                  <li key={control.path}>
                    <Link to={control.path}>
                      {control.playbook}: {control.control}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </article>
      </main>
    </Layout>
  )
}
