import {posix} from 'node:path'
import {normaliseWording} from '../frameworks/fingerprint.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import {addressesOf} from './addresses.ts'
import {AnchorIndex} from './anchors.ts'
import {CitationIndex, type Citations} from './citation-index.ts'
import {type FileFlaw, unreadDocuments} from './file-flaw.ts'
import type {FileTree} from './file-tree.ts'
import {type ChosenStyle, GITHUB_LINKS, type LinkStyle} from './link-style.ts'
import {once, onceFor} from './once.ts'
import {leadingVariant, type Playbook} from './playbook-type.ts'
import type {Sidecar} from './sidecar.ts'
import {indexByName} from './targets/files-by-name.ts'
import {repositoryOf} from './targets/own-repository.ts'
import type {Repository} from './targets/repository.ts'
import {slugIndex} from './targets/slugs.ts'
import {type TitledDocument, titleIndex, titleKey} from './titles.ts'
import type {DocumentModel} from './types.ts'

/** All playbooks of a run, and what is only true across them. */
export interface Corpus {
  playbooks: Playbook[]
  frameworks: Frameworks
  /** Every citation of the published variants. */
  citations: Citations
  /** The official wording of a control: a catalogue's, or one of a playbook's row; undefined if neither has it. */
  officialText(framework: string, id: string): string | undefined
  files: FileTree
  /** Folder (a repository, else the folder that was asked for) outside which nothing is looked at. */
  boundary: string
  /** Folder below which the documents are, as ids and globs name them. */
  root: string
  /** Whether that folder is the top of the documents; not where a file is asked for outside a repository. */
  isTopKnown: boolean
  /** Folders in which a root-relative path of a document, such as `/docs/img/x.png`, is looked up, in order. */
  publicRootsOf(path: string): string[]
  /** The rules of the platform that a document is published on. */
  linkStyleOf(path: string): LinkStyle
  /** By whose rules links are judged, and what says so: one for each kind of document, the first one's first. */
  linkStyles: readonly ChosenStyle[]
  /** What the run leaves out, a sentence each. */
  notChecked: readonly string[]
  /** Whether files were asked for by name: what is only true across a folder is not known then. */
  isPartial: boolean
  /** Whether findings of a file are asked for; the others are read for what is only true across all of them. */
  isAsked(path: string): boolean
  /** The repository that the documents are kept in; undefined if nothing says so. */
  repository(): Repository | undefined
  /** A playbook by the `slug` that its front matter gives its page, a path below the boundary. */
  findSlug(route: string): Playbook | undefined
  /** The other playbooks that are published on one page with a document, and share their anchors. */
  joinedWith(path: string): Playbook[]
  /**
   * A document that links lead to although it is not of the run; undefined if it is not a document, or cannot be read.
   */
  neighbour(path: string): DocumentModel | undefined
  /** The mapping files beside the playbooks. */
  sidecars: readonly Sidecar[]
  /** Those beside one document. */
  sidecarsBeside(path: string): readonly Sidecar[]
  /** The paths of all playbooks, in their order. */
  paths: readonly string[]
  /** The playbooks whose titles have the same letters as one. */
  titled(title: string): readonly TitledDocument[]
  /** What a function makes of all documents and mapping files, once. */
  derived<Value>(make: (files: CorpusFiles) => Value): Value
  /** All resolutions of conflicts, those for documents outside this run too. */
  resolutions: readonly WrittenResolution[]
  /** Files of the run that could not be read, or not as they are. */
  flaws: readonly FileFlaw[]
  /** Where a document is published below the site's playbooks (see `addressesOf`), by its id; encoded for no URL yet. */
  addressOf(id: string): string
  /** Id of the document that is published where this one would be; undefined if it has its usual address. */
  addressLostTo(id: string): string | undefined
  /** A playbook by its path. */
  find(path: string): Playbook | undefined
  /**
   * The one file of the repository that has the name of a path, whatever its case; undefined if none or several have.
   */
  onlyFileNamed(path: string): string | undefined
  /** A path as messages name it: the same on every machine, unless several folders outside a repository were asked for. */
  nameOf(path: string): string
  /** Where the anchors of a document lead; built once a document. */
  anchorsOf(document: DocumentModel): AnchorIndex
}

/** The documents and mapping files of a corpus. */
export type CorpusFiles = Pick<Corpus, 'playbooks' | 'sidecars'>

