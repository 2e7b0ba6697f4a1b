import type {ReactNode} from 'react'
import type {Sides, InWords as Words} from '../../routes/comparisons'
import type {DifferenceRow} from '../../routes/difference-rows'
import {withCode} from '../proofbook/PolicyExample'

/** What differs, a row each: which of the two has it, what it is, where it is. */
export function InWords({inWords, sides}: {inWords: Words; sides: Sides}): ReactNode {
  const {sections, differing, controls, policies, rows} = inWords
  const counts = [
    `${differing} of ${sections} sections`,
    ...(controls > 0 ? [controls === 1 ? '1 control' : `${controls} controls`] : []),
    ...(policies > 0 ? [policies === 1 ? '1 policy' : `${policies} policies`] : []),
  ]
  return (
    <section className="pb-in-words" aria-labelledby="what-differs">
      <h2 id="what-differs">
        In words <span>{counts.join(', ')}</span>
      </h2>
      {rows.length > 0 && (
        <table className="pb-in-words-table">
          <thead className="pb-unseen">
            <tr>
              <th scope="col">In which</th>
              <th scope="col">What differs</th>
              <th scope="col">Line</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={`${row.anchor} ${row.name} ${row.line.first} ${row.line.second}`}
                row={row}
                sides={sides}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({row, sides: {older, newer}}: {row: DifferenceRow; sides: Sides}): ReactNode {
  const {kind, name, points, anchor, line} = row
  const only = kind === 'changed' ? null : `only-in-${older.side}` === kind ? older : newer
  const age = only === null ? 'both' : only === older ? 'older' : 'newer'
  const place = line[newer.side] ?? line[older.side]
  return (
    <tr>
      <td>
        <span className={`pb-kind pb-kind--${age}`}>{only ? <>only in {only.label}</> : 'differs'}</span>
      </td>
      <td>
        {anchor === null ? <b>{withCode(name)}</b> : <a href={`#${anchor}`}>{withCode(name)}</a>}
        {points.length > 0 && <>: {withCode(points.join('; '))}</>}
      </td>
      <td>{place !== null && <span className="pb-place">:{place}</span>}</td>
    </tr>
  )
}
