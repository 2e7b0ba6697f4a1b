import {join} from 'node:path'
import type {Config as PlatformConfig, PluginConfig} from '@docusaurus/types'
import type {SiteConfig} from '../../src/config/config.ts'
import {findBoundary} from '../../src/files/boundary.ts'
import {escapeHtml} from './escape-html.ts'
import {createProofbook, type ProofbookOptions} from './index.ts'
import {leanClient} from './lean-client.ts'
import {leanStyles} from './lean-styles.ts'
import {makeLook} from './look/look.ts'
import {CHANGES, FEED} from './routes/changes-path.ts'
import {shardOf} from './shards/own.ts'
import {IDLE_PREFETCH, SCROLL_FRAMES, SITE_STYLES, STYLES, TOKENS} from './styles.ts'

/** Brings style sheets and scripts, absolute, after those of the platform's own theme. */
function stylesPlugin(styles: string[]): PluginConfig {
  return () => ({
    name: 'docusaurus-plugin-proofbook-styles',
    getClientModules: () => styles,
    configureWebpack: (_config, _isServer, utils) => leanClient(utils),
    configurePostCss: leanStyles,
  })
}

/** Tells programs of the feed of the change log. */
function feedLink({title, baseUrl}: SiteConfig) {
  const attributes = {
    rel: 'alternate',
    type: 'application/atom+xml',
    title: `${title}: changes`,
    href: baseUrl + FEED,
  }
  return {tagName: 'link', attributes}
}

/** The whole configuration of a site that holds playbooks and nothing else. */
export function playbookSite(options: ProofbookOptions): PlatformConfig {
  const shard = shardOf(process.env)
  const proofbook = createProofbook({...options, shard})
  const {site, folder} = proofbook.config
  const look = makeLook(site, {
    boundary: findBoundary(folder),
    made: join(proofbook.folder, 'look'),
    theme: TOKENS,
  })
  return {
    title: site.title,
    tagline: site.tagline,
    url: site.url,
    baseUrl: site.baseUrl,
    favicon: look.favicon,
    trailingSlash: true,
    // The platform knows no page of other parts: who joins them looks whether links lead somewhere.
    onBrokenLinks: shard ? 'ignore' : 'throw',
    // Anchors are proved by `no-dead-anchor`, which also knows those that raw HTML gives; the platform does not.
    onBrokenAnchors: 'ignore',
    baseUrlIssueBanner: false,
    // Dates of documents come from the model.
    future: {v4: true, faster: true, experimental_vcs: false},
    markdown: proofbook.markdown,
    staticDirectories: [...proofbook.staticDirectories, ...look.served.map(proofbook.pathOf)],
    // Style sheets are no part of the configuration, which is part of every page and names no place of this machine.
    plugins: [
      ...proofbook.plugins,
      stylesPlugin([...SITE_STYLES, ...STYLES, ...look.styles, SCROLL_FRAMES, IDLE_PREFETCH]),
    ],
    headTags: proofbook.hasHistory ? [feedLink(site)] : [],
    presets: [
      [
        'classic',
        {
          blog: false,
          pages: false,
          sitemap: {createSitemapItems: proofbook.sitemapItems},
          docs: false,
        },
      ],
    ],
    themeConfig: {
      ...proofbook.theme,
      image: look.image,
      metadata: [
        {property: 'og:type', content: 'website'},
        {property: 'og:site_name', content: site.title},
      ],
      colorMode: {respectPrefersColorScheme: true},
      navbar: {
        title: site.title,
        logo: {alt: '', ...look.logo},
        items: [
          {to: '/', label: 'Library', position: 'left', activeBaseRegex: '^/$|/playbooks/|/versions/[^/]+/$'},
          {to: '/controls/', label: 'Controls', position: 'left'},
          {to: '/coverage/', label: 'Coverage', position: 'left'},
          ...(proofbook.hasHistory ? [{to: `/${CHANGES}`, label: 'Changes', position: 'left' as const}] : []),
          ...(options.handbook ? [{to: '/handbook/', label: 'Handbook', position: 'left' as const}] : []),
          {type: 'search', position: 'right'},
          {type: 'docsVersionDropdown', position: 'right'},
        ],
      },
      // The platform takes it for HTML.
      ...(site.footer === undefined ? {} : {footer: {copyright: escapeHtml(site.footer)}}),
    },
  }
}
