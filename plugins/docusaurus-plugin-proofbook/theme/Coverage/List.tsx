import {type ReactNode, useMemo, useState} from 'react'
import {Icon} from '../proofbook/Icon'
import {thousands} from '../proofbook/thousands'
import {Names} from '../rows/Names'
import {Rest} from '../rows/Rest'
import {useSome} from '../rows/useSome'
import type {Column, Grid, Row} from './grid'
import type {Open} from './Table'

interface ListProps {
  grid: Grid
  onOpen: Open
  /** Asks for all services where the grid has only the first ones; null where all are there. */
  ask: (() => void) | null
}

/** The same on a narrow screen: functions, their categories with a block for each id, and in an open one the services. */
export function List({grid, onOpen, ask}: ListProps): ReactNode {
  const {functions, columns} = grid
  const parts = functions.length > 0 ? functions : [undefined]
  return (
    <div className="pb-coverage-list">
      {parts.map((part) => {
        const own = columns.filter(({category}) => part === undefined || category.function === part.id)
        return (
          <section key={part?.id ?? ''} aria-label={part?.title ?? grid.framework.name}>
            {part && (
              <h2>
                {part.title}
                <span className="pb-number">
                  {part.covered} of {part.ids} ids
                </span>
              </h2>
            )}
            {part && !part.isCited ? (
              <p className="pb-coverage-nobody">No service cites an id of its {part.columns} categories.</p>
            ) : (
              own.map((column) => (
                <Category key={column.category.id} grid={grid} column={column} onOpen={onOpen} ask={ask} />
              ))
            )}
          </section>
        )
      })}
    </div>
  )
}

interface CategoryProps extends ListProps {
  column: Column
}

function Category({grid, column, onOpen, ask}: CategoryProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const {id, title} = column.category
  const covered = column.covered.filter(Boolean).length
  return (
    <details
      onToggle={({currentTarget}) => {
        setOpen(currentTarget.open)
        if (currentTarget.open) ask?.()
      }}
    >
      <summary>
        <Icon name="chevron-right" />
        <span>
          {title === '' ? id : title} {title !== '' && <code>{id}</code>}
        </span>
        <Blocks filled={column.covered} />
        <span className="pb-number">
          {thousands(covered)}/{thousands(column.covered.length)}
        </span>
      </summary>
      {isOpen && !ask && <Services grid={grid} column={column} onOpen={onOpen} />}
    </details>
  )
}

function Services({grid, column, onOpen}: Omit<CategoryProps, 'ask'>): ReactNode {
  const at = grid.columns.indexOf(column)
  const countOf = (row: Row) => row.cells[at]!.counts.content
  const [telling, silent] = useMemo(() => {
    const isTelling = ({cells}: Row) => cells[at]!.ids.some(({state}) => state !== 'silent')
    return [grid.rows.filter(isTelling), grid.rows.filter((row) => !isTelling(row))]
  }, [grid, at])
  const sorted = [...telling].sort((a, b) => countOf(b) - countOf(a))
  const {some, left, more} = useSome(sorted)
  return (
    <div className="pb-coverage-services">
      <p className="pb-coverage-heads" aria-hidden="true">
        <span>Ids</span>
        <span>
          {column.category.ids.map(([id]) => (
            <i key={id}>{/\d+$/.exec(id)?.[0]}</i>
          ))}
        </span>
        <span />
      </p>
      {some.map((row) => (
        <button key={row.service} type="button" onClick={() => onOpen(column.category.id, row.service)}>
          <span>{row.label}</span>
          <Blocks filled={row.cells[at]!.ids.map(({state}) => state === 'content')} isLarge />
          <span className="pb-number">{countOf(row)}</span>
        </button>
      ))}
      <Rest left={left} onMore={more} />
      {silent.length > 0 && (
        <p>
          Silent: <Names names={silent.map(({label}) => label)} />
        </p>
      )}
    </div>
  )
}

/** A block for each id. */
function Blocks({filled, isLarge = false}: {filled: boolean[]; isLarge?: boolean}): ReactNode {
  const label = `${thousands(filled.filter(Boolean).length)} of ${thousands(filled.length)} ids covered`
  return (
    <span className={`pb-strip${isLarge ? ' pb-strip--large' : ''}`} role="img" aria-label={label}>
      {filled.map((isCovered, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are told apart by nothing but their places
        <i key={index} className={isCovered ? 'is-written' : undefined} />
      ))}
    </span>
  )
}
