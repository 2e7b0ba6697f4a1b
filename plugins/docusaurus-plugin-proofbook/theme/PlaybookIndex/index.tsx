import Link from '@docusaurus/Link'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {HomePage} from '../../routes/home'

/** The site's first page: all playbooks, how far they are written, and the frameworks that they cite. */
export default function PlaybookIndex({page}: {page: HomePage}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  return (
    <Layout description={page.tagline} {...(page.title === siteConfig.title ? {} : {title: page.title})}>
      <main className="container margin-vert--lg pb-home">
        <Heading as="h1">{page.title}</Heading>
        <p className="pb-tagline">{page.tagline}</p>
        <section aria-labelledby="playbooks">
          <Heading as="h2" id="playbooks">
            Playbooks
          </Heading>
          <ul className="pb-cards">
            {page.playbooks.map((playbook) => (
              <li key={playbook.path} className="pb-card">
                <Link to={playbook.path} className="pb-card-title">
                  {playbook.title}
                </Link>
                {playbook.summary !== '' && <p>{playbook.summary}</p>}
                <Facts playbook={playbook} />
              </li>
            ))}
          </ul>
        </section>
        {page.others.length > 0 && <Links title="Other documents" id="others" links={page.others} />}
        {page.notPublished.length > 0 && (
          <Links title="Not published" id="not-published" links={page.notPublished} />
        )}
        {page.frameworks.length > 0 && (
          <Links
            title="Frameworks"
            id="frameworks"
            links={page.frameworks.map(({title, path, ids}) => ({
              title: `${title} (${ids} ids cited)`,
              path,
            }))}
          />
        )}
        {page.downloads.length > 0 && <Downloads files={page.downloads} />}
      </main>
    </Layout>
  )
}

/** Files, which are not pages: the platform's links would look for pages. */
function Downloads({files}: {files: HomePage['downloads']}): ReactNode {
  return (
    <section aria-labelledby="downloads">
      <Heading as="h2" id="downloads">
        Downloads
      </Heading>
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

function Facts({playbook}: {playbook: HomePage['playbooks'][number]}): ReactNode {
  const written = playbook.controls.filter(({status}) => status === 'content' || status === 'partial').length
  const facts = [
    playbook.controls.length > 0
      ? `${written} of ${playbook.controls.length} controls written`
      : 'no controls',
    playbook.lastUpdate ? `updated ${playbook.lastUpdate}` : '',
    playbook.status === 'not-approved' ? 'not approved' : '',
    playbook.isUnresolved ? 'unresolved conflict' : '',
  ]
  return <p className="pb-facts">{facts.filter((fact) => fact !== '').join(' · ')}</p>
}

function Links({
  title,
  id,
  links,
}: {
  title: string
  id: string
  links: {title: string; path: string}[]
}): ReactNode {
  return (
    <section aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {title}
      </Heading>
      <ul>
        {links.map((link) => (
          <li key={link.path}>
            <Link to={link.path}>{link.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
