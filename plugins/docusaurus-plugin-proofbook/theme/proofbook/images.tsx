import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'

/** Stands where an image ought to be that does not exist. */
export function MissingImage({data}: {data: string}): ReactNode {
  const {src, label} = JSON.parse(data) as {src: string; label: string}
  return (
    <span className="pb-image-gap" role="img" aria-label={`Missing image: ${label}`} title={src}>
      Missing image: {label}
    </span>
  )
}

/** Leads to an image of another site, which the page does not load by itself. */
export function RemoteImage({data}: {data: string}): ReactNode {
  const {src, label, host} = JSON.parse(data) as {src: string; label: string; host: string}
  return (
    <Link className="pb-remote-image" href={src}>
      Image: {label} <span className="pb-host">({host})</span>
    </Link>
  )
}
