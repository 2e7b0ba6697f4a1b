import type {Control, ControlId} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import {kindOf, type Part, pairItems} from './pairing.ts'
import type {Both, ControlDifference, RowDifference} from './types.ts'

/** How the controls differ whose headings two sections are. */
export function compareControls(first: Part, second: Part): ControlDifference[] {
  const own = ({section}: Part) => (section?.control ? [section.control] : [])
  return pairItems(own(first), own(second), ({id}) => id)
    .map((pair): ControlDifference => {
      const {id, title} = (pair.first ?? pair.second)!
      return {
        kind: kindOf(pair),
        id,
        title,
        titles: differing(pair, (control) => control.title),
        statuses: differing(pair, (control) => control.status),
        citedOnlyInFirst: citedOnly(pair.first, pair.second),
        citedOnlyInSecond: citedOnly(pair.second, pair.first),
      }
    })
    .filter(
      ({kind, titles, statuses, citedOnlyInFirst, citedOnlyInSecond}) =>
        kind !== 'changed' || titles || statuses || citedOnlyInFirst.length + citedOnlyInSecond.length > 0,
    )
}

function differing<T, V>(pair: Partial<Both<T>>, read: (item: T) => V): Both<V> | null {
  if (pair.first === undefined || pair.second === undefined) return null
  const both = {first: read(pair.first), second: read(pair.second)}
  return both.first === both.second ? null : both
}

function citedOnly(one: Control | undefined, other: Control | undefined): ControlId[] {
  const others = new Set(other?.controlIds.map(({framework, id}) => `${framework} ${id}`))
  return (one?.controlIds ?? []).filter(({framework, id}) => !others.has(`${framework} ${id}`))
}

/** How the rows of control tables differ, by framework and the text of the id cell. */
export function compareRows(first: Part, second: Part): RowDifference[] {
  return pairItems(rowsOf(first), rowsOf(second), ({framework, id}) => `${framework} ${id}`).flatMap(
    (pair) => {
      const kind = kindOf(pair)
      if (kind === 'changed' && pair.first!.text === pair.second!.text) return []
      const {framework, id} = (pair.first ?? pair.second)!
      return [
        {kind, framework, id, line: {first: pair.first?.line ?? null, second: pair.second?.line ?? null}},
      ]
    },
  )
}

function rowsOf({variant, section}: Part) {
  return (section?.tables ?? []).flatMap(({framework, idColumn, rows}) =>
    framework === null
      ? []
      : rows.map(({cells, span}) => ({
          framework,
          id: cells[idColumn - 1]?.text ?? '',
          text: cells.map(({text}) => text).join('\n'),
          line: fileLine(variant, span.start.line),
        })),
  )
}
