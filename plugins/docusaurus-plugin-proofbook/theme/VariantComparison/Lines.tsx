import type {ReactNode} from 'react'
import type {ComparedLine, LineBlock} from '../../../../src/comparison/types'
import type {Labels} from './Part'

/** Lines of the file, compared. What both variants have stands once; a difference in two cells, or one below the other. */
export function Lines({blocks, labels}: {blocks: LineBlock[]; labels: Labels}): ReactNode {
  return (
    <div className="pb-lines">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a comparison never change their order
        <Block key={index} block={block} labels={labels} />
      ))}
    </div>
  )
}

function Block({block, labels}: {block: LineBlock; labels: Labels}): ReactNode {
  if (block.kind === 'skipped') {
    return <div className="pb-skipped">{block.count} lines that both have</div>
  }
  if (block.kind === 'same') {
    return (
      <div className="pb-shared">
        {block.lines.map(({first, second, text}) => (
          <div key={first} className="pb-line">
            <span className="pb-number">{first === second ? first : `${first}/${second}`}</span>
            <span className="pb-sign"> </span>
            <span className="pb-text">{text}</span>
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className="pb-change">
      {block.first.length > 0 ? (
        <del className="pb-side pb-side--first">
          <span className="pb-unseen">Only in {labels.first}: </span>
          <Side lines={block.first} sign="−" />
        </del>
      ) : (
        <div className="pb-nothing" />
      )}
      {block.second.length > 0 ? (
        <ins className="pb-side pb-side--second">
          <span className="pb-unseen">Only in {labels.second}: </span>
          <Side lines={block.second} sign="+" />
        </ins>
      ) : (
        <div className="pb-nothing" />
      )}
    </div>
  )
}

function Side({lines, sign}: {lines: ComparedLine[]; sign: string}): ReactNode {
  return lines.map(({line, parts}) => (
    <span key={line} className="pb-line">
      <span className="pb-number">{line}</span>
      <span className="pb-sign" aria-hidden="true">
        {sign}
      </span>
      <span className="pb-text">
        {parts.map(({text, changed}, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change their order
          changed ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
    </span>
  ))
}
