import type {Span} from '../../text/place.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'

/** More faults than this in one policy tell the author nothing new. */
const MOST_FAULTS = 5

/** Those of a whole text's faults (in its order) that touch a part of it; places where something is left out are one. */
export function faultsWithin(faults: readonly SyntaxFault[], {offset, length}: Span): SyntaxFault[] {
  const touching: SyntaxFault[] = []
  for (let index = firstFrom(faults, offset); index < faults.length; index++) {
    const fault = faults[index]!
    if (fault.offset > offset + length) break
    touching.push(fault)
  }
  const ellipses = touching.filter(({kind}) => kind === 'ellipsis')
  const others = touching.filter(({kind}) => kind !== 'ellipsis').slice(0, MOST_FAULTS)
  return [...ellipses.slice(0, 1).map((first) => inPlaces(first, ellipses.length)), ...others].sort(
    (a, b) => a.offset - b.offset,
  )
}

/** Index of the first fault at `offset` or after it, found by halving. */
function firstFrom(faults: readonly SyntaxFault[], offset: number): number {
  let [low, high] = [0, faults.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (faults[middle]!.offset < offset) low = middle + 1
    else high = middle
  }
  return low
}

function inPlaces(fault: SyntaxFault, places: number): SyntaxFault {
  if (places === 1) return fault
  return {...fault, message: fault.message.replace(/(?=, expected)/, ` (in ${places} places)`)}
}
