import type {Glob} from '../files/globs.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import type {LinkStyle} from '../model/link-style.ts'
import type {ParserName} from '../parse/parser-choice.ts'
import type {Override, RuleSetting} from '../rules/levels.ts'
import type {OwnCategories} from '../services/placement.ts'
import type {Shapes} from '../shapes/shapes.ts'

/**
 * Everything that a team can say, complete: what no configuration file says comes from the preset. Folders are named from
 * where the paths of documents are: from the working folder, or absolute.
 */
export interface Config {
  /** The folder that it is for: of the configuration file, or the working folder where there is none. */
  folder: string
  /** The files and presets that say this, nearest first. */
  sources: readonly string[]
  /** The folder of the documents that are checked and published when none is named; undefined if none is configured. */
  documents: string | undefined
  files: {
    /** What matches is neither checked nor published. */
    exclude: Glob[]
    /** What matches is a document although its name or folder is not one of documents. */
    include: Glob[]
  }
  links: {
    /** Name of a platform, or how an own one differs from GitHub's; undefined: what lies in the repository tells. */
    style: string | Partial<LinkStyle> | undefined
    /** Documents that match are published on one page, and share their anchors. */
    joined: Glob[]
  }
  /** Folders in which root-relative paths are looked up first. */
  roots: string[]
  shapes: Shapes
  /** Built in, and imported into the folders above the documents. */
  frameworks: Frameworks
  /** By rule id. */
  rules: Record<string, RuleSetting>
  /** What holds for some files in place of `rules`; later ones go before earlier ones. */
  overrides: Override[]
  /** Address of the handbook that findings link to; undefined: the published one. */
  handbook: string | undefined
  /** The parser of markdown; undefined: the native one where it is installed. */
  parser: ParserName | undefined
  site: SiteConfig
  versions: VersionsConfig
  /** Configurations of folders below, which hold for what is in them in place of this one; outer ones first. */
  nested: readonly Config[]
}

/** Which states of the documents `proofbook versions sync` makes versions of. */
export interface VersionsConfig {
  /** Globs of the names of tags. */
  tags: string[]
  /** Branches, tags or commits. */
  refs: string[]
  /** Whether each merge of the branch that is checked out is one. */
  merges: boolean
  /** How many there are at most; undefined for all. */
  limit: number | undefined
}

/** What a team says of its site. */
export interface SiteConfig {
  title: string
  tagline: string
  /** Path of a picture that stands for the site; undefined: Proofbook's mark. */
  logo: string | undefined
  /** Path of a picture for the browser's tab; undefined: Proofbook's mark. */
  favicon: string | undefined
  /** Path of a picture that is shown with links to the site; undefined: Proofbook's. */
  image: string | undefined
  /** Colours of links and buttons, such as `#08665a`, on light and on dark pages. */
  colours: {light?: string; dark?: string}
  /** A line at the end of each page; undefined for none. */
  footer: string | undefined
  /** Origin of the published site, such as `https://playbooks.example.com`. */
  url: string
  /** Path below the origin, with a slash at both ends. */
  baseUrl: string
  /** Address of the repository's top folder in an editor; null for no "edit this page"; undefined: git's `origin`. */
  editUrl: string | null | undefined
  /** Hosts whose images pages may load; other remote images become links. */
  imageHosts: string[]
  /** Categories of the team's own, by their names: which paths, or services by their names, belong to each. */
  categories: OwnCategories
  /** What the build does with a document whose conflict markers are malformed: stop, or make a page that says so. */
  unpublishable: 'stop' | 'page'
  /** Who sees the findings of a page: authors in development alone, or readers of the published site who ask. */
  findings: 'development' | 'on-request'
  /** What the site's search knows besides its own words. */
  search: {
    /** Groups of words or phrases that mean the same to the team. */
    synonyms: string[][]
  }
  /** Whether browsers keep the site for readers without a network. */
  offline: boolean
  /** Whether the build makes an archive of the whole site. */
  archive: boolean
  /** Whether readers see the history of the documents, where they are in a git repository. */
  history: boolean
  /** Whether that names who made each change. */
  authors: boolean
}
