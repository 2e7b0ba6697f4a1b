import type {ReactNode} from 'react'
import type {ComparedLine, LineBlock} from '../../../../src/comparison/types'
import type {Sides} from '../../routes/comparisons'
import {thousands} from '../proofbook/thousands'

/** Lines of the file, compared. What both variants have stands once; a difference in two cells, or one below the other. */
export function Lines({blocks, sides}: {blocks: LineBlock[]; sides: Sides}): ReactNode {
  return (
    <div className="pb-lines">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a comparison never change their order
        <Block key={index} block={block} sides={sides} />
      ))}
    </div>
  )
}

function Block({block, sides}: {block: LineBlock; sides: Sides}): ReactNode {
  if (block.kind === 'skipped') {
    return <div className="pb-skipped">{thousands(block.count)} lines that both have</div>
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
  const {older, newer} = sides
  const [before, after] = [block[older.side], block[newer.side]]
  const isOneSided = before.length === 0 || after.length === 0
  return (
    <div className={isOneSided ? 'pb-change pb-change--one' : 'pb-change'}>
      {before.length > 0 && (
        <del className="pb-side pb-side--older">
          <span className="pb-unseen">Only in {older.label}: </span>
          <Side lines={before} sign="−" />
        </del>
      )}
      {after.length > 0 && (
        <ins className="pb-side pb-side--newer">
          <span className="pb-unseen">Only in {newer.label}: </span>
          <Side lines={after} sign="+" />
        </ins>
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
