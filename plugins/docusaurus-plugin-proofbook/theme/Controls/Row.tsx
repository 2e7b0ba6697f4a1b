import {memo, type ReactNode} from 'react'
import {Icon} from '../proofbook/Icon'
import {Seal, type Verdict} from '../proofbook/Seal'
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

/** A control: of which service, what it asks for, how far it is written, what it cites, and what its policies are worth. */
export const Row = memo(function Row({entry, isRepeated, marked, functions}: RowProps): ReactNode {
  const {control, playbook} = entry
  const [verdict, word] = STATUS[statusOf(control)]
  return (
    <tr className={isRepeated ? 'is-repeated' : undefined}>
      <th scope="row">
        {playbook.name}
        {playbook.detail !== '' && <span> {playbook.detail}</span>}
      </th>
      <td>
        <ControlNumber entry={entry} />
      </td>
      <td>
        <a href={`${playbook.path}#${control.anchor}`}>{control.name}</a>
      </td>
      <td>
        <Seal verdict={verdict} /> {word}
      </td>
      <td>
        <Ids ids={inOrder(entry.ids, marked, functions)} marked={marked} />
      </td>
      <td>
        <Policies entry={entry} />
      </td>
      <td className={playbook.updated === null ? 'pb-quiet' : 'pb-number'}>
        {playbook.updated ?? 'undated'}
      </td>
    </tr>
  )
})

/** A control's number in the colours of its group. */
export function ControlNumber({entry: {control}}: {entry: Entry}): ReactNode {
  const {group, code} = control
  return (
    <span className={`pb-control-number pb-group${group === null ? '' : ` pb-group--${group}`}`}>
      {group !== null && <Icon name={group} />}
      {code}
      <span className="pb-unseen"> {group ?? 'no group'}</span>
    </span>
  )
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
  if (ids.length === 0) return <span className="pb-quiet">none</span>
  const rest = ids.slice(MOST)
  return (
    <>
      {ids.slice(0, MOST).map((id) => (
        <Id key={id.place} id={id} isMarked={id.place === marked} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>
            +{rest.length}
            <span className="pb-unseen"> ids</span>
          </summary>
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

function Policies({entry: {control}}: {entry: Entry}): ReactNode {
  const {policies} = control
  if (policies.length === 0) return <span className="pb-quiet">–</span>
  const count = (wanted: Verdict) => policies.filter(([verdict]) => verdict === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  const verdict = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'proven'
  const label = [
    errors > 0 ? `${errors} with an error` : '',
    warnings > 0 ? `${warnings} with a warning` : '',
    errors + warnings === 0 ? 'proven' : '',
  ]
  return (
    <>
      <Seal verdict={verdict} label={label.filter((part) => part !== '').join(', ')} /> {policies.length}
    </>
  )
}
