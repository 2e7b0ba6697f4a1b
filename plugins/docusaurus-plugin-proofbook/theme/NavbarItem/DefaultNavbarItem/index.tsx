import type {Props} from '@theme/NavbarItem/DefaultNavbarItem'
import DefaultNavbarItem from '@theme-init/NavbarItem/DefaultNavbarItem'
import type {ReactNode} from 'react'
import {useVersions} from '../../proofbook/useVersions'

/** The index pages, as the bar names them: each version has its own. */
const OF_EACH_VERSION = /^\/(?:|controls\/|coverage\/)$/

/** An item of the bar, which stays in the version that is being read. */
export default function VersionedNavbarItem(props: Props): ReactNode {
  const {version, home} = useVersions()
  // The entries of the version switch say where they lead.
  const to = props.isDropdownItem ? undefined : props.to
  const isOfVersion = version !== undefined && to !== undefined && OF_EACH_VERSION.test(to)
  return <DefaultNavbarItem {...props} {...(isOfVersion && {to: home + to.slice(1)})} />
}
