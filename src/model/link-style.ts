/** The platforms whose anchors are known. */
export const ANCHOR_RULES = ['github', 'mkdocs', 'vitepress'] as const

/** By which rules the platform that a team publishes on reads links and headings. */
export interface LinkStyle {
  /** A name of `LINK_STYLES`, or `own` for a team's own rules. */
  name: string
  /**
   * Whether a link may name a page in place of its file: `tools/scanner` for `tools/scanner.md`; `rooted` if only one that
   * begins with a slash may.
   */
  routes: boolean | 'rooted'
  /** Whether the numbers that order files and folders are not part of their pages' names: `02-tools` is `tools`. */
  numberPrefixes: boolean
  /** Folders below the repository's top in which a path that begins with a slash is looked up, in order. */
  roots: readonly string[]
  /** What may begin the address of a page and is no folder: that of the site, and that of its documents. */
  bases: readonly string[]
  /** Whether `@site/` begins a path from the site's own folder, which is the first of `roots`. */
  siteAlias: boolean
  /** Whether `slug` in front matter names the page. */
  slug: boolean
  /** Lower-case names, without extension, of the document that is its folder's page. */
  indexNames: readonly string[]
  /** By which platform's rules a heading gets its anchor; GitHub's are alive as well. */
  anchors: (typeof ANCHOR_RULES)[number]
  /** Whether `## Title {#id}` gives a heading its id. */
  headingIds: boolean
  /** Whether `:::note` to `:::` is a boxed remark. */
  admonitions: boolean
}

/** How links are judged, and what says so. */
export interface ChosenStyle {
  style: LinkStyle
  /** Path of what was found in the repository, or of the configuration; undefined if nothing says so. */
  because: string | undefined
}

/** GitHub's own rules, for a team that says so. */
export const GITHUB: LinkStyle = {
  name: 'github',
  routes: false,
  numberPrefixes: false,
  roots: [''],
  bases: [],
  siteAlias: false,
  slug: false,
  indexNames: ['readme', 'index'],
  anchors: 'github',
  headingIds: false,
  admonitions: false,
}

const STYLES: readonly LinkStyle[] = [
  GITHUB,
  {
    ...GITHUB,
    name: 'docusaurus',
    routes: true,
    numberPrefixes: true,
    roots: ['', 'docs', 'static', 'src/pages'],
    siteAlias: true,
    slug: true,
    headingIds: true,
    admonitions: true,
  },
  {...GITHUB, name: 'mkdocs', routes: 'rooted', roots: ['docs', ''], anchors: 'mkdocs', headingIds: true},
  {...GITHUB, name: 'mintlify', routes: true, roots: ['', 'docs']},
  {
    ...GITHUB,
    name: 'vitepress',
    routes: true,
    roots: ['docs', '', 'docs/public', 'public'],
    anchors: 'vitepress',
    headingIds: true,
    admonitions: true,
  },
  {
    ...GITHUB,
    name: 'starlight',
    routes: true,
    roots: ['src/content/docs', 'public', ''],
    slug: true,
    admonitions: true,
  },
]

/** The styles that are known by a name. */
export const LINK_STYLES: ReadonlyMap<string, LinkStyle> = new Map(STYLES.map((style) => [style.name, style]))

/**
 * What holds where nothing else is said or found: GitHub's rules, and pages of a site that nothing tells of. GitHub has
 * none at a path that begins with a slash, so that nobody writes one there for its readers.
 */
export const GITHUB_LINKS: LinkStyle = {...GITHUB, routes: 'rooted'}
