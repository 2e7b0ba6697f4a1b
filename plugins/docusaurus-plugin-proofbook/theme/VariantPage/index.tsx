import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import {HtmlClassNameProvider} from '@docusaurus/theme-common'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import MDXContent from '@theme/MDXContent'
import TOC from '@theme/TOC'
import type {ComponentType, ReactNode} from 'react'
import type {VariantPage as Page} from '../../routes/variants'
import {PlaybookProvider} from '../proofbook/PlaybookProvider'

interface Content {
  (): ReactNode
  toc: {value: string; id: string; level: number}[]
}

/** A variant that is not published: readable whole, and out of every search. */
export default function VariantPage({
  page,
  content: Body,
}: {
  page: Page
  content: ComponentType & Content
}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  return (
    <HtmlClassNameProvider className="pb-playbook pb-variant-page">
      <Layout title={`${page.title} (${page.label})`}>
        <Head>
          <meta name="robots" content="noindex" />
          <meta name="proofbook:search" content="none" />
          <link rel="canonical" href={siteConfig.url + page.published} />
        </Head>
        <main className="container margin-vert--lg">
          <div className="row">
            <div className="col col--9">
              <article className="markdown">
                <p>
                  <Link to={page.published}>Back to the published page</Link>
                </p>
                <header>
                  <Heading as="h1">
                    {page.title} ({page.label})
                  </Heading>
                </header>
                <PlaybookProvider>
                  <MDXContent>
                    <Body />
                  </MDXContent>
                </PlaybookProvider>
              </article>
            </div>
            <div className="col col--3">{Body.toc.length > 0 && <TOC toc={Body.toc} />}</div>
          </div>
        </main>
      </Layout>
    </HtmlClassNameProvider>
  )
}
