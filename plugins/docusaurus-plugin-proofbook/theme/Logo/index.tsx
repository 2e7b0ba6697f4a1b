import type {Props} from '@theme/Logo'
import Logo from '@theme-init/Logo'
import type {ReactNode} from 'react'
import {useVersions} from '../proofbook/useVersions'

/** The name of the site, which leads to the first page of the version that is being read. */
export default function VersionedLogo(props: Props): ReactNode {
  const {home} = useVersions()
  return <Logo {...props} to={home} />
}
