import {askGit, GitError} from './git.ts'
import type {GitObjects} from './objects.ts'

/** A commit of a history. */
export interface Commit {
  /** Its whole hash: 40 digits, 64 in a repository of SHA-256. */
  commit: string
  tree: string
  /** Those that this clone has, the one it was made on first. */
  parents: string[]
  /** Whether the clone was cut here: the commit has parents, and this clone has none of them. */
  isCut: boolean
  author: Stamp & {name: string}
  committer: Stamp
  /** The first paragraph of its message, on one line; may be empty. */
  subject: string
}

/** A time as a commit has it. */
export interface Stamp {
  /** ISO date and time in UTC, to the second. */
  time: string
  /** ISO date where the person was. */
  day: string
}

/**
 * All commits that lead to one, the newest first: none before a commit that was made on it, and otherwise by their dates.
 * @param tip its whole hash
 * @throws {GitError} if the clone lacks one that it should have
 */
export async function readCommits(objects: GitObjects, tip: string): Promise<Commit[]> {
  const words = ['rev-list', '--date-order', '--parents', tip, '--']
  const {isDone, output, complaint} = askGit(words, undefined, objects.folder)
  if (!isDone) throw new GitError(`Cannot read the history: ${complaint}`)
  const lines = output.toString('latin1').split('\n').filter(Boolean)
  return Promise.all(
    lines.map(async (line) => {
      const [commit = '', ...parents] = line.split(' ')
      const object = await objects.read(commit)
      if (!object?.bytes) throw new GitError(`Cannot read the history: this clone has no ${commit}`)
      return readCommit(commit, parents, object.bytes)
    }),
  )
}

function readCommit(commit: string, parents: string[], bytes: Buffer): Commit {
  const end = bytes.indexOf('\n\n')
  const head = bytes.subarray(0, end === -1 ? bytes.length : end)
  const fields = head.toString('latin1').split('\n')
  const encoding = fieldOf(fields, 'encoding')
  const text = decoder(encoding)
  const written = (name: string) => text(Buffer.from(fieldOf(fields, name), 'latin1'))
  const message = end === -1 ? '' : text(bytes.subarray(end + 2))
  return {
    commit,
    tree: fieldOf(fields, 'tree'),
    parents,
    isCut: parents.length === 0 && fields.some((field) => field.startsWith('parent ')),
    author: {name: nameIn(written('author')), ...stampIn(written('author'))},
    committer: stampIn(written('committer')),
    subject: subjectOf(message),
  }
}

/** The first line of a name; lines that go on begin with a space. */
function fieldOf(fields: readonly string[], name: string): string {
  return fields.find((field) => field.startsWith(`${name} `))?.slice(name.length + 1) ?? ''
}

function decoder(encoding: string): (bytes: Buffer) => string {
  try {
    const decoder = new TextDecoder(encoding || 'utf-8')
    return (bytes) => decoder.decode(bytes)
  } catch {
    return (bytes) => bytes.toString('utf8')
  }
}

function nameIn(person: string): string {
  const at = person.indexOf('<')
  return (at === -1 ? person : person.slice(0, at)).trim()
}

/** Past these, dates have years of other than four digits. */
const LAST_SECOND = Date.UTC(9999, 11, 30) / 1000

/** The time after a person: seconds since 1970 and a time zone. What is no time counts as the first. */
function stampIn(person: string): Stamp {
  const [, seconds = '0', sign = '+', hours = '0', minutes = '0'] =
    /> (\d{1,15}) ([+-])(\d\d)(\d\d)$/.exec(person) ?? []
  const time = Math.min(Number(seconds), LAST_SECOND)
  const shift = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1)
  const iso = (at: number) => new Date(at * 1000).toISOString()
  return {time: iso(time).replace('.000Z', 'Z'), day: iso(Math.max(0, time + shift)).slice(0, 10)}
}

function subjectOf(message: string): string {
  const lines = message.split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1) return ''
  const blank = lines.findIndex((line, at) => at > first && line.trim() === '')
  return lines
    .slice(first, blank === -1 ? undefined : blank)
    .map((line) => line.trim())
    .join(' ')
}
