import {join, relative, sep} from 'node:path'
import type {Config as PlatformConfig} from '@docusaurus/types'
import {findBoundary} from '../../src/files/boundary.ts'
import {escapeHtml} from './escape-html.ts'
import {HERE} from './here.ts'
import {createProofbook, type ProofbookOptions} from './index.ts'
import {makeLook} from './look/look.ts'

const STYLES = ['site', 'components', 'policy-examples', 'coverage', 'gfm']

/** A path from the site's folder: the configuration is part of every page, and names no place of this machine. */
function fromSite(path: string, siteDir: string): string {
  return `./${relative(siteDir, path).split(sep).join('/')}`
}

/** The whole configuration of a site that holds playbooks and nothing else. */
export function playbookSite(options: ProofbookOptions): PlatformConfig {
  const proofbook = createProofbook(options)
  const {site, folder} = proofbook.config
  const look = makeLook(site, {
    boundary: findBoundary(folder),
    made: join(proofbook.folder, 'look'),
    theme: join(HERE, 'theme', 'site.css'),
  })
  return {
    title: site.title,
    tagline: site.tagline,
    url: site.url,
    baseUrl: site.baseUrl,
    favicon: look.favicon,
    trailingSlash: true,
    onBrokenLinks: 'throw',
    // Anchors are proved by `no-dead-anchor`, which also knows those that raw HTML gives; the platform does not.
    onBrokenAnchors: 'ignore',
    baseUrlIssueBanner: false,
    future: {v4: true, faster: true},
    markdown: proofbook.markdown,
    staticDirectories: [...proofbook.staticDirectories, ...look.served],
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
            customCss: [...STYLES.map((name) => join(HERE, 'theme', `${name}.css`)), ...look.styles].map(
              (path) => fromSite(path, options.siteDir),
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
        logo: {alt: '', ...look.logo},
        items: [
          {to: '/', label: 'Playbooks', position: 'left', activeBaseRegex: '^/$|/playbooks/'},
          {to: '/coverage/', label: 'Coverage', position: 'left'},
          ...(options.handbook ? [{to: '/handbook/', label: 'Handbook', position: 'left' as const}] : []),
          {type: 'docsVersionDropdown', position: 'right'},
        ],
      },
      // The platform takes it for HTML.
      ...(site.footer === undefined ? {} : {footer: {copyright: escapeHtml(site.footer)}}),
    },
  }
}
