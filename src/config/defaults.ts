import type {Written} from './written.ts'

/** Where the documents are when nothing says so, from the folder of the configuration. */
export const DEFAULT_DOCUMENTS = 'docs/playbooks'

/** What holds where no configuration says anything; shapes have their defaults in the base preset. */
export const DEFAULTS = {
  roots: ['static'],
  files: {exclude: [], include: []},
  links: {joined: []},
  rules: {},
  overrides: [],
  versions: {tags: [], refs: [], merges: false},
  site: {
    title: 'Security playbooks',
    tagline: 'Proved before published',
    url: 'http://localhost:3000',
    baseUrl: '/',
    colours: {},
    imageHosts: [],
    categories: {},
    unpublishable: 'page',
    findings: 'development',
    search: {synonyms: []},
    offline: false,
    archive: false,
    history: true,
    authors: false,
  },
} satisfies Written
