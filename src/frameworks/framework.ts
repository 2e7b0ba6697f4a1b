/**
 * A catalogue of controls that playbooks cite. One file a built-in framework; an imported catalogue becomes one of the
 * same shape (see `src/catalogs/`).
 */
export interface Framework {
  /** Kebab-case, with the edition where there is one: `nist-csf-1.1`. */
  id: string
  title: string
  /** Edition, as its publisher names it; undefined for a catalogue without editions. */
  version?: string
  /** ISO date (or year and month) of publication; undefined if it is not known. */
  published?: string
  /** Where the ids come from. */
  source: string
  /** What an id of this framework looks like, well formed or sloppy; other slot contents are not ids. */
  idShape: RegExp
  /** Whether the framework's ids are listed here; an open catalogue knows only their shape. */
  closed: boolean
  /** Editions of one framework share a family; a wording of one is recognised in a table of another. */
  family?: string
  /** The topmost groups, such as the functions of the CSF. */
  functions: readonly Group[]
  /** Groups of controls, which a row must not cite in place of a control. */
  categories: readonly Category[]
  /** Every control that may be cited, in the framework's own order; empty for an open catalogue. */
  controls: readonly FrameworkControl[]
  /** Fingerprints of official wordings: of this edition, and of earlier ones as far as they are known. */
  wordings: readonly Wording[]
}

/** A group of controls: a function or a category. */
export interface Group {
  id: string
  title: string
}

export interface Category extends Group {
  /** Id of its function; undefined if the framework has none. */
  function?: string
}

/** What a playbook may cite: a subcategory, a control, a statement. */
export interface FrameworkControl {
  id: string
  /** How its publisher's file spells the id, where that is not how people write it: `ac-2` for `AC-2`. */
  alias?: string
  /** A short title: Proofbook's own for the built-in frameworks; undefined if the catalogue has none. */
  title?: string
  /** Id of its category; undefined if it is in none. */
  category?: string
  /** Its official text; undefined if no catalogue brought it. */
  text?: string
}

/** The official wording of a control in one edition, known by its fingerprints alone. */
export interface Wording {
  /** The control's id in that edition. */
  id: string
  edition: string
  /** `fingerprint` of the wording. */
  exact: string
  /** `foldedFingerprint` of the wording. */
  folded: string
}
