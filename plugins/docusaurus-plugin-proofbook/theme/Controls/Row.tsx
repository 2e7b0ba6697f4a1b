import {memo, type ReactNode} from 'react'
import type {ListedPolicy} from '../../routes/controls'
import type {Verdict} from '../proofbook/Seal'
import {type Entry, type FrameworkId, statusOf} from './entries'
import {idQuery} from './id-query'

/** How many ids of a control are shown before a reader asks for all. */
const MOST = 3

const STATUS: Record<ReturnType<typeof statusOf>, [verdict: Verdict, word: string]> = {
  written: ['proven', 'Written'],
  partly: ['part', 'Partly'],
  'not-written': ['none', 'Not written'],
}

interface RowProps {
  entry: Entry
  /** Whether the row above is of the same playbook. */
  isRepeated: boolean
  /** Place of the id that is looked up. */
  marked: number | undefined
  /** Functions whose ids come first. */
  functions: readonly string[]
}

/**
 * A control: of which service, what it asks for, how far it is written, what it cites, and what its policies are worth. There
 * are thousands of rows, so that signs are drawn by the style sheet, and a cell has no element in it that it can do without.
 */
export const Row = memo(function Row({entry, isRepeated, marked, functions}: RowProps): ReactNode {
  const {control, playbook, ids} = entry
  const {group, code, name, anchor, policies} = control
  const [verdict, word] = STATUS[statusOf(control)]
  return (
    <tr className={isRepeated ? 'is-repeated' : undefined}>
      <th scope="row">
        {playbook.name}
        {playbook.detail !== '' && <span> {playbook.detail}</span>}
      </th>
      <td
        className={`pb-control-number pb-group${group === null ? '' : ` pb-group--${group}`}`}
        title={group === null ? 'No group' : groupTitle(group)}
      >
        {code}
      </td>
      <td>
        <a href={`${playbook.path}#${anchor}`}>{name}</a>
      </td>
      <td className={`pb-sealed pb-sealed--${verdict}`}>{word}</td>
      {ids.length === 0 ? (
        <td className="pb-quiet">none</td>
      ) : (
        <td>
          <Ids ids={inOrder(ids, marked, functions)} marked={marked} />
        </td>
      )}
      <Policies policies={policies} />
      <td className={playbook.updated === null ? 'pb-quiet' : 'pb-number'}>
        {playbook.updated ?? 'undated'}
      </td>
    </tr>
  )
})

function groupTitle(group: string): string {
  return `${group[0]!.toUpperCase()}${group.slice(1)}`
}

function inOrder(
  ids: FrameworkId[],
  marked: number | undefined,
  functions: readonly string[],
): FrameworkId[] {
  if (marked === undefined && functions.length === 0) return ids
  const rank = ({place, framework, listed}: FrameworkId) => {
    if (place === marked) return 0
    return functions.includes(framework.categories[listed.category]?.function ?? '') ? 1 : 2
  }
  return [...ids].sort((a, b) => rank(a) - rank(b))
}

function Ids({ids, marked}: {ids: FrameworkId[]; marked: number | undefined}): ReactNode {
  const rest = ids.slice(MOST)
  return (
    <>
      {ids.slice(0, MOST).map((id) => (
        <Id key={id.place} id={id} isMarked={id.place === marked} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary aria-label={`${rest.length} more ids`}>{`+${rest.length}`}</summary>
          {rest.map((id) => (
            <Id key={id.place} id={id} isMarked={false} />
          ))}
        </details>
      )}
    </>
  )
}

function Id({id, isMarked}: {id: FrameworkId; isMarked: boolean}): ReactNode {
  const {listed} = id
  if (!listed.isKnown) return `${listed.id} `
  return (
    <>
      <a href={idQuery(id)}>{isMarked ? <mark>{listed.id}</mark> : listed.id}</a>{' '}
    </>
  )
}

function Policies({policies}: {policies: readonly ListedPolicy[]}): ReactNode {
  if (policies.length === 0) return <td className="pb-quiet">–</td>
  const count = (wanted: Verdict) => policies.filter(([verdict]) => verdict === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  const verdict = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'proven'
  const words = [
    errors > 0 ? `${errors} with an error` : '',
    warnings > 0 ? `${warnings} with a warning` : '',
    errors + warnings === 0 ? 'proven' : '',
  ]
  return (
    <td className={`pb-sealed pb-sealed--${verdict}`}>
      {policies.length}
      <span className="pb-unseen"> {words.filter((word) => word !== '').join(', ')}</span>
    </td>
  )
}
