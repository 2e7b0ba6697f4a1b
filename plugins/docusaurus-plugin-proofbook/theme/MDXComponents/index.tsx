import MDXComponents from '@theme-init/MDXComponents'
import {Callout, CalloutTitle} from '../proofbook/Callout'
import {ControlTable} from '../proofbook/ControlTable'
import {Diagram} from '../proofbook/Diagram'
import {FindingsPanel} from '../proofbook/FindingsPanel'
import {MissingImage, RemoteImage} from '../proofbook/images'
import {NotPublished} from '../proofbook/NotPublished'
import {NotWritten} from '../proofbook/NotWritten'
import {PolicyExample} from '../proofbook/PolicyExample'
import {VariantBanner} from '../proofbook/VariantBanner'

/** The platform's components, and those that take the place of markdown on a playbook's page. */
export default {
  ...MDXComponents,
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
