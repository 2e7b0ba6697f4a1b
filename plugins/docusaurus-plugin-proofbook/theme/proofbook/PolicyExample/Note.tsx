import type {ReactNode} from 'react'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import {Icon} from '../Icon'
import {Seal} from '../Seal'
import {withCode} from './with-code'
import {SEVERITIES} from './words'

interface NoteProps {
  id: string
  findings: ShownFinding[]
  /** Has a suggestion tried; left out where nothing can be tried. */
  onTry?: ((finding: ShownFinding) => void) | undefined
}

/** What was found on a line, below it; folded, it is a mark at the end of its line. Hints are folded at first. */
export function Note({id, findings, onTry}: NoteProps): ReactNode {
  const {severity} = findings[0]!
  const {word, verdict} = SEVERITIES[severity]
  const isOne = findings.length === 1
  return (
    <details
      id={id}
      className={`pb-note pb-note--${severity}`}
      open={severity !== 'info'}
      data-search-ignore=""
    >
      <summary>
        <Seal verdict={verdict} />
        <span className="pb-note-title">
          <span className={isOne ? 'pb-unseen' : undefined}>
            {word}
            {isOne ? ': ' : ` and ${findings.length - 1} more`}
          </span>
          {isOne && withCode(findings[0]!.message)}
        </span>
        <span className="pb-place">{findings[0]!.place}</span>
        <Icon name="chevron-down" />
      </summary>
      <ul>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the findings of a line never change their order
          <Found key={index} finding={finding} hasTitle={isOne} onTry={onTry} />
        ))}
      </ul>
    </details>
  )
}

interface FoundProps extends Pick<NoteProps, 'onTry'> {
  finding: ShownFinding
  /** Whether the head says its message. */
  hasTitle: boolean
}

function Found({finding, hasTitle, onTry}: FoundProps): ReactNode {
  const {code, message, why, suggestion, url} = finding
  return (
    <li>
      {!hasTitle && <p>{withCode(message)}</p>}
      {why !== null && <p className="pb-note-why">{withCode(why)}</p>}
      <div className="pb-note-foot">
        {suggestion !== null && (
          <span>
            Replace with <code>{suggestion}</code>
          </span>
        )}
        <a href={url}>{code}</a>
        {onTry && suggestion !== null && finding.range !== null && (
          <button type="button" className="pb-button pb-button--small pb-live" onClick={() => onTry(finding)}>
            Apply in Try it
          </button>
        )}
      </div>
    </li>
  )
}
