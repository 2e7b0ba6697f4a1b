import type {WordingVerdict} from '../frameworks/wording.ts'
import type {Span} from '../parse/place.ts'
import type {ApprovalStatus, ControlGroup} from '../shapes/shapes.ts'
import type {DateFault} from './date-faults.ts'
import type {FrontMatterFault} from './front-matter.ts'
import type {
  CodeBlock,
  EmptyLabel,
  Image,
  Link,
  ListedStatement,
  LostEnd,
  LostTable,
  Placeholder,
  SpacedLink,
  UnknownTag,
} from './passages.ts'
import type {DirectiveFault} from './policy-directives/written.ts'
import type {PolicyExample} from './policy-examples.ts'

/*
 * The model of a document. Spans are in the coordinates of the variant that they belong to; `filePlace` maps them to
 * the file, once, where a finding or an export leaves the model. Everything here is plain data.
 */

/** A heading of a document. */
export interface Heading {
  /** 1 to 6. */
  depth: number
  /** Rendered text: no markup, comments or alternative texts; single spaces. */
  text: string
  /** The anchor that GitHub and the site give it; empty for a heading that is not rendered as one. */
  slug: string
  /** The anchor that GitHub gives it, where that has a hyphen for the space beside an image or a comment at its end. */
  githubSlug?: string
  span: Span
  /** Whether it is at the top level of the document, not in a list or quote. */
  topLevel: boolean
  /**
   * How it is written: markdown, an HTML tag, such a tag that announces the document's status and is not a heading
   * except for its size, or a `#` line that an HTML block above it swallows.
   */
  written: 'markdown' | 'html' | 'banner' | 'swallowed'
}

/** What was found between one heading and the next. */
export type SectionStatus = 'content' | 'partial' | 'placeholder' | 'empty'

/** A top-level heading with what belongs to it alone, up to the next top-level heading. */
export interface Section {
  heading: Heading
  /** Last line of its own body, from 1. */
  endLine: number
  status: SectionStatus
  /** Whether anything is written in it besides placeholders and the ids that it cites. */
  isWritten: boolean
  /** Whether the section holds nothing itself and deeper headings follow. */
  container: boolean
}

/** An id that a control table cites. */
export interface ControlId {
  framework: string
  id: string
}

/** One control of a playbook: a numbered heading under a group, and what belongs to it. */
export interface Control {
  /** Stable id: service, group, and slug of the title without its number; unique in its document. */
  id: string
  /** The heading's text, number included. */
  title: string
  /** The heading's text without its number. */
  name: string
  /** The number in the heading; null if there is none. */
  number: number | null
  group: ControlGroup | null
  heading: Heading
  /** Last line that belongs to it, from 1. */
  endLine: number
  status: SectionStatus
  /** Whether anything is written in it besides placeholders and the ids that it cites. */
  isWritten: boolean
  /** Ids of its control tables in document order, each once. */
  controlIds: ControlId[]
}

/** A cell of a table. */
export interface Cell {
  /** Rendered text, single spaces. */
  text: string
  /** Whether nothing at all stands in it, not even an image. */
  blank: boolean
  span: Span
}

/** A table as GitHub renders it. */
export interface Table {
  span: Span
  header: Cell[]
  rows: TableRow[]
  /** The framework whose controls it cites, the first of several; null for any other table. */
  framework: string | null
  /** Column of the ids, from 1; 0 for a table that cites no controls. */
  idColumn: number
  written: 'markdown' | 'html'
}

export interface TableRow {
  cells: Cell[]
  span: Span
  /** What a row of a control table cites; null in any other table. */
  citation: Citation | null
  /** Where its cell of the id holds several, what it cites one by one; they take the place of `citation`. */
  several: Citation[]
}

