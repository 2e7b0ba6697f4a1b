import type {ReactNode} from 'react'
import type {ShownClaim, ShownStatements} from '../../../remark/policy-examples/statements'
import {withCode} from './with-code'

const RESULTS = {yes: '✓ Holds', no: '✗ Does not hold', uncertain: '? Cannot be told'}

/** What an author claims of an example, with the result, and which codes are let pass and why. */
export function Statements({stated: {ignores, claims}}: {stated: ShownStatements}): ReactNode {
  if (ignores.length + claims.length === 0) return null
  return (
    <div className="pb-policy-part pb-stated">
      <p>What its author says of it:</p>
      <ul>
        {claims.map((claim) => (
          <Claim key={JSON.stringify(claim)} claim={claim} />
        ))}
        {ignores.map(({code, reason}) => (
          <li key={`${code} ${reason}`}>
            <code>{code}</code> ignored: {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Claim({claim}: {claim: ShownClaim}): ReactNode {
  const {kind, principal, action, resource, holds, message} = claim
  return (
    <li className={`pb-claim--${holds}`}>
      <strong>{RESULTS[holds]}:</strong> <Principal name={principal} /> {kind === 'may' ? 'may' : 'may not'}{' '}
      <code>{action}</code>
      {resource !== null && (
        <>
          {' '}
          on <code>{resource}</code>
        </>
      )}
      . <span className="pb-facts">{withCode(message)}</span>
    </li>
  )
}

function Principal({name}: {name: string | null}): ReactNode {
  if (name === null) return 'whoever has it'
  return name === '*' || /^everyone$/i.test(name) ? 'everyone' : <code>{name}</code>
}
