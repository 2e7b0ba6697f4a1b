import clsx from 'clsx'
import {Highlight, type Token as PrismToken} from 'prism-react-renderer'
import {Fragment, type ReactNode} from 'react'
import type {FieldRange} from '../../../remark/fields'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import type {Values} from '../FillIn/values'
import {givenValue} from '../FillIn/values'
import {indentOf} from './complete'
import {cutLine, type Mark, type Piece} from './pieces'
import {Soft} from './Soft'

/** The site's style sheet colours the classes: the highlighter writes no style attributes. */
const NO_THEME = {plain: {}, styles: []}
/** Deeper lines are no further in when they are wrapped. */
const DEEPEST = 16

/** What a stretch of a line is besides text. */
export type LineMark =
  | {type: 'field'; name: string}
  | {type: 'finding'; severity: ShownFinding['severity']}
  | {type: 'wildcard'; pattern: string}

export interface LinesProps {
  text: string
  lang: string | null
  fields: readonly FieldRange[]
  values: Values
  /** More about a line, from 1. */
  marksOn?: (line: number) => Mark<LineMark>[]
  lineClass?: (line: number) => string | undefined
  lineId?: (line: number) => string | undefined
  /** What stands below a line; null for nothing. */
  below?: (line: number) => ReactNode
  /** What takes the place of a wildcard. */
  renderWildcard?: (text: string, pattern: string, line: number) => ReactNode
  hasNumbers?: boolean
}

/** The lines of some code, with its fields filled in and with notes between them; copying them takes only the code. */
export function Lines(props: LinesProps): ReactNode {
  const {text, lang, hasNumbers = false} = props
  const fieldMarks = marksByLine(text, props.fields)
  const indent = indentOf(text).length
  return (
    <Highlight theme={NO_THEME} code={text} language={lang?.toLowerCase() ?? 'text'}>
      {({tokens, getTokenProps}) => {
        const toLine = (line: PrismToken[], number: number) => {
          const coloured = line.map((token) => ({
            text: token.content === '\n' ? '' : token.content,
            className: getTokenProps({token}).className,
          }))
          const marks = [...(fieldMarks.get(number) ?? []), ...(props.marksOn?.(number) ?? [])]
          const pieces = cutLine(coloured, marks, indent)
          return (
            <span
              key={number}
              id={props.lineId?.(number)}
              className={clsx('token-line', depthClass(pieces), props.lineClass?.(number))}
              data-line={hasNumbers ? number : undefined}
            >
              {pieces.map((piece) => (
                <PieceOf key={piece.start} piece={piece} line={number} {...props} />
              ))}
              {'\n'}
            </span>
          )
        }
        const blocks: ReactNode[] = []
        let lines: ReactNode[] = []
        const endBlock = (number: number) => {
          if (lines.length > 0)
            blocks.push(
              <pre key={`lines-${number}`}>
                <code>{lines}</code>
              </pre>,
            )
          lines = []
        }
        for (const [index, line] of tokens.entries()) {
          const number = index + 1
          lines.push(toLine(line, number))
          const note = props.below?.(number)
          if (!note) continue
          endBlock(number)
          blocks.push(<Fragment key={`note-${number}`}>{note}</Fragment>)
        }
        endBlock(tokens.length + 1)
        return <div className={clsx('pb-code-lines', hasNumbers && 'pb-code-lines--numbered')}>{blocks}</div>
      }}
    </Highlight>
  )
}

function PieceOf({piece, line, values, renderWildcard}: {piece: Piece<LineMark>; line: number} & LinesProps) {
  const {text, start, marks} = piece
  let content: ReactNode = <Soft text={text} />
  const classes = [piece.className]
  for (const mark of marks) {
    const {kind} = mark
    if (kind.type === 'finding') classes.push(`pb-underline pb-underline--${kind.severity}`)
    else if (kind.type === 'wildcard') content = renderWildcard?.(text, kind.pattern, line) ?? content
    else {
      const value = givenValue(kind.name, values)
      classes.push('pb-filled', value === undefined ? '' : 'is-set')
      // The value stands where the field begins, whatever colours the field has.
      if (value !== undefined) content = mark.start === start ? <Soft text={value} /> : null
    }
  }
  return content === null ? null : <span className={clsx(classes)}>{content}</span>
}

/** How far in a line is that goes on below itself. */
function depthClass(pieces: readonly Piece<LineMark>[]): string | undefined {
  const [space = ''] = /^ */.exec(pieces.map(({text}) => text).join('')) ?? []
  const depth = Math.min(DEEPEST, Math.floor(space.length / 2) * 2)
  return depth === 0 ? undefined : `pb-in-${depth}`
}

/** Stretches of a text by the line that they are on, from 1. */
function marksByLine(text: string, fields: readonly FieldRange[]): Map<number, Mark<LineMark>[]> {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({0: eol, index}) => index + eol.length)]
  const lines = new Map<number, Mark<LineMark>[]>()
  for (const {name, offset, length} of fields) {
    const line = starts.findLastIndex((start) => start <= offset)
    const start = offset - starts[line]!
    const marks = lines.get(line + 1) ?? []
    marks.push({start, end: start + length, kind: {type: 'field', name}})
    lines.set(line + 1, marks)
  }
  return lines
}
