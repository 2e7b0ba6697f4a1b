import {type ReactNode, useState} from 'react'
import type {PolicyExampleData} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import type {WildcardCover} from '../../../remark/policy-examples/wildcards'
import type {Values} from '../FillIn/values'
import {useIsLive} from '../useIsLive'
import {type LineMark, Lines} from './Lines'
import {Note} from './Note'
import type {Mark} from './pieces'
import {CoverNote} from './Wildcards'

const BY_GRAVITY: ShownFinding['severity'][] = ['error', 'warning', 'info']

interface CodeProps {
  example: PolicyExampleData
  values: Values
  onTry?: ((finding: ShownFinding) => void) | undefined
}

/** The code of an example; what was found on a line stands below it, and a wildcard opens what it covers there. */
export function Code({example, values, onTry}: CodeProps): ReactNode {
  const {id, text, lang, fields, dataDate} = example
  const isLive = useIsLive()
  const [opened, setOpened] = useState<{line: number; pattern: string} | null>(null)
  const found = findingsByLine(example.findings)
  const covers = coversByLine(example)
  const open = (line: number, pattern: string) =>
    setOpened(opened?.line === line && opened.pattern === pattern ? null : {line, pattern})
  const gravest = (line: number) => found.get(line)?.[0]?.severity

  const below = (line: number) => {
    const findings = found.get(line)
    const cover =
      opened?.line === line ? covers.get(line)?.find(({pattern}) => pattern === opened.pattern) : undefined
    if (!findings && !cover) return null
    return (
      <>
        {cover && <CoverNote cover={cover} date={dataDate} onClose={() => setOpened(null)} />}
        {findings && <Note id={noteId(id, line)} findings={findings} onTry={onTry} />}
      </>
    )
  }
  const general = example.findings.filter(({line}) => line === null)
  return (
    <div className="theme-code-block pb-code">
      <Lines
        text={text}
        lang={lang}
        fields={fields}
        values={values}
        hasNumbers
        marksOn={(line) => marksOn(found.get(line), covers.get(line), line)}
        lineId={(line) => lineId(id, line)}
        lineClass={(line) => (found.has(line) ? `pb-line--${gravest(line)}` : undefined)}
        below={below}
        renderWildcard={(written, pattern, line) =>
          isLive ? (
            <button
              type="button"
              className="pb-wildcard"
              aria-label={`${written}: what ${pattern} covers`}
              aria-expanded={opened?.line === line && opened.pattern === pattern}
              onClick={() => open(line, pattern)}
            >
              {written}
            </button>
          ) : (
            <span className="pb-wildcard">{written}</span>
          )
        }
      />
      {general.length > 0 && <Note id={noteId(id, 0)} findings={general} />}
    </div>
  )
}

/** Id of a line of the code, from 1. */
export function lineId(id: string, line: number): string {
  return `${id}-line-${line}`
}

/** Id of what was found on a line, from 1; 0: of the block. */
function noteId(id: string, line: number): string {
  return `${id}-note-${line}`
}

/** The gravest first. */
function findingsByLine(findings: readonly ShownFinding[]): Map<number, ShownFinding[]> {
  const lines = new Map<number, ShownFinding[]>()
  for (const severity of BY_GRAVITY)
    for (const finding of findings)
      if (finding.severity === severity && finding.line !== null)
        lines.set(finding.line, [...(lines.get(finding.line) ?? []), finding])
  return lines
}

function coversByLine({policies}: PolicyExampleData): Map<number, WildcardCover[]> {
  const lines = new Map<number, WildcardCover[]>()
  for (const cover of policies.flatMap(({wildcards}) => wildcards))
    for (const line of new Set(cover.places.map(([at]) => at)))
      lines.set(line, [...(lines.get(line) ?? []), cover])
  return lines
}

function marksOn(
  found: readonly ShownFinding[] | undefined,
  covers: readonly WildcardCover[] | undefined,
  line: number,
): Mark<LineMark>[] {
  const marks: Mark<LineMark>[] = []
  for (const {range, severity} of found ?? [])
    if (range) marks.push({start: range[0], end: range[1], kind: {type: 'finding', severity}})
  for (const {places, pattern} of covers ?? [])
    for (const [at, column] of places)
      if (at === line) marks.push({start: column, end: column + 1, kind: {type: 'wildcard', pattern}})
  return marks
}
