import {MDXProvider} from '@mdx-js/react'
import type {ReactNode} from 'react'
import {Callout, CalloutTitle} from './Callout'
import {
  ControlCard,
  ControlHead,
  ControlPart,
  ControlsToWrite,
  ControlToWrite,
  PartBody,
  PartLabel,
} from './Control'
import {Announced} from './Control/Announced'
import {ControlTable} from './ControlTable'
import {Diagram} from './Diagram'
import {FillIn} from './FillIn'
import {FilledCode} from './FillIn/FilledCode'
import {FindingsOnRequest} from './FindingsOnRequest'
import {FindingsPanel} from './FindingsPanel'
import {GroupHead} from './GroupHead'
import {MissingImage, RemoteImage} from './images'
import {Lede} from './Lede'
import {NotPublished} from './NotPublished'
import {NotWritten} from './NotWritten'
import {PageBody} from './PageBody'
import {PolicyExample} from './PolicyExample'
import {Decoration, DocumentHead, Fold, FoldHead, Unseen} from './plain'
import {Summary} from './Summary'
import {useFolds} from './useFolds'
import {useOldAnchors} from './useOldAnchors'
import {VariantBanner} from './VariantBanner'

/** What takes the place of markdown on a playbook's page. */
const COMPONENTS = {
  Announced,
  Callout,
  CalloutTitle,
  ControlCard,
  ControlHead,
  ControlPart,
  ControlTable,
  ControlToWrite,
  ControlsToWrite,
  Decoration,
  Diagram,
  DocumentHead,
  FilledCode,
  FillIn,
  FindingsOnRequest,
  FindingsPanel,
  Fold,
  FoldHead,
  GroupHead,
  MissingImage,
  NotPublished,
  NotWritten,
  PageBody,
  PartBody,
  PartLabel,
  PolicyExample,
  RemoteImage,
  Lede,
  Summary,
  Unseen,
  VariantBanner,
}

/**
 * What the pages of playbooks have around them: these components beside the platform's, and a way for old anchors. Other
 * pages of a site have neither.
 */
export function PlaybookProvider({children}: {children: ReactNode}): ReactNode {
  useOldAnchors()
  useFolds()
  return <MDXProvider components={COMPONENTS}>{children}</MDXProvider>
}
