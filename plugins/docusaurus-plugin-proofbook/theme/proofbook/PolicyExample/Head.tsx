import type {ReactNode} from 'react'
import type {PolicyExampleData} from '../../../remark/policy-examples'
import {Icon} from '../Icon'
import {Stamp} from '../Stamp'
import {lineId} from './Code'
import {CopyMenu} from './CopyMenu'
import {nameOf, verdictOf} from './words'

/** What is done with a draft of a policy. */
export interface Drafting {
  /** Null while nothing is tried. */
  draft: string | null
  onTry: () => void
  onReset: () => void
  onDone: () => void
}

interface HeadProps {
  example: PolicyExampleData
  /** The policy as it is shown, or its draft. */
  text: string
  drafting: Drafting
}

const NOUNS = {policy: 'Policy', statement: 'Statement', statements: 'Statements'}

/** What a policy is, its verdict, and what can be done with it. */
export function Head({example, text, drafting}: HeadProps): ReactNode {
  const {id, title, fileName, policies, tryIt} = example
  const {draft, onTry, onReset, onDone} = drafting
  const [{kind, isJson}] = policies as [PolicyExampleData['policies'][number]]
  const kinds = [...new Set(policies.map(nameOf))].join(', ')
  return (
    <figcaption>
      <b>{title ?? kinds}</b>
      {draft !== null ? (
        <span className="pb-policy-kind">your draft, in this browser only</span>
      ) : (
        <>
          {title !== null && (
            <span className="pb-policy-kind" title={policies.map(({reason}) => reason).join('; ')}>
              {kinds}
            </span>
          )}
          <Verdicts example={example} />
        </>
      )}
      <span className="pb-policy-tools pb-live" data-search-ignore="">
        {draft !== null ? (
          <button type="button" className="pb-button pb-button--quiet pb-button--small" onClick={onReset}>
            <Icon name="undo" />
            Reset
          </button>
        ) : (
          tryIt && (
            <button type="button" className="pb-button pb-button--quiet pb-button--small" onClick={onTry}>
              <Icon name="edit" />
              Try it
            </button>
          )
        )}
        <CopyMenu
          id={id}
          text={text}
          noun={policies.length > 1 || !isJson ? 'Code' : NOUNS[kind]}
          isJson={policies.length === 1 && isJson}
          isPart={kind !== 'policy'}
          fileName={fileName}
        />
        {draft !== null && (
          <button type="button" className="pb-button pb-button--primary pb-button--small" onClick={onDone}>
            Done
          </button>
        )}
      </span>
    </figcaption>
  )
}

/** An example that is there to fail has its author's word for it in place of a verdict. */
function Verdicts({example}: {example: PolicyExampleData}): ReactNode {
  const {id, verdict, verdictLine, findings, stated} = example
  const {fails} = stated
  const isUnmet = findings.some(({code}) => code === 'not-failing')
  const isGrave = verdict.errors + verdict.warnings > 0
  const {verdict: seal, words} = verdictOf(verdict)
  const line = findings.find(({severity}) => severity === seal)?.line ?? null
  return (
    <>
      {fails.length > 0 && (
        <Stamp verdict="info">
          Bad example: {isUnmet ? 'should fail' : 'fails'} with {fails.join(', ')}, as its author says
        </Stamp>
      )}
      {(fails.length === 0 || isGrave) && (
        <Stamp verdict={seal} line={verdictLine} href={line === null ? undefined : `#${lineId(id, line)}`}>
          {words}
        </Stamp>
      )}
    </>
  )
}
