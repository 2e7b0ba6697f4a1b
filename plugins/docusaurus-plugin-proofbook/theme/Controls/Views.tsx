import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import {Icon} from '../proofbook/Icon'
import type {IconName} from '../proofbook/icons'
import {thousands} from '../proofbook/thousands'
import type {ControlCounts} from './counts'

/** The ways of looking at the same controls. */
export type ViewName = 'controls' | 'gaps' | 'coverage'

interface ViewsProps {
  current: ViewName
  counts: ControlCounts
  /** Address of the page of all controls, with the site's base. */
  path: string
  /** Query that the list and the gaps share. */
  search?: string
}

/** Leads from one way of looking at the controls to another. */
export function Views({current, counts, path, search = ''}: ViewsProps): ReactNode {
  const views: [ViewName, string, IconName, string, number?][] = [
    ['controls', 'Controls', 'rows', path + search, counts.controls],
    ['gaps', 'Gaps', 'flag', `${path}gaps/${search}`, counts.gaps],
    ['coverage', 'Coverage', 'grid', path.replace(/controls\/$/, 'coverage/')],
  ]
  return (
    <nav className="pb-segments" aria-label="Views of the controls">
      {views.map(([name, title, icon, address, count]) => (
        <Link key={name} to={address} aria-current={name === current ? 'page' : undefined}>
          <Icon name={icon} />
          {title}
          {count !== undefined && <small> {thousands(count)}</small>}
        </Link>
      ))}
    </nav>
  )
}
