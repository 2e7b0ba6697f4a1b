import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {IdFacts} from '../../../facts/id-facts'
import {Icon} from '../Icon'
import {thousands} from '../thousands'

/** What an id says, what became of it, and who else cites it. */
export function IdPopover({id, close}: {id: IdFacts; close: () => void}): ReactNode {
  const {later, citing, groups, text, title} = id
  return (
    <div className="pb-popover" role="dialog" aria-label={id.id}>
      <div className="pb-popover-head">
        <b>{id.id}</b>
        <span>{[id.frameworkName, ...groups].join(' › ')}</span>
        <button type="button" className="pb-icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p>{text ?? (title || 'No catalogue and no playbook says what it asks for.')}</p>
      <dl>
        {later && (
          <>
            <dt>In {later.framework}</dt>
            <dd>
              {later.status}
              {later.ids.length > 0 && `: ${later.ids.join(', ')}`}
            </dd>
          </>
        )}
        <dt>Also cited by</dt>
        <dd>
          {citing.others.length === 0 ? 'no other playbook' : citing.others.join(', ')}
          {citing.more > 0 && ` and ${thousands(citing.more)} more`}
        </dd>
      </dl>
      {id.address !== null && (
        <div className="pb-popover-foot">
          <Link to={id.address}>
            {citing.controls === 1
              ? 'The control that cites it'
              : `All ${thousands(citing.controls)} controls that cite it`}
          </Link>
        </div>
      )}
    </div>
  )
}
