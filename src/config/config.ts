import type {Frameworks} from '../frameworks/frameworks.ts'
import type {LinkStyle} from '../model/link-style.ts'
import type {Override, RuleSetting} from '../rules/levels.ts'
import type {Shapes} from '../shapes/shapes.ts'

/** The one configuration file, in the working folder. */
export const CONFIG_FILE = 'proofbook.config.yml'

/** Everything that a team can say, complete: what `proofbook.config.yml` leaves out comes from the preset. */
export interface Config {
  files: {
    /** Globs below each folder that is asked for; what matches is neither checked nor published. */
    exclude: string[]
    /** Globs alike; what matches is a document although its name or folder is not one of documents. */
    include: string[]
  }
  links: {
    /** Name of a platform, or how an own one differs from GitHub's; undefined: what lies in the repository tells. */
    style: string | Partial<LinkStyle> | undefined
    /** Globs below the repository's top folder; documents that match are published on one page, and share their anchors. */
    joined: string[]
  }
  /** Folders in which root-relative paths are looked up first, below the working folder, or the repository's top. */
  roots: string[]
  shapes: Shapes
  /** Built in, and imported into the working folder. */
  frameworks: Frameworks
  /** By rule id. */
  rules: Record<string, RuleSetting>
  /** What holds for some files in place of `rules`; later ones go before earlier ones. */
  overrides: Override[]
  site: SiteConfig
}

/** What a team says of its site. */
export interface SiteConfig {
  title: string
  tagline: string
  /** Origin of the published site, such as `https://playbooks.example.com`. */
  url: string
  /** Path below the origin, with a slash at both ends. */
  baseUrl: string
  /** Address of the repository's top folder in an editor; null for no "edit this page"; undefined: git's `origin`. */
  editUrl: string | null | undefined
  /** Hosts whose images pages may load; other remote images become links. */
  imageHosts: string[]
  /** What the build does with a document whose conflict markers are malformed: stop, or make a page that says so. */
  unpublishable: 'stop' | 'page'
}
