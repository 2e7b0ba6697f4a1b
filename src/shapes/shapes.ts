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
  /** Banners that say whether a document is approved. */
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
    /** Other slots that contain ids. */
    fields: ControlFieldShape[]
    /** File names that name a control. */
    fileNames: ControlFileNameShape[]
    /** Contents of an id's slot that are no id. */
    noId: string[]
    /** Sentences that say which controls do not apply to the document's service. */
    notApplicable: NotApplicableShape[]
    /** Which functions of a framework the controls of a group cite. */
    functions: GroupFunctionsShape[]
  }
  placeholders: {
    /** Phrases in place of text that is still to be written. */
    phrases: string[]
  }
  examples: {
    /** Wildcards that the organisation forbids in policies, and why. */
    forbiddenActions: ForbiddenAction[]
    /** Patterns over the text right before an example that say it is wrong on purpose; what is found in it is a note. */
    announcedBad: string[]
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
  /** Ids of the frameworks whose controls the table cites; an id of several is the first one's. */
  framework: string | string[]
  /** Column of the ids, from 1. */
  idColumn: number
  /** Column of the wordings, from 1; the one after the ids where it is left out. */
  textColumn?: number
}

/** A slot beside tables that contains ids. */
export type ControlFieldShape = {
  framework: string | string[]
  /**
   * Pattern over each item of the slot; its first capture group is the id, and items that do not match are not ids of
   * this framework. Without it every item that looks like an id is one.
   */
  item?: string
} & (
  | {
      where: 'frontMatter'
      /** Path of the key, such as `satisfies` or `attack.technique`. */
      key: string
    }
  | {
      where: 'boldLabel'
      /** Pattern over a bold label, without its colon, after which ids follow. */
      label: string
    }
  | {
      where: 'list'
      /** Pattern over the heading under which each list item begins with an id. */
      under: string
    }
)

export interface ControlFileNameShape {
  /** Pattern over the file's name without its extension. */
  pattern: string
  /** The id, with `$1` for the first capture group of the pattern. */
  id: string
  framework: string
}

export interface NotApplicableShape {
  /** Pattern over the beginning of the sentence, up to the list of ids. */
  sentence: string
  framework: string
}

export interface GroupFunctionsShape {
  group: ControlGroup
  framework: string
  /** Ids of functions. */
  functions: string[]
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
