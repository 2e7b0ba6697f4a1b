import type {SectionStatus} from '../model/types.ts'
import type {ControlGroup} from '../shapes/shapes.ts'

/** What the linter says of a policy. */
export type SectionVerdict = 'proven' | 'warning' | 'error'

/** What kind of thing a section is. */
export type SectionKind = 'control' | 'policy' | 'id' | 'action' | 'text'

/** What a section is found by besides its words. */
export interface SectionFacets {
  kind: SectionKind
  /** Of the control that it belongs to; null for none. */
  group: ControlGroup | null
  status: SectionStatus | null
  /** Names of the functions and of the frameworks of the ids that its control cites. */
  functions: string[]
  frameworks: string[]
  /** Of a policy; left out where nothing was judged. */
  verdict?: SectionVerdict
}

/** What is below one heading, down to the next one of any level; or a policy, an id, an action. */
export interface SearchSection extends SectionFacets {
  /** Part of the address after `#`, not encoded; empty for the page itself. */
  anchor: string
  heading: string
  /** Headings that it lies under, outermost first, without the page's title. */
  above: string[]
  text: string
}

/** A page that can be found. */
export interface SearchPage {
  /** Address below the origin. */
  url: string
  title: string
  /** What its service is called besides: short name, full names, folder. */
  names: string[]
  /** Null where nobody says so. */
  provider: string | null
  service: string | null
  category: string | null
  /** The first one is the page itself, with what comes before its first heading. */
  sections: SearchSection[]
}
