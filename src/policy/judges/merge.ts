import type {PolicyFinding} from '../finding.ts'
import type {Located, PolicyPath} from '../text/place.ts'
import type {JudgeFinding} from './judge.ts'

/**
 * Our findings and another judge's as one list in document order. What both found is there once, as ours, with the
 * judge's name in `confirmedBy`; what the judge alone found bears its name as `source`. Both found the same when the code
 * is, and one's place is the other's or stands inside it.
 */
export function mergeFindings(
  own: readonly PolicyFinding[],
  others: readonly JudgeFinding[],
): PolicyFinding[] {
  const ours = indexPlaces(own.map((finding) => ({...finding, judge: ''})))
  const theirs = indexPlaces(
    others.flatMap((finding) =>
      placesOf(finding).map(({path}) => ({code: finding.code, path, judge: finding.source})),
    ),
  )
  const confirmed = own.map((finding) => confirm(finding, judgesAt(theirs, finding.code, finding.path)))
  const added = others.filter((finding) =>
    placesOf(finding).every(({path}) => judgesAt(ours, finding.code, path).length === 0),
  )
  return [...confirmed, ...added.map(withOnePlace)].sort((a, b) => a.offset - b.offset)
}

function confirm(finding: PolicyFinding, judges: readonly string[]): PolicyFinding {
  const names = new Set([...(finding.confirmedBy ?? []), ...judges])
  return names.size === 0 ? finding : {...finding, confirmedBy: [...names]}
}

function placesOf(finding: JudgeFinding): readonly Located[] {
  return [finding, ...(finding.otherPlaces ?? [])]
}

function withOnePlace({otherPlaces, ...finding}: JudgeFinding): PolicyFinding {
  return finding
}

/** Which judges found a code at a place, and which at it or inside it; keys are code and path. */
interface PlaceIndex {
  at: Map<string, Set<string>>
  within: Map<string, Set<string>>
}

function indexPlaces(places: readonly {code: string; path: PolicyPath; judge: string}[]): PlaceIndex {
  const index: PlaceIndex = {at: new Map(), within: new Map()}
  for (const {code, path, judge} of places) {
    add(index.at, keyOf(code, path), judge)
    for (const outer of pathsTo(path)) add(index.within, keyOf(code, outer), judge)
  }
  return index
}

function judgesAt({at, within}: PlaceIndex, code: string, path: PolicyPath): string[] {
  const around = pathsTo(path).flatMap((outer) => [...(at.get(keyOf(code, outer)) ?? [])])
  return [...around, ...(within.get(keyOf(code, path)) ?? [])]
}

function add(names: Map<string, Set<string>>, key: string, name: string): void {
  const known = names.get(key)
  if (known) known.add(name)
  else names.set(key, new Set([name]))
}

/** The paths of all that holds an element, from the root to itself. */
function pathsTo(path: PolicyPath): PolicyPath[] {
  return [[], ...path.map((_, index) => path.slice(0, index + 1))]
}

function keyOf(code: string, path: PolicyPath): string {
  return JSON.stringify([code, ...path])
}
