import type {ReactNode} from 'react'
import type {PolicyView} from '../../../remark/policy-examples'
import type {AccessPart} from '../../../remark/policy-examples/access'
import {Soft} from './Soft'
import {Actions} from './Wildcards'
import {withCode} from './with-code'

type Group = AccessPart['groups'][number]

/** Longer lists of actions are folded to these. */
const SHOWN_ACTIONS = 6

interface AccessTableProps {
  /** Begins the caption. */
  title: string
  policy: PolicyView
}

/** Who may do what with a key; what is denied is said so, and not taken off what is allowed. On a phone it is a list. */
export function AccessTable({title, policy}: AccessTableProps): ReactNode {
  const scope = scopeOf(policy)
  return (
    <>
      <table className="pb-access">
        <caption className="pb-unseen">
          {title}: {scope}
        </caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">May</th>
            <th scope="col">Only if</th>
          </tr>
        </thead>
        {policy.access.map((part) => (
          <Part key={part.who.map(({kind, principal}) => `${kind} ${principal}`).join()} part={part} />
        ))}
      </table>
      <p className="pb-policy-foot">
        {scope[0]!.toUpperCase() + scope.slice(1)}: what deletes is first, then what gives permissions. Other
        policies and grants may add to it.
      </p>
    </>
  )
}

/** How far the table goes. */
function scopeOf({kind, isCertain}: PolicyView): string {
  if (!isCertain) return 'as far as the policy can be read'
  if (kind === 'policy') return 'what this policy alone gives'
  return kind === 'statement' ? 'what this statement alone gives' : 'what these statements alone give'
}

/** What holds for all rows of a principal is said once. */
function Part({part: {who, groups}}: {part: AccessPart}): ReactNode {
  const [first] = groups
  const isShared = groups.every(({onlyIf}) => onlyIf.join() === first?.onlyIf.join())
  return (
    <tbody>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a principal never change their order
        <tr key={index} className={group.effect === 'Deny' ? 'pb-access--denied' : undefined}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={groups.length} data-label="Who">
              <Who who={who} />
            </th>
          )}
          <td data-label="May">
            <May group={group} />
          </td>
          {(index === 0 || !isShared) && (
            <td data-label="Only if" {...(isShared ? {rowSpan: groups.length} : {})}>
              <OnlyIf terms={group.onlyIf} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  )
}

function Who({who}: {who: AccessPart['who']}): ReactNode {
  return (
    <ul>
      {who.map(({kind, principal, note}) => (
        <li key={`${kind} ${principal}`}>
          {principal.startsWith('arn:') ? (
            <code>
              <Soft text={principal} />
            </code>
          ) : (
            withCode(principal)
          )}
          {note && <span className="pb-quiet">, {note}</span>}
        </li>
      ))}
    </ul>
  )
}

function May({group: {name, effect, actions}}: {group: Group}): ReactNode {
  // One name behind a summary would take as much room as the name.
  const isFolded = actions.length > SHOWN_ACTIONS + 1
  const shown = isFolded ? actions.slice(0, SHOWN_ACTIONS) : actions
  return (
    <>
      {effect === 'Deny' && <strong>May not: </strong>}
      <b>{name}</b> <Actions names={shown} prefix="kms:" />
      {isFolded && (
        <details>
          <summary>and {actions.length - shown.length} more</summary>
          <Actions names={actions.slice(SHOWN_ACTIONS)} prefix="kms:" />
        </details>
      )}
    </>
  )
}

function OnlyIf({terms}: {terms: Group['onlyIf']}): ReactNode {
  if (terms.length === 0) return 'always'
  if (terms.length === 1) return withCode(terms[0]!)
  return (
    <ul>
      {terms.map((term, index) => (
        <li key={term}>
          {index > 0 && 'and '}
          {withCode(term)}
        </li>
      ))}
    </ul>
  )
}
