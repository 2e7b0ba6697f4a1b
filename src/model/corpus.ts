import {normaliseWording} from '../frameworks/fingerprint.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import type {WrittenResolution} from '../resolutions/resolution.ts'
import {addressesOf} from './addresses.ts'
import {AnchorIndex} from './anchors.ts'
import {CitationIndex} from './citation-index.ts'
import {type FileFlaw, unreadDocuments} from './file-flaw.ts'
import type {FileTree} from './file-tree.ts'
import {GITHUB_LINKS, type LinkStyle} from './link-style.ts'
import type {Sidecar} from './sidecars/sidecar.ts'
import {censusOf, type Spellings} from './sidecars/spelling.ts'
import {type DocumentModel, leadingVariant, type Playbook} from './types.ts'

/** All playbooks of a run, and what is only true across them. */
export interface Corpus {
  playbooks: Playbook[]
  frameworks: Frameworks
  /** Every citation of the published variants. */
  citations: CitationIndex
  /** The official wording of a control: a catalogue's, or one of a playbook's row; undefined where neither has it. */
  officialText(framework: string, id: string): string | undefined
  files: FileTree
  /** Folder (a repository, else the folder that was asked for) outside which nothing is looked at. */
  boundary: string
  /** Folders in which a root-relative path such as `/docs/img/x.png` is looked up, in order. */
  publicRoots: string[]
  /** The rules of the platform that the team publishes on. */
  linkStyle: LinkStyle
  /** The mapping files beside the playbooks. */
  sidecars: readonly Sidecar[]
  /** How the mapping files spell what they share; counted once a run. */
  spellings(): Spellings
  /** All resolutions of conflicts, those for documents outside this run too. */
  resolutions: readonly WrittenResolution[]
  /** Files of the run that could not be read, or not as they are. */
  flaws: readonly FileFlaw[]
  /** Where a document is published below the site's playbooks (see `addressesOf`), by its id; encoded for no URL yet. */
  addressOf(id: string): string
  /** A playbook by its path. */
  find(path: string): Playbook | undefined
  /** Where the anchors of a document lead; built once a document. */
  anchorsOf(document: DocumentModel): AnchorIndex
}

/** Gathers playbooks into a corpus. */
export function createCorpus(
  playbooks: Playbook[],
  place: {
    frameworks: Frameworks
    files: FileTree
    boundary: string
    publicRoots: string[]
    linkStyle?: LinkStyle
    sidecars?: readonly Sidecar[]
    resolutions?: readonly WrittenResolution[]
    flaws?: readonly FileFlaw[]
  },
): Corpus {
  const byPath = new Map(playbooks.map((playbook) => [playbook.path, playbook]))
  const anchors = new Map<DocumentModel, AnchorIndex>()
  const anchorsOf = (document: DocumentModel) => {
    const known = anchors.get(document) ?? new AnchorIndex(document)
    anchors.set(document, known)
    return known
  }
  const citations = new CitationIndex(playbooks)
  const learned = new Map<string, string | undefined>()
  const officialText = (framework: string, id: string) => {
    const text = place.frameworks.control(framework, id)?.text
    if (text !== undefined) return text
    const key = `${framework} ${id}`
    if (!learned.has(key)) learned.set(key, learnedText(citations, framework, id))
    return learned.get(key)
  }
  const find = (path: string) => byPath.get(path)
  let counted: Spellings | undefined
  const spellings = () => {
    counted ??= censusOf(place.sidecars ?? [], playbooks)
    return counted
  }
  let addresses: Map<string, string> | undefined
  const addressOf = (id: string) => {
    addresses ??= addressesOf([...playbooks, ...unreadDocuments(place.flaws ?? [])].map((each) => each.id))
    return addresses.get(id) ?? addressesOf([id]).get(id)!
  }
  const lookups = {addressOf, citations, officialText, find, anchorsOf, spellings}
  return {playbooks, linkStyle: GITHUB_LINKS, sidecars: [], resolutions: [], flaws: [], ...place, ...lookups}
}

/** The official wording as a row has it whose fingerprint is the official one's; undefined where none has. */
function learnedText(citations: CitationIndex, framework: string, id: string): string | undefined {
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