/** Gathers playbooks into a corpus. */
export function createCorpus(
  playbooks: Playbook[],
  place: {
    frameworks: Frameworks
    files: FileTree
    boundary: string
    publicRoots: string[] | ((path: string) => string[])
    isTopKnown?: boolean
    root?: string
    /** Folder from which messages name files; undefined: they are named as they were asked for. */
    namesFrom?: string | undefined
    linkStyleOf?: (path: string) => LinkStyle
    linkStyles?: readonly ChosenStyle[]
    notChecked?: readonly string[]
    isPartial?: boolean
    isAsked?: (path: string) => boolean
    repository?: () => Repository | undefined
    isJoined?: (path: string) => boolean
    neighbour?: (path: string) => DocumentModel | undefined
    sidecars?: readonly Sidecar[]
    resolutions?: readonly WrittenResolution[]
    flaws?: readonly FileFlaw[]
  },
): Corpus {
  const byPath = new Map(playbooks.map((playbook) => [playbook.path, playbook]))
  const anchorsOf = onceFor((document: DocumentModel) => new AnchorIndex(document))
  const citations = once(() => new CitationIndex(playbooks))
  const learned = new Map<string, string | undefined>()
  const officialText = (framework: string, id: string) => {
    const text = place.frameworks.control(framework, id)?.text
    if (text !== undefined) return text
    const key = `${framework} ${id}`
    if (!learned.has(key)) learned.set(key, learnedText(citations(), framework, id))
    return learned.get(key)
  }
  const find = (path: string) => byPath.get(path)
  const addresses = once(() =>
    addressesOf([...playbooks, ...unreadDocuments(place.flaws ?? [])].map((each) => each.id)),
  )
  const placeOf = (id: string) => addresses().get(id) ?? addressesOf([id]).get(id)!
  const addressOf = (id: string) => placeOf(id).address
  const addressLostTo = (id: string) => placeOf(id).lostTo
  const {linkStyleOf = () => GITHUB_LINKS, isAsked = () => true} = place
  const {sidecars = [], isJoined = () => false, neighbour = () => undefined} = place
  const repository = once(() => place.repository?.() ?? repositoryOf(sidecars, place.boundary))
  const names = once(() => indexByName(place.boundary, place.files))
  const onlyFileNamed = (path: string) => {
    const named = names().get(posix.basename(path).toLowerCase()) ?? []
    const found = named.filter((each) => !place.files.follow(each).refusal)
    return found.length === 1 ? found[0] : undefined
  }
  const nameOf = (path: string) => {
    const below = place.namesFrom === undefined ? '..' : posix.relative(place.namesFrom, path)
    return below.startsWith('..') ? path : below
  }
  const slugs = once(() => slugIndex(playbooks, place.boundary, linkStyleOf))
  const joined = once(() => playbooks.filter(({path}) => isJoined(path)))
  const joinedWith = (path: string) => (isJoined(path) ? joined().filter((each) => each.path !== path) : [])
  const titles = once(() => titleIndex(playbooks))
  const beside = once(() => sidecarIndex(sidecars))
  const made = new Map<(files: CorpusFiles) => unknown, unknown>()
  const {publicRoots} = place
  const publicRootsOf = typeof publicRoots === 'function' ? publicRoots : () => publicRoots
  const corpus: Corpus = {
    ...{
      playbooks,
      resolutions: [],
      flaws: [],
      notChecked: [],
      isPartial: false,
      isTopKnown: true,
      linkStyles: [],
    },
    root: place.boundary,
    ...{...place, linkStyleOf, publicRootsOf, sidecars, isAsked},
    get citations() {
      return citations()
    },
    ...{addressOf, addressLostTo, officialText, find, anchorsOf},
    ...{repository, joinedWith, neighbour, onlyFileNamed, nameOf, findSlug: (route) => slugs().get(route)},
    paths: playbooks.map(({path}) => path),
    titled: (title) => titles().get(titleKey(title)) ?? [],
    sidecarsBeside: (path) => beside().get(path) ?? [],
    derived<Value>(make: (files: CorpusFiles) => Value) {
      if (!made.has(make)) made.set(make, make(corpus))
      return made.get(make) as Value
    },
  }
  return corpus
}

/** Mapping files by the paths of the documents beside them. */
function sidecarIndex(sidecars: readonly Sidecar[]): Map<string, Sidecar[]> {
  const index = new Map<string, Sidecar[]>()
  for (const sidecar of sidecars)
    for (const {path} of sidecar.playbooks) index.set(path, [...(index.get(path) ?? []), sidecar])
  return index
}

/** The official wording as a row has it whose fingerprint is the official one's; undefined if none has. */
function learnedText(citations: Citations, framework: string, id: string): string | undefined {
  const official = citations
    .of(framework, id)
    .map(({citation}) => citation)
    .filter(({wording}) => wording?.kind === 'exact' || wording?.kind === 'normalised')
  const exact = official.find(({wording}) => wording?.kind === 'exact') ?? official[0]
  return exact?.text == null ? undefined : normaliseWording(exact.text)
}

/** How many control tables, and rows in them, the published variants hold. */
export function countTables(playbooks: Playbook[]): {found: number; rows: number} {
  const tables = playbooks.flatMap((playbook) => leadingVariant(playbook).document.tables)
  const control = tables.filter((table) => table.framework !== null)
  return {found: control.length, rows: control.reduce((sum, table) => sum + table.rows.length, 0)}
}
