import {globMatcher} from '../files/globs.ts'
import {askGit, GitError} from '../git/git.ts'
import {findCommit, isShallow} from '../git/refs.ts'
import {isName, NAME_RULE} from './name.ts'

/** Which states of the documents become versions. */
export interface Asked {
  /** Globs of the names of tags. */
  tags: readonly string[]
  /** Branches, tags or commits. */
  refs: readonly string[]
  /** Whether each merge of the branch that is checked out is one. */
  merges: boolean
}

/** A state of the repository that is asked for as a version. */
export interface Candidate {
  /** What asks for it. */
  kind: 'tag' | 'ref' | 'merge'
  /** How git calls it: the name of the tag or ref, the merge's whole hash. */
  ref: string
  /** How the version is called. */
  name: string
  /** Whole hash. */
  commit: string
}

/** What is asked for and becomes no version. */
export interface LeftOut {
  kind: Candidate['kind']
  ref: string
  /** Why, in words. */
  reason: string
}

/** What was found in git. */
export interface Found {
  candidates: Candidate[]
  leftOut: LeftOut[]
}

/**
 * Finds the commits that become versions: of refs, of tags, of merges.
 * @throws {GitError} where nothing of what is asked for is there, or where a shallow clone cannot tell
 */
export function findCandidates({tags, refs, merges}: Asked): Found {
  const found: Found[] = [
    {candidates: refs.map(ofRef), leftOut: []},
    ...(tags.length > 0 ? [ofTags(tags)] : []),
    ...(merges ? [{candidates: ofMerges(), leftOut: []}] : []),
  ]
  return {
    candidates: found.flatMap(({candidates}) => candidates),
    leftOut: found.flatMap(({leftOut}) => leftOut),
  }
}

/**
 * The name of the version that a ref becomes: `/`, `+` and `@`, which names of releases often have and folders or addresses
 * should not, turn into `-`.
 */
function nameOf(ref: string): string {
  return ref.replace(/[/+@]/g, '-')
}

function ofRef(ref: string): Candidate {
  const {commit} = findCommit(ref)
  const name = nameOf(ref)
  if (!isName(name))
    throw new GitError(
      `Cannot call a version \`${name}\` after the ref \`${ref}\`, expected ${NAME_RULE}; tag the commit with such a name`,
    )
  return {kind: 'ref', ref, name, commit}
}

function ofTags(globs: readonly string[]): Found {
  const all = linesOf('for-each-ref', '--format=%(refname)', 'refs/tags/').map((ref) =>
    ref.slice('refs/tags/'.length),
  )
  const isAsked = globMatcher(globs.map((pattern) => ({folder: '.', pattern})))
  const asked = all.filter(isAsked)
  if (asked.length === 0) throw new GitError(noTag(globs, all))
  const commits = objectsOf(asked.map((tag) => `refs/tags/${tag}^{commit}`))
  const found: Found = {candidates: [], leftOut: []}
  for (const [index, tag] of asked.entries()) {
    const name = nameOf(tag)
    const commit = commits[index]
    const reason = !isName(name) ? `a version’s name has ${NAME_RULE}` : commit ? '' : 'it leads to no commit'
    if (commit && reason === '') found.candidates.push({kind: 'tag', ref: tag, name, commit: commit.oid})
    else found.leftOut.push({kind: 'tag', ref: tag, reason})
  }
  return found
}

function noTag(globs: readonly string[], all: readonly string[]): string {
  const asked = `Cannot find a tag that matches ${globs.map((glob) => `\`${glob}\``).join(' or ')}`
  if (isShallow())
    return `${asked}. It is a shallow clone; fetch what it lacks first: git fetch --unshallow --tags`
  if (all.length === 0) return `${asked}: this clone has no tags. If its origin has some: git fetch --tags`
  const some = all.slice(-3).map((tag) => `\`${tag}\``)
  return `${asked}, expected one such as ${some.join(', ')}`
}

/** The merges of the branch that is checked out, by their days; the second one of a day has its number in its name. */
function ofMerges(): Candidate[] {
  if (isShallow())
    throw new GitError(
      'Cannot find all merges in a shallow clone; fetch the whole history first: git fetch --unshallow',
    )
  const {commit: head} = findCommit('HEAD')
  const oldestFirst = linesOf('rev-list', '--first-parent', '--merges', '--timestamp', head).reverse()
  if (oldestFirst.length === 0)
    throw new GitError('Cannot find a merge among the first parents of `HEAD`, expected at least one')
  const ofDay = new Map<string, number>()
  return oldestFirst.map((line) => {
    const [seconds = '', commit = ''] = line.split(' ')
    const day = dayOf(Number(seconds))
    const count = (ofDay.get(day) ?? 0) + 1
    ofDay.set(day, count)
    return {kind: 'merge', ref: commit, name: count === 1 ? day : `${day}-${count}`, commit}
  })
}

/** ISO date in UTC. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** The lines of git's answer. */
export function linesOf(...words: string[]): string[] {
  const {isDone, output, complaint} = askGit(words)
  if (!isDone) throw new GitError(`Cannot read the history: ${complaint}`)
  return output.toString('utf8').split('\n').filter(Boolean)
}

/** What git has at some names, in their order, one line each; undefined for what it does not have. */
export function objectsOf(names: readonly string[]): ({oid: string; type: string} | undefined)[] {
  const {output} = askGit(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${names.join('\n')}\n`)
  const lines = output.toString('utf8').split('\n')
  return names.map((_, index) => {
    const [, oid, type] = /^([0-9a-f]{40,64}) (\w+)$/.exec(lines[index] ?? '') ?? []
    return oid !== undefined && type !== undefined ? {oid, type} : undefined
  })
}
