import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {FrameworkId, FrameworkPage} from '../../routes/frameworks'

/** Every id of a framework by its category, with the controls that cite it. */
export default function FrameworkIndex({page}: {page: FrameworkPage}): ReactNode {
  const {name, cited, total} = page
  return (
    <Layout title={name} description={`Controls by the ids of ${name} that they cite`}>
      <main className="container margin-vert--lg">
        <article className="markdown pb-index" data-pagefind-body="">
          <Heading as="h1">{name}</Heading>
          <p>
            {total === null ? `${cited} ids are` : `${cited} of ${total} ids are`} cited by the published
            playbooks. Source: {page.source}.
          </p>
          {page.groups.map((group) => (
            <section key={group.title}>
              {group.title !== '' && <Heading as="h2">{group.title}</Heading>}
              {group.ids.map((each) => (
                <Id key={each.id} entry={each} />
              ))}
            </section>
          ))}
        </article>
      </main>
    </Layout>
  )
}

function Id({entry}: {entry: FrameworkId}): ReactNode {
  const {id, title, path, controls} = entry
  return (
    <section className="pb-framework-id">
      <Heading as="h3" id={id}>
        <Link to={path}>{id}</Link>
        {title !== '' && <span className="pb-id-title"> {title}</span>}
      </Heading>
      {controls.length === 0 ? (
        <p className="pb-facts">No control cites it.</p>
      ) : (
        <ul>
          {controls.map((control) => (
            <li key={control.path}>
              <Link to={control.path}>
                {control.playbook}: {control.control}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
