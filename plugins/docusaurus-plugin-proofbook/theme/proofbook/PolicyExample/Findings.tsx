import type {ReactNode} from 'react'
import type {PolicyExampleData} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import {findingId} from './Code'
import {withCode} from './with-code'
import {SEVERITIES} from './words'

/** What the linter says of an example, each with a link to its line. */
export function Findings({example: {id, findings}}: {example: PolicyExampleData}): ReactNode {
  if (findings.length === 0) return null
  return (
    <ul className="pb-findings">
      {findings.map((finding, index) => (
        <li
          key={findingId(id, index)}
          id={findingId(id, index)}
          className={`pb-finding--${finding.severity}`}
        >
          <strong>
            <Place id={id} finding={finding} />
          </strong>{' '}
          <code>{finding.code}</code> {withCode(finding.message)}
        </li>
      ))}
    </ul>
  )
}

/** The sign before it is drawn by the style sheet; its word is for those who listen. */
function Place({id, finding: {line, severity}}: {id: string; finding: ShownFinding}): ReactNode {
  const {word} = SEVERITIES[severity]
  if (line !== null)
    return (
      <a href={`#${id}-line-${line}`} aria-label={`${word} on line ${line}`}>
        Line {line}
      </a>
    )
  return (
    <>
      <span className="pb-unseen">{word}: </span>Code block
    </>
  )
}
