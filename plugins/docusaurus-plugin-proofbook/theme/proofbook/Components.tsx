import {MDXProvider} from '@mdx-js/react'
import type {ReactNode} from 'react'
import {Callout, CalloutTitle} from './Callout'
import {ControlTable} from './ControlTable'
import {Diagram} from './Diagram'
import {FindingsPanel} from './FindingsPanel'
import {MissingImage, RemoteImage} from './images'
import {NotPublished} from './NotPublished'
import {NotWritten} from './NotWritten'
import {PolicyExample} from './PolicyExample'
import {VariantBanner} from './VariantBanner'

/** What takes the place of markdown on a playbook's page. */
const COMPONENTS = {
  Callout,
  CalloutTitle,
  ControlTable,
  Diagram,
  FindingsPanel,
  MissingImage,
  NotPublished,
  NotWritten,
  PolicyExample,
  RemoteImage,
  VariantBanner,
}

/** Gives them to the pages of playbooks, beside the components of the platform; other pages of a site keep only theirs. */
export function WithComponents({children}: {children: ReactNode}): ReactNode {
  return <MDXProvider components={COMPONENTS}>{children}</MDXProvider>
}