/** A slot in which a document cites a control of a framework. */
export interface Citation {
  carrier: 'table' | 'frontMatter' | 'boldLabel' | 'list' | 'fileName'
  framework: string
  /** What is in the slot, rendered. */
  written: string
  /** The id, where what is written looks like one; the framework may lack it. Null for a slot without an id. */
  id: string | null
  /** Whether the slot is left open: blank, `#`, `N/A` and the like. */
  isOpen: boolean
  /** Of the id. */
  idSpan: Span
  /** The rendered text beside the id; null for a carrier that has none. */
  text: string | null
  /** Of that text; undefined if it is null. */
  textSpan: Span | undefined
  /** Of the whole row or item. */
  span: Span
  /** How the text compares with the framework's wording of the id; null if there is nothing to compare. */
  wording: WordingVerdict | null
}

/** An item of a sentence that says which controls do not apply. */
export interface Exclusion {
  framework: string
  /** As the sentence has it. */
  written: string
  span: Span
  /** Controls, categories or functions that it names; empty if it names nothing that the framework has. */
  ids: string[]
  /** Whether it says "unless stated", so that a control that cites one of them contradicts nothing. */
  unlessStated: boolean
  /** Whether the ids are not spelt as the framework spells them. */
  isSloppy: boolean
}

/** What front matter says of where a document belongs in a library; null for what it does not say. */
export interface StatedPlacement {
  provider: string | null
  category: string | null
  service: string | null
}

/** What one variant of a document says. */
export interface DocumentModel {
  title: string
  /** The heading that titles the page, whether or not front matter names it otherwise; undefined without headings. */
  titleHeading: Heading | undefined
  /** Whether a heading or front matter gives the title; else it is the file's name. */
  isTitled: boolean
  /** The whole sentences before its first control, in document order, those in lists included; the first forty at most. */
  opening: string[]
  /** Why nothing of its front matter is read; undefined if it is, or where there is none. */
  frontMatterFault: FrontMatterFault | undefined
  /** What front matter calls the document's page in addresses; null if it does not say. */
  slug: string | null
  /** What front matter calls the document itself, by which Docusaurus names its page without a slug; null if nothing. */
  statedId: string | null
  /** What front matter says of the service that the document is about. */
  placement: StatedPlacement
  /** ISO date of the last update; null if there is none, or none that is a date. */
  lastUpdate: string | null
  /** Its owner, as it says; null if it does not. */
  owner: string | null
  /** ISO date by which it is to be read again; null if it does not say. */
  review: string | null
  /** Dates of the last update that look like one and are none. */
  dateFaults: DateFault[]
  status: ApprovalStatus | null
  kind: 'playbook' | 'other'
  /** Whether its title has a blank to fill in, such as `{Service-Name}`: it is of no service. */
  isTemplate: boolean
  headings: Heading[]
  /** Anchors that HTML gives: `id` of any element, `name` of `<a>`, as written. */
  htmlAnchors: string[]
  sections: Section[]
  /** Span of the authored table of contents, heading included; undefined without one. */
  tableOfContents: Span | undefined
  controls: Control[]
  tables: Table[]
  /** Every slot that cites a control, those of tables included, in document order; a file name's comes first. */
  citations: Citation[]
  exclusions: Exclusion[]
  /** Paragraphs that announce ids which do not apply, and list none. */
  emptyExclusions: Span[]
  links: Link[]
  spacedLinks: SpacedLink[]
  images: Image[]
  /** What HTML names besides, for other screens and modes (`srcset`): GitHub shows these, the site does not. */
  imageSources: Image[]
  /** HTML comments, from `<!--` to `-->`, in document order; one that is not closed reaches to the end of its HTML. */
  comments: Span[]
  /** In document order. */
  unknownTags: UnknownTag[]
  placeholders: Placeholder[]
  /** Labels of its controls that nothing follows. */
  emptyLabels: EmptyLabel[]
  /** Its own numbered lists of control statements. */
  listedStatements: ListedStatement[]
  lostEnds: LostEnd[]
  lostTables: LostTable[]
  policyExamples: PolicyExample[]
  /** Code blocks that hold no policy. */
  otherCodeBlocks: CodeBlock[]
  /** Code blocks, and blocks of HTML with code, that seem to hold a policy which could not be read. */
  unreadPolicies: Span[]
  /** What authors state of examples and could not be tied to one. */
  strayDirectives: DirectiveFault[]
  /** Words beside code blocks that are nearly such a statement. */
  nearDirectives: DirectiveFault[]
}
