/** A catalogue of controls that playbooks cite. One file a framework; the registry lists them. */
export interface Framework {
  /** Kebab-case, with the edition where there is one: `nist-csf-1.1`. */
  id: string
  title: string
  /** Edition, as its publisher names it; undefined for a catalogue without editions. */
  version?: string
  /** Where the ids come from. */
  source: string
  /** What an id of this framework looks like, well formed or sloppy; other cell contents are no ids. */
  idShape: RegExp
  /** Whether the framework's ids are listed here; an open catalogue knows only their shape. */
  closed: boolean
  /** Every id that may be cited, in the framework's own order; empty for an open catalogue. */
  ids: readonly string[]
  /** Ids one level up, which a row must not cite in place of one of `ids`. */
  categories: readonly string[]
}
