import type {Config} from '@docusaurus/types'
import {createProofbook} from './plugins/docusaurus-plugin-proofbook/index.ts'
import {documentsFolder} from './src/check/documents-folder.ts'
import {loadConfig} from './src/config/load.ts'

const docs = documentsFolder(loadConfig())
/** The site of another team's folder is theirs; see docs/contributing/decisions/0010-the-handbook-is-published-once.md. */
const handbook = docs === 'docs/playbooks'
const proofbook = createProofbook({siteDir: __dirname, docs, handbook})
const {site} = proofbook.config
const theme = './plugins/docusaurus-plugin-proofbook/theme'

export default {
  title: site.title,
  tagline: site.tagline,
  url: site.url,
  baseUrl: site.baseUrl,
  favicon: 'img/favicon.svg',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  // Anchors are proved by `no-dead-anchor`, which also knows those that raw HTML gives; the platform does not.
  onBrokenAnchors: 'ignore',
  baseUrlIssueBanner: false,
  future: {v4: true, faster: true},
  markdown: proofbook.markdown,
  staticDirectories: proofbook.staticDirectories,
  plugins: proofbook.plugins,
  presets: [
    [
      'classic',
      {
        blog: false,
        pages: false,
        sitemap: {},
        docs: false,
        theme: {
          customCss: ['site', 'components', 'policy-examples', 'coverage', 'gfm'].map(
            (name) => `${theme}/${name}.css`,
          ),
        },
      },
    ],
  ],
  themeConfig: {
    ...proofbook.theme,
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: site.title,
      logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28},
      items: [
        {to: '/', label: 'Playbooks', position: 'left', activeBaseRegex: '^/$|/playbooks/'},
        {to: '/coverage/', label: 'Coverage', position: 'left'},
        ...(handbook ? [{to: '/handbook/', label: 'Handbook', position: 'left' as const}] : []),
        {type: 'docsVersionDropdown', position: 'right'},
      ],
    },
  },
} satisfies Config
