import {type Commit, readCommits} from '../git/commits.ts'
import {compareTrees, type FileChange, type FileVersion, type TreePair} from '../git/file-changes.ts'
import {askLineIn, GitError} from '../git/git.ts'
import {GitObjects} from '../git/objects.ts'
import {findCommit, isShallow, type NamedCommit, requireRepository} from '../git/refs.ts'
import {configureParser} from '../parse/parser-choice.ts'
import {type Followed, followDocuments, type Names, type Step} from './follow.ts'
import {type Places, placesIn} from './places.ts'
import {documentTest, Playbooks, type Reading, type ReadVersion} from './playbooks.ts'
import type {DocumentHistory, Revision, RevisionFile} from './revision.ts'

/** What a history is made of, and how its documents are read. */
export interface HistoryOptions extends Omit<Reading, 'folder'> {
  /** The branch, tag or commit that it ends with; `HEAD` where left out. */
  tip?: string
  /** Whether authors are named. */
  withAuthors?: boolean
}

/** A document as a commit has it. */
export interface DocumentAt extends FileVersion {
  /** Undefined for a document that only a branch has which does not lead to the tip. */
  document: DocumentHistory | undefined
}

/**
 * The history of the documents of a folder, up to one commit. Lists are read at once; what documents say is read when it
 * is asked for, by one process, which `close` ends.
 * @param repository a folder of the repository; it may be bare
 * @param folder the library's, named from there
 * @throws {GitError} where there is no repository, no commit, no such ref; or a partial clone lacks what is compared
 */
export async function historyOf(
  repository: string,
  folder: string,
  options: HistoryOptions,
): Promise<History> {
  requireRepository('read the history', repository)
  configureParser(options.config.parser)
  const places = placesIn(repository, folder)
  const tip = findTip(options.tip, repository)
  const objects = new GitObjects(repository)
  try {
    return new History(
      await readGraph(objects, tip, places),
      new Playbooks(objects, {...options, folder: places.folder}),
      options,
    )
  } catch (error) {
    objects.close()
    throw error
  }
}

function findTip(ref: string | undefined, repository: string): NamedCommit {
  const isUnborn = askLineIn(repository, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}') === undefined
  if (ref === undefined && isUnborn)
    throw new GitError('Cannot read the history: this repository has no commit yet')
  return findCommit(ref ?? 'HEAD', repository)
}

/** What git says of a history. */
interface Graph {
  places: Places
  tip: NamedCommit
  commits: Commit[]
  edges: Map<Commit, FileChange[][]>
  /** The files of the tip. */
  files: FileVersion[]
}

async function readGraph(objects: GitObjects, tip: NamedCommit, places: Places): Promise<Graph> {
  const commits = await readCommits(objects, tip.commit)
  const trees = new Map(commits.map(({commit, tree}) => [commit, tree]))
  const pairsOf = ({tree, parents}: Commit): TreePair[] =>
    parents.length === 0
      ? [{before: undefined, after: tree}]
      : parents.map((parent) => ({before: trees.get(parent), after: tree}))
  const last = commits.slice(0, 1).map(({tree}) => ({before: undefined, after: tree}))
  const lists = compareTrees([...last, ...commits.flatMap(pairsOf)], objects.folder).map((list) =>
    list.map((change) => renamed(change, places)),
  )
  const files = (lists.shift() ?? []).flatMap(({after}) => after ?? [])
  const edges = new Map(
    commits.map((commit) => [commit, lists.splice(0, Math.max(1, commit.parents.length))]),
  )
  return {places, tip, commits, edges, files}
}

function renamed({status, before, after}: FileChange, {nameOf}: Places): FileChange {
  const name = (version: FileVersion | undefined) => version && {...version, path: nameOf(version.path)}
  return {status, before: name(before), after: name(after)}
}

/** The history of a library. Lists are data; the rest is read when it is asked for. */
export class History {
  readonly tip: NamedCommit
  /** Whether the clone was cut: what was before its first commits is unknown. */
  readonly isShallow: boolean
  /** The library's folder, as paths are named. */
  readonly folder: string
  /** Newest first. */
  readonly revisions: readonly Revision[]
  /** Those of the tip, then those that are gone; each list sorted by path. */
  readonly documents: readonly DocumentHistory[]
  readonly #commits: ReadonlyMap<string, Commit>
  readonly #names: ReadonlyMap<string, Names>
  readonly #histories = new Map<Followed, DocumentHistory>()
  readonly #nameOf: (path: string) => string
  readonly #isDocument: (path: string) => boolean

