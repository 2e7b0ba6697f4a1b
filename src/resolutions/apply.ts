import type {ConflictDocument, Hunk, HunkPart} from '../parse/conflict.ts'
import {canonicalLabel} from '../parse/label.ts'
import {takeSides} from '../parse/variants.ts'
import {hashHunks} from './hash.ts'
import type {Resolution} from './resolution.ts'

/** What the resolutions of a file say of its hunks. */
export interface Resolved {
  /** Side that is recorded for a hunk, by hunk; a hunk without a resolution is not in it. */
  sides: Map<Hunk, HunkPart>
  /** Hunks of the top level of which nothing is left open: those nested in a side taken are recorded too. */
  settled: Set<Hunk>
  /** Resolutions that no hunk has, because of its sides or because the side taken is none of them. */
  stale: Set<Resolution>
}

/** Finds the recorded sides of a file's hunks; of two resolutions of a hunk the first holds. */
export function applyResolutions(document: ConflictDocument, resolutions: readonly Resolution[]): Resolved {
  const sides = new Map<Hunk, HunkPart>()
  if (resolutions.length === 0) return {sides, settled: new Set(), stale: new Set()}
  const byKey = groupByKey(resolutions)
  const stale = new Set(resolutions)
  for (const [hunk, hashes] of hashHunks(document)) {
    for (const resolution of byKey.get(hashes.key) ?? []) {
      const side = [...hashes.sides].find(([, hash]) => hash === resolution.take)?.[0]
      if (!side) continue
      stale.delete(resolution)
      if (!sides.has(hunk)) sides.set(hunk, side)
    }
  }
  return {sides, stale, settled: new Set(document.hunks.filter((hunk) => isSettled(hunk, sides)))}
}

function groupByKey(resolutions: readonly Resolution[]): Map<string, Resolution[]> {
  const groups = new Map<string, Resolution[]>()
  for (const resolution of resolutions) {
    const group = groups.get(resolution.key)
    if (group) group.push(resolution)
    else groups.set(resolution.key, [resolution])
  }
  return groups
}

function isSettled(hunk: Hunk, sides: Map<Hunk, HunkPart>): boolean {
  const waiting = [hunk]
  while (waiting.length > 0) {
    const side = sides.get(waiting.pop()!)
    if (!side) return false
    for (const inner of side.hunks) waiting.push(inner)
  }
  return true
}

/** A side taken of a hunk, to be recorded. */
export interface Taken {
  hunk: Hunk
  side: HunkPart
}

/**
 * The sides that a choice takes, nested hunks included.
 * @param choose a side of a hunk; undefined for a hunk of the top level that is left open
 */
export function sidesTaken(
  document: ConflictDocument,
  choose: (hunk: Hunk) => HunkPart | undefined,
): Taken[] {
  const taken: Taken[] = []
  const chosen = document.hunks.filter((hunk) => choose(hunk) !== undefined)
  takeSides({...document, hunks: chosen}, (hunk) => {
    const side = choose(hunk)!
    taken.push({hunk, side})
    return side
  })
  return taken
}

/** Two hunks with the same sides that are to be resolved differently: a resolution cannot tell them apart. */
export class SameSides {
  constructor(
    readonly first: Hunk,
    readonly second: Hunk,
  ) {}
}

/** The resolutions that record some sides of a document, one for all hunks with the same sides. */
export function resolutionsOf(
  document: ConflictDocument,
  file: string,
  taken: Taken[],
): Resolution[] | SameSides {
  const hashes = hashHunks(document)
  const byKey = new Map<string, {resolution: Resolution; hunk: Hunk}>()
  for (const {hunk, side} of taken) {
    const {key, sides} = hashes.get(hunk)!
    const take = sides.get(side)!
    const known = byKey.get(key)
    if (known && known.resolution.take !== take) return new SameSides(known.hunk, hunk)
    if (!known) byKey.set(key, {resolution: {file, key, take, label: canonicalLabel(side)}, hunk})
  }
  return [...byKey.values()].map(({resolution}) => resolution)
}
