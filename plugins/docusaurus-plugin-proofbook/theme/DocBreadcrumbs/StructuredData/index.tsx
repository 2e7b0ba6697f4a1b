import Head from '@docusaurus/Head'
import {useBreadcrumbsStructuredData} from '@docusaurus/plugin-content-docs/client'
import type {Props} from '@theme/DocBreadcrumbs/StructuredData'
import type {ReactNode} from 'react'

/** The platform's own writes titles as they are, so that one with `</script>` in it would end the block and go on as HTML. */
export default function DocBreadcrumbsStructuredData(props: Props): ReactNode {
  const data = JSON.stringify(useBreadcrumbsStructuredData({breadcrumbs: props.breadcrumbs}))
  return (
    <Head>
      <script type="application/ld+json">{data.replaceAll('<', '\\u003c')}</script>
    </Head>
  )
}
