/**
 * The shapes by which Proofbook recognises what a document holds. They are data: a preset gives them, a team's
 * `proofbook.config.yml` extends or replaces them, and nothing of one organisation is written anywhere else.
 * A pattern is the source of a case-insensitive regular expression over RENDERED text (no markup, single spaces).
 */
export interface Shapes {
  title: {
    /** Patterns whose matches are taken out of a title. */
    strip: string[]
  }
  dates: {
    /** Labels in the text that announce the date of the last update, as `Last Update: 02/16/2021`. */
    labels: string[]
    /** Front matter keys that hold it. */
    frontMatter: string[]
    /** Formats in which it is written. */
    formats: DateFormat[]
  }
  /** Banners that tell whether a document is approved. */
  status: {pattern: string; status: ApprovalStatus}[]
  /** A document is a playbook when its title or its path matches a pattern, or when it holds a control of a group. */
  kinds: {playbook: {title: string[]; path: string[]}}
  sections: {
    /** Headings that open a group of controls. */
    groups: {group: ControlGroup; heading: string[]}[]
    /** Headings of other known sections: they end the controls before them. */
    other: string[]
    /** Headings of an authored table of contents. */
    tableOfContents: string[]
  }
  controls: {
    /** How a control's heading begins; the first capture group is its number. */
    heading: string
    /** Heading depth of a control under a group heading. */
    depth: number
    /** Labels that make an unnumbered heading under a group a control. */
    labels: string[]
    /** Which tables cite controls, by the text of the header cell of the id column. */
    tables: ControlTableShape[]
    /** Contents of an id cell that are no id. */
    noId: string[]
  }
  placeholders: {
    /** Phrases that stand where text is still to be written. */
    phrases: string[]
  }
  examples: {
    /** Wildcards that the organisation forbids in policies, and why. */
    forbiddenActions: ForbiddenAction[]
  }
  images: {
    /** Patterns over the path of images that decorate and say nothing: a section that holds one alone is empty. */
    decorative: string[]
  }
}

export type DateFormat = 'MM/DD/YYYY' | 'DD/MM/YYYY' | 'YYYY-MM-DD'
export type ApprovalStatus = 'approved' | 'not-approved'
export type ControlGroup = 'preventative' | 'detective' | 'respond' | 'requirement' | 'operational'

export interface ControlTableShape {
  /** Pattern over the whole text of the id column's header cell. */
  header: string
  /** Id of a framework that Proofbook knows. */
  framework: string
  /** Column of the ids, from 1. */
  idColumn: number
}

export interface ForbiddenAction {
  /** Code of the finding. */
  code: string
  /** The action pattern as a policy would write it, such as `kms:*`. */
  action: string
  /** Types of policy in which it is forbidden; a grant to the account root alone is spared. */
  where: ('identity' | 'key')[]
  /** Why, in one clause; it ends the finding's message. */
  reason: string
}
