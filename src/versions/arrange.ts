import type {Candidate, LeftOut} from './candidates.ts'
import {sameName} from './name.ts'
import type {RecordedVersion} from './record.ts'

/** A candidate, and the documents that it has. */
export interface Dated extends Candidate {
  /** Whole hash of the tree of the documents' folder. */
  tree: string
  /** When it was committed: seconds since 1970. */
  time: number
  /** ISO date of that, in UTC. */
  date: string
}

/** Which versions there are to be. */
export interface Arranged {
  /** Newest first. */
  versions: RecordedVersion[]
  leftOut: LeftOut[]
}

/** Where two ask for one version, what somebody has named goes before a day. */
const RANK = {tag: 0, ref: 1, merge: 2}

/**
 * Makes versions of candidates. Those with the same documents are one version, under the oldest name, so that its address
 * stays when another name for it comes; it is as new as the newest of them.
 * @param limit how many versions there are at most; the newest are taken
 * @param byHand names of the versions that git did not make
 * @param firstNames what addresses of documents begin with
 */
export function arrange(
  candidates: readonly Dated[],
  {
    limit = Number.POSITIVE_INFINITY,
    ...others
  }: {limit?: number | undefined; byHand: readonly string[]; firstNames: readonly string[]},
): Arranged {
  const {named, leftOut} = withOwnNames(candidates, others)
  const trees = [...new Set(named.map(({tree}) => tree))]
  const groups = trees.map((tree) => named.filter((each) => each.tree === tree).sort(byAge))
  const versions = groups
    .sort((one, other) => byAge(other.at(-1)!, one.at(-1)!))
    .slice(0, limit)
    .map((same): RecordedVersion => {
      const owner = same.find(({kind}) => same.every((each) => RANK[kind] <= RANK[each.kind]))!
      const also = same.filter((each) => each !== owner).map(({name}) => name)
      const {name, commit, date, tree} = owner
      return {name, also: also.reverse(), commit, date, tree}
    })
  return {versions, leftOut}
}

/** Leaves out those whose names versions have, unless they mean the same documents, or whose addresses documents have. */
function withOwnNames(
  candidates: readonly Dated[],
  {byHand, firstNames}: {byHand: readonly string[]; firstNames: readonly string[]},
) {
  const named: Dated[] = []
  const leftOut: LeftOut[] = []
  for (const candidate of [...candidates].sort((one, other) => RANK[one.kind] - RANK[other.kind])) {
    const {kind, ref, name, tree} = candidate
    const cut = sameName(name, byHand)
    const first = sameName(name, firstNames)
    const taken = named.find((other) => sameName(name, [other.name]) !== undefined)
    if (cut !== undefined) leftOut.push({kind, ref, reason: `the version \`${cut}\` was cut by hand`})
    else if (first !== undefined)
      leftOut.push({kind, ref, reason: `the addresses of \`${first}\` in the playbooks begin with its name`})
    else if (taken && taken.tree !== tree)
      leftOut.push({kind, ref, reason: `its name \`${name}\` is that of the ${taken.kind} \`${taken.ref}\``})
    else if (!taken) named.push(candidate)
  }
  return {named, leftOut}
}

/** Oldest first; of one second, by the numbers in their names. */
function byAge(one: Dated, other: Dated): number {
  return one.time - other.time || one.name.localeCompare(other.name, 'en', {numeric: true})
}

/**
 * The names of all versions, newest first: those of git in their order, and each that was cut by hand right before the one
 * that it was before.
 */
export function listOf(listed: readonly string[], versions: readonly string[]): string[] {
  const list = [...versions]
  for (const [index, name] of [...listed.entries()].reverse()) {
    if (versions.includes(name)) continue
    const after = listed.slice(index + 1).find((other) => list.includes(other))
    list.splice(after === undefined ? list.length : list.indexOf(after), 0, name)
  }
  return list
}
