import clsx from 'clsx'
import {type ReactNode, useEffect, useRef, useState} from 'react'
import type {PolicyExampleData, TryItData} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import type {DraftFinding} from '../../../try-it/judge'
import type {DraftAnswer} from '../../../try-it/worker'
import {Seal} from '../Seal'
import {Stamp} from '../Stamp'
import {askWorker, changedLines, withSuggestion} from './draft'
import {withCode} from './with-code'
import {countOf, verdictOf} from './words'

/** How long nobody has to type for a draft to be judged, in milliseconds. */
const PAUSE = 150

interface TryItProps {
  example: PolicyExampleData
  tryIt: TryItData
  /** The policy as the page shows it. */
  published: string
  draft: string
  onChange: (draft: string) => void
}

/** A policy to edit, judged while one types by the linter of the build. */
export function TryIt({example, tryIt, published, draft, onChange}: TryItProps): ReactNode {
  const answer = useAnswer(tryIt, draft)
  const findings = answer && 'findings' in answer ? answer.findings : []
  return (
    <>
      <Editor published={published} draft={draft} findings={findings} onChange={onChange} />
      <div className="pb-draft" role="status">
        {answer === undefined ? (
          'Judging …'
        ) : 'fault' in answer ? (
          `The draft is not judged: ${answer.fault}`
        ) : (
          <Judgement
            findings={findings}
            published={example.findings}
            onFix={(finding) => onChange(withSuggestion(draft, finding))}
          />
        )}
      </div>
      <p className="pb-policy-foot">
        <span>
          <Seal verdict="proven" /> Judged by the same linter as the build, in this browser. Nothing is sent.
        </span>
        <span className="pb-place">data {example.dataDate}</span>
      </p>
    </>
  )
}

/** What the linter says of the latest draft; undefined until it has said anything. */
function useAnswer({worker, ...context}: TryItData, draft: string): DraftAnswer | undefined {
  const [answer, setAnswer] = useState<DraftAnswer>()
  const latest = useRef(context)
  latest.current = context
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(async () => {
      const found = await askWorker(worker, {text: draft, context: latest.current})
      if (isLatest) setAnswer(found)
    }, PAUSE)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [worker, draft])
  return answer
}

interface EditorProps {
  published: string
  draft: string
  findings: readonly DraftFinding[]
  onChange: (draft: string) => void
}

/** A field over its numbered lines, which say where something was found and what is changed. */
function Editor({published, draft, findings, onChange}: EditorProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const changed = changedLines(published, draft)
  const lines = draft.split('\n')
  return (
    <div className="pb-editor">
      <div className="pb-editor-sheet">
        <div aria-hidden="true">
          {lines.map((text, index) => {
            const severity = gravest(findings.filter(({line}) => line === index + 1))
            return (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
                key={index}
                className={clsx(changed.has(index + 1) && 'is-changed', severity && `pb-line--${severity}`)}
                data-line={index + 1}
              >
                {text}
              </div>
            )
          })}
        </div>
        <textarea
          ref={field}
          aria-label="Policy, to edit"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          rows={lines.length}
          value={draft}
          onChange={({target}) => onChange(target.value)}
        />
      </div>
    </div>
  )
}

interface JudgementProps {
  findings: readonly DraftFinding[]
  published: readonly ShownFinding[]
  onFix: (finding: DraftFinding) => void
}

/** The verdict, what was found, and which findings of the published text are gone. */
function Judgement({findings, published, onFix}: JudgementProps): ReactNode {
  const count = (severity: DraftFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  const {verdict, words} = verdictOf({
    errors: count('error'),
    warnings: count('warning'),
    notes: count('info'),
  })
  const gone = published.filter(
    ({severity, code}) => severity !== 'info' && !findings.some((finding) => finding.code === code),
  )
  return (
    <>
      <Stamp verdict={verdict} line={findings.find(({severity}) => severity === verdict)?.line}>
        {words}
      </Stamp>
      <ul>
        {findings
          .filter(({severity}) => severity !== 'info')
          .map((finding) => (
            <li key={`${finding.code} ${finding.offset}`}>
              <span>
                Line {finding.line}: {withCode(finding.message)} <code>{finding.code}</code>
              </span>
              {finding.suggestion !== null && (
                <button type="button" className="pb-button pb-button--small" onClick={() => onFix(finding)}>
                  Write {finding.suggestion}
                </button>
              )}
            </li>
          ))}
        {gone.map(({code, line, severity}) => (
          <li key={`gone ${code} ${line}`} className="pb-quiet">
            <span>
              The {severity} <code>{code}</code> of the published text is gone
            </span>
          </li>
        ))}
        {count('info') > 0 && <li className="pb-quiet">{countOf(count('info'), 'hint')}</li>}
      </ul>
    </>
  )
}

function gravest(findings: readonly DraftFinding[]): 'error' | 'warning' | undefined {
  if (findings.some(({severity}) => severity === 'error')) return 'error'
  return findings.some(({severity}) => severity === 'warning') ? 'warning' : undefined
}
