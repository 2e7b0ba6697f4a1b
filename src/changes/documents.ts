import {posix} from 'node:path'
import type {Playbook} from '../model/playbook-type.ts'
import {serviceOf} from '../model/service.ts'
import {type Likeness, type Matched, match} from './matching.ts'
import {likeness, SAME_TEXT} from './text.ts'

/** The documents of two sides: those that are one document, and those that only one side has. */
export type Documents = Matched<Playbook>

/** Documents that are compared by their lines, all with all; past that many only by path, text and name. */
const MOST_COMPARED = 2000

/** Matches documents by their path, else by their text, else by most of their lines, as git tells a rename. */
export function matchDocuments(before: readonly Playbook[], after: readonly Playbook[]): Documents {
  const sure = match(before, after, WAYS)
  if (sure.removed.length * sure.added.length > MOST_COMPARED) return sure
  const alike = pairAlike(sure.removed, sure.added)
  const taken = new Set(alike.flatMap((pair) => [pair.before, pair.after]))
  return {
    pairs: [...sure.pairs, ...alike],
    removed: sure.removed.filter((each) => !taken.has(each)),
    added: sure.added.filter((each) => !taken.has(each)),
  }
}

const WAYS: readonly Likeness<Playbook>[] = [
  {keyOf: ({path}) => path},
  {keyOf: ({path, source}) => (source.trim() === '' ? undefined : `${posix.basename(path)}\n${source}`)},
  {keyOf: ({source}) => (source.trim() === '' ? undefined : source)},
  {
    keyOf: ({path}) => posix.basename(path),
    accepts: (one, other) => likeness(linesOf(one), linesOf(other)) > SAME_TEXT,
  },
]

/** The most alike first; each document once. */
function pairAlike(removed: readonly Playbook[], added: readonly Playbook[]): Documents['pairs'] {
  const lines = new Map([...removed, ...added].map((each) => [each, linesOf(each)]))
  const candidates = removed
    .flatMap((before) =>
      added.map((after) => ({before, after, score: likeness(lines.get(before)!, lines.get(after)!)})),
    )
    .filter(({before, score}) => score > SAME_TEXT && lines.get(before)!.length > 0)
    .sort((a, b) => b.score - a.score)
  const taken = new Set<Playbook>()
  return candidates.flatMap(({before, after}) => {
    if (taken.has(before) || taken.has(after)) return []
    taken.add(before).add(after)
    return [{before, after}]
  })
}

function linesOf({source}: Playbook): string[] {
  return source.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || [])
}

/** Services that have another name now: all their documents went to one new service. By the old name. */
export function renamedServices({pairs, removed, added}: Documents): Map<string, string> {
  const targets = new Map<string, Set<string>>()
  for (const {before, after} of pairs) {
    const old = serviceOf(before.id)
    targets.set(old, (targets.get(old) ?? new Set()).add(serviceOf(after.id)))
  }
  const isLeft = new Set(removed.map(({id}) => serviceOf(id)))
  const isNew = (service: string) => !targets.has(service)
  const still = new Set([...pairs.map(({after}) => after), ...added].map(({id}) => serviceOf(id)))
  return new Map(
    [...targets].flatMap(([old, names]): [string, string][] => {
      const [name] = names
      const isRenamed = names.size === 1 && name !== old && !isLeft.has(old) && !still.has(old)
      return isRenamed && name !== undefined && isNew(name) ? [[old, name]] : []
    }),
  )
}
