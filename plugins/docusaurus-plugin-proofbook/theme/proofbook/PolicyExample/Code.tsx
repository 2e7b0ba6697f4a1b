import clsx from 'clsx'
import {Highlight, type Token} from 'prism-react-renderer'
import type {ReactNode} from 'react'
import type {PolicyExampleData} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import {SEVERITIES} from './words'

/** The site's style sheet colours the classes: the highlighter writes no style attributes. */
const NO_THEME = {plain: {}, styles: []}
const BY_GRAVITY: ShownFinding['severity'][] = ['error', 'warning', 'info']

/** A finding and the id of its place in the list below the code. */
interface Marked extends ShownFinding {
  id: string
}

/** The code of an example; a line with findings is marked, and its mark leads to what they say. */
export function Code({example}: {example: PolicyExampleData}): ReactNode {
  const {id, text, lang, findings} = example
  const marks = markedLines(id, findings)
  return (
    <div className="theme-code-block pb-code">
      <Highlight theme={NO_THEME} code={text} language={lang?.toLowerCase() ?? 'text'}>
        {({tokens, getTokenProps}) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls wide code with the arrows
          <pre className={clsx(marks.size > 0 && 'pb-code--marked')} tabIndex={0}>
            <code>
              {tokens.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a code never change their order
                <Line key={index} id={`${id}-line-${index + 1}`} found={marks.get(index + 1)}>
                  {line.map((token, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do the tokens of a line
                    <span key={at} className={getTokenProps({token}).className}>
                      {contentOf(token)}
                    </span>
                  ))}
                </Line>
              ))}
            </code>
          </pre>
        )}
      </Highlight>
    </div>
  )
}

/** An empty line is a token that is a line break, which every line has anyhow. */
function contentOf({content}: Token): string {
  return content === '\n' ? '' : content
}

function markedLines(id: string, findings: readonly ShownFinding[]): Map<number, Marked[]> {
  const lines = new Map<number, Marked[]>()
  for (const [index, finding] of findings.entries()) {
    if (finding.line === null) continue
    const marked = {...finding, id: findingId(id, index)}
    lines.set(finding.line, [...(lines.get(finding.line) ?? []), marked])
  }
  return lines
}

/** Id of a finding by its 0-based place in the list. */
export function findingId(id: string, index: number): string {
  return `${id}-finding-${index + 1}`
}

interface LineProps {
  id: string
  found: Marked[] | undefined
  children: ReactNode
}

function Line({id, found, children}: LineProps): ReactNode {
  if (!found)
    return (
      <span className="token-line">
        {children}
        {'\n'}
      </span>
    )
  const severity = BY_GRAVITY.find((each) => found.some((finding) => finding.severity === each))!
  const name = found.map((finding) => `${SEVERITIES[finding.severity].word} ${finding.code}`).join(', ')
  return (
    <span id={id} className={`token-line pb-line--${severity}`}>
      <a className="pb-mark" href={`#${found[0]!.id}`} aria-label={name} data-pagefind-ignore="">
        {SEVERITIES[severity].sign}
      </a>
      {children}
      {'\n'}
    </span>
  )
}