  constructor(
    {places, tip, commits, edges, files}: Graph,
    readonly playbooks: Playbooks,
    {config, withAuthors = false}: HistoryOptions,
  ) {
    this.tip = tip
    this.folder = places.folder
    this.#nameOf = places.nameOf
    this.isShallow = isShallow(playbooks.objects.folder)
    this.#commits = new Map(commits.map((commit) => [commit.commit, commit]))
    this.#isDocument = documentTest(places.folder, config)
    const {documents, steps, names} = followDocuments(commits, edges, files, this.#isDocument)
    this.#names = names
    const isThere = new Set([...(names.get(tip.commit)?.values() ?? [])].flat())
    for (const each of documents.filter((one) => isThere.has(one) || one.steps.length > 0))
      this.#histories.set(each, startHistory(each, !isThere.has(each), places.folder))
    this.documents = [...this.#histories.values()].sort(
      (a, b) => Number(a.isGone) - Number(b.isGone) || (a.path < b.path ? -1 : 1),
    )
    this.revisions = commits.flatMap((commit) => this.#revision(commit, steps.get(commit) ?? [], withAuthors))
    playbooks.expect(this.documents.length)
  }

  /** A document by a path that it has or had, or by its key; the one that has it now before those that had it. */
  find(path: string): DocumentHistory | undefined {
    const had = ({revisions}: DocumentHistory) =>
      revisions.some(({file}) => file.path === path || file.before.some((each) => each?.path === path))
    return this.documents.find((each) => each.path === path || each.key === path) ?? this.documents.find(had)
  }

  /** The documents of a commit that leads to the tip, by its whole hash; sorted by path. */
  documentsAt(commit: string): DocumentAt[] {
    const found = this.#commits.get(commit)
    if (!found) throw new GitError(`Cannot find commit ${commit} in the history of \`${this.tip.ref}\``)
    const [files = []] = compareTrees([{before: undefined, after: found.tree}], this.playbooks.objects.folder)
    const names = this.#names.get(commit)
    return files
      .flatMap(({after}) => after ?? [])
      .map(({path, blob}) => ({path: this.#nameOf(path), blob}))
      .filter(({path}) => this.#isDocument(path) || names?.has(path))
      .map((file) => {
        const [followed] = names?.get(file.path) ?? []
        return {...file, document: followed && this.#histories.get(followed)}
      })
  }

  /** The commits of the history that do not lead to one, which are all that were made since; by whole hashes. */
  since(commit: string): Set<string> {
    const known = new Set<string>()
    const next = [commit]
    for (let each = next.pop(); each !== undefined; each = next.pop()) {
      if (known.has(each)) continue
      known.add(each)
      next.push(...(this.#commits.get(each)?.parents ?? []))
    }
    return new Set([...this.#commits.keys()].filter((each) => !known.has(each)))
  }

  /** The model of a version of a document. */
  read(version: FileVersion): Promise<ReadVersion> {
    return this.playbooks.read(version)
  }

  /** Ends the process that reads. */
  close(): void {
    this.playbooks.objects.close()
  }

  #revision(commit: Commit, steps: readonly Step[], withAuthors: boolean): Revision[] {
    if (steps.length === 0) return []
    const {author, committer, subject, parents, isCut} = commit
    const revision: Revision = {
      ...{commit: commit.commit, parents, time: committer.time, authored: author.time, day: author.day},
      ...{subject, author: withAuthors ? author.name : null, isCut, files: []},
    }
    for (const step of steps) {
      const document = this.#histories.get(step.document)
      if (!document) continue
      const file = fileOf(step, document.key, isCut)
      revision.files.push(file)
      document.revisions.push({revision, file})
    }
    return [revision]
  }
}

function startHistory({path, steps}: Followed, isGone: boolean, folder: string): DocumentHistory {
  const id = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
  const last = steps[0]?.commit.commit ?? ''
  return {key: isGone ? `${id}@${last.slice(0, 10)}` : id, path, id, isGone, revisions: []}
}

function fileOf({changes}: Step, document: string, isCut: boolean): RevisionFile {
  const [{status, before, after} = {status: 'modified' as const, before: undefined, after: undefined}] =
    changes
  const path = (after ?? before)?.path ?? ''
  return {
    status: isCut ? 'kept' : status,
    path,
    previousPath: before && before.path !== path ? before.path : null,
    blob: after?.blob ?? null,
    before: changes.map((change) => change.before),
    document,
  }
}
