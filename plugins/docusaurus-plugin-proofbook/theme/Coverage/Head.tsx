import type {ReactNode} from 'react'
import type {Category, Grid} from './grid'
import type {ShownColumn} from './Table'
import {cellKey} from './useCells'

interface HeadProps {
  grid: Grid
  shown: ShownColumn[]
  /** Whether a category opens its controls. */
  canOpen: boolean
}

/** The head of the table: functions over their categories. */
export function Head({grid: {columns, functions}, shown, canOpen}: HeadProps): ReactNode {
  const spanOf = (id: string) =>
    shown.filter(({kind, at}) => kind === 'category' && columns[at]!.category.function === id).length
  return (
    <thead>
      {functions.length > 0 && (
        <tr>
          <td className="pb-coverage-corner" />
          <td />
          {functions.map(({id, title, ids, covered}) => {
            const span = spanOf(id)
            return (
              <th key={id} scope="colgroup" colSpan={Math.max(1, span)} className="pb-coverage-function">
                {title}
                <span>{span === 0 ? `${covered}/${ids}` : `${covered} of ${ids}`}</span>
                <span className="pb-unseen"> ids covered</span>
              </th>
            )
          })}
        </tr>
      )}
      <tr>
        <th scope="col" className="pb-coverage-corner">
          Service
        </th>
        <th scope="col" className="pb-coverage-ids">
          Ids
        </th>
        {shown.map(({kind, at}, place) => {
          if (kind === 'function')
            return (
              <td key={`f${at}`} className="pb-coverage-category pb-coverage-first">
                {functions[at]!.columns} <abbr title="categories">cat.</abbr>
              </td>
            )
          const {category} = columns[at]!
          const isFirst = columns[at - 1]?.category.function !== category.function
          return (
            <th
              key={category.id}
              scope="col"
              className={`pb-coverage-category${isFirst ? ' pb-coverage-first' : ''}`}
            >
              {canOpen ? (
                <button
                  type="button"
                  className="pb-coverage-name"
                  data-cell={cellKey(-1, place)}
                  aria-haspopup="dialog"
                >
                  <CategoryName category={category} />
                </button>
              ) : (
                <span className="pb-coverage-name">
                  <CategoryName category={category} />
                </span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function CategoryName({category}: {category: Category}): ReactNode {
  const {id, title} = category
  return (
    <>
      <b>{shortId(category)}</b>
      <span className="pb-unseen">{id === shortId(category) ? '' : ` ${id}`} </span>
      {title !== '' && title !== id && <span>{title}</span>}
    </>
  )
}

/** `AC` for `PR.AC`: the row above says which function it is of. */
function shortId({id, function: group}: Category): string {
  return group !== null && id.startsWith(`${group}.`) ? id.slice(group.length + 1) : id
}
