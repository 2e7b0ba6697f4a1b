import type {ReactNode} from 'react'
import type {PolicyView} from '../../../remark/policy-examples'
import type {AccessPart} from '../../../remark/policy-examples/access'
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

/** Who may do what with a key; what is denied is said so, and not taken off what is allowed. */
export function AccessTable({title, policy}: AccessTableProps): ReactNode {
  if (policy.access.length === 0) return null
  const caption = `${title}${scopeOf(policy)}`
  return (
    // A page has many of them: as a group they are not landmarks, which would have to have different names.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a person fills in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <div className="pb-access" role="group" aria-label={caption} tabIndex={0} data-pagefind-ignore="">
      <table>
        <caption>{caption}</caption>
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
    </div>
  )
}

/** The end of the caption: how far the table goes. */
function scopeOf({kind, isCertain}: PolicyView): string {
  if (!isCertain) return ', as far as the policy can be read'
  if (kind === 'policy') return ', by this policy alone'
  return kind === 'statement' ? ': what this statement alone gives' : ': what these statements alone give'
}

function Part({part: {who, groups}}: {part: AccessPart}): ReactNode {
  return (
    <tbody>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a principal never change their order
        <tr key={index} className={group.effect === 'Deny' ? 'pb-access--denied' : undefined}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={groups.length}>
              <Who who={who} />
            </th>
          )}
          <td>
            <May group={group} />
          </td>
          <td>
            <OnlyIf terms={group.onlyIf} />
          </td>
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
          {principal.startsWith('arn:') ? <code>{principal}</code> : withCode(principal)}
          {note && <span className="pb-facts">, {note}</span>}
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
      <b>{name}:</b> <Actions names={shown} />
      {isFolded && (
        <details>
          <summary>and {actions.length - shown.length} more</summary>
          <Actions names={actions.slice(SHOWN_ACTIONS)} />
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
