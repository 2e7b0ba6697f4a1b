import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import type {LibraryGroup, LibraryRow} from '../../routes/home'
import {AsBuilt} from '../proofbook/AsBuilt'
import {Seal} from '../proofbook/Seal'
import {Strip} from '../proofbook/Strip'
import {thousands} from '../proofbook/thousands'
import {Gauge} from './Gauge'
import {Marked} from './Marked'

/** As many blocks as a row has room for; more controls are shown to scale. */
const MOST_BLOCKS = 14

/** What the columns of rows are; each row says it for those who listen. */
export function ColumnHeads(): ReactNode {
  return (
    <div className="pb-row pb-row--heads" aria-hidden="true">
      <span />
      <span>Controls</span>
      <span>Written</span>
      <span>Policies</span>
      <span>Updated</span>
    </div>
  )
}

/** A category with its totals. */
export function GroupHead({group: {name, rows}}: {group: LibraryGroup}): ReactNode {
  const controls = rows.flatMap((row) => row.controls)
  const written = controls.filter(({status}) => status === 'content').length
  return (
    <div className="pb-ledger-head">
      <Heading as="h3">{name}</Heading>
      <span>
        {rows.length}
        <span className="pb-unseen"> playbooks</span>
      </span>
      <span>
        {thousands(written)} of {thousands(controls.length)} written
      </span>
    </div>
  )
}

/** Playbooks, one link each. */
export function Rows({rows, words}: {rows: readonly LibraryRow[]; words: string[]}): ReactNode {
  return (
    <AsBuilt
      as="ul"
      className="pb-rows"
      of={rows}
      draw={() =>
        rows.map((row) => (
          <li key={row.path}>
            <Row row={row} words={words} />
          </li>
        ))
      }
    />
  )
}

function Row({row, words}: {row: LibraryRow; words: string[]}): ReactNode {
  const {name, word, path, controls, policies, lastUpdate, status} = row
  const written = controls.filter((control) => control.status === 'content').length
  return (
    <a href={path} className="pb-row">
      <span className="pb-row-name">
        <Marked text={name} words={words} />
        {word !== null && (
          <em>
            {' '}
            <Marked text={word} words={words} />
          </em>
        )}
        {status === 'not-approved' && <em> not approved</em>}
      </span>
      {controls.length === 0 ? (
        <span className="pb-row-strip">no controls yet</span>
      ) : (
        <>
          <span className="pb-row-strip" aria-hidden="true">
            {controls.length > MOST_BLOCKS ? (
              <Gauge written={written} of={controls.length} blocks={MOST_BLOCKS} />
            ) : (
              <Strip controls={controls} />
            )}
          </span>
          <span className="pb-row-count">
            <span aria-hidden="true">
              {thousands(written)}/{thousands(controls.length)}
            </span>
            <span className="pb-unseen">
              {' '}
              {thousands(written)} of {thousands(controls.length)} controls written{' '}
            </span>
          </span>
        </>
      )}
      <span className="pb-row-verdict">
        <Verdict policies={policies} />
      </span>
      {lastUpdate === null ? (
        <span className="pb-row-undated"> undated</span>
      ) : (
        <time dateTime={lastUpdate}> {lastUpdate}</time>
      )}
    </a>
  )
}

function Verdict({policies}: Pick<LibraryRow, 'policies'>): ReactNode {
  if (policies === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="pb-unseen">no policies </span>
      </>
    )
  const {verdict, count} = policies
  if (verdict === 'proven') return <Seal verdict="proven" label="policies proven" />
  return (
    <>
      <Seal verdict={verdict} /> {thousands(count)}
      <span className="pb-unseen"> {count === 1 ? verdict : `${verdict}s`} in policies </span>
    </>
  )
}
