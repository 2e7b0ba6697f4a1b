/**
 * Builds the `dist/` of the packages of the site: `proofbook-site`, which is a command with the platform's configuration,
 * and `docusaurus-plugin-proofbook`, which adds playbooks to a site that is there.
 */
import {cpSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import {type BuildOptions, build, type Plugin} from 'esbuild'
import {TRY_IT} from '../plugins/docusaurus-plugin-proofbook/try-it/address.ts'
import {bundleWorker} from '../plugins/docusaurus-plugin-proofbook/try-it/bundle-worker.ts'
import {BUNDLE, foldersOf} from './bundle.mts'
import {notices} from './notices.mts'

const PLUGIN = 'plugins/docusaurus-plugin-proofbook'

/** What is installed beside a bundle: the platform, and packages with files of their own. */
const BESIDE = [
  '@docusaurus/*',
  '@theme/*',
  '@theme-init/*',
  '@generated/*',
  '@mdx-js/react',
  'react',
  'react/*',
  'react-dom',
  'clsx',
  'prism-react-renderer',
]

/** Parts of the theme that change pages that are not ours. */
const OF_WHOLE_SITES =
  /^(?:SearchBar|SearchPage|CodeBlock|DocSidebarItems|Footer|Logo|Navbar|NavbarItem|NotFound|Root)\//

/** A package that is built of the plugin. */
interface Package {
  /** Folder of the package. */
  folder: string
  /** Names of the modules that are loaded from outside, in `src/`. */
  entries: string[]
  /** Whether a part of the theme belongs to it, by its path below the theme. */
  hasTheme(name: string): boolean
  /** What else is copied, by its place in `dist/`. */
  files: Record<string, string>
}

const PACKAGES: Package[] = [
  {
    folder: 'packages/proofbook-site',
    entries: ['cli', 'config', 'platform'],
    hasTheme: () => true,
    files: {'static/img': 'static/img'},
  },
  {
    folder: 'packages/docusaurus-plugin-proofbook',
    entries: ['index'],
    hasTheme: (name) => !OF_WHOLE_SITES.test(name),
    files: {},
  },
]

for (const each of PACKAGES) await buildPackage(each)

async function buildPackage({folder, entries, hasTheme, files}: Package): Promise<void> {
  const out = join(folder, 'dist')
  rmSync(out, {recursive: true, force: true})
  const parts = readdirSync(join(PLUGIN, 'theme'), {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter(hasTheme)
  const server = await build({...serverOptions(folder, entries), outdir: out, metafile: true})
  const theme = await build({...themeOptions(parts), outdir: out, metafile: true})
  const worker = await bundleWorker(PLUGIN, join(out, TRY_IT))
  const metafiles = [server.metafile, theme.metafile, worker]
  const bundled = foldersOf(...metafiles)
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), notices(bundled))
  for (const name of parts.filter((each) => each.endsWith('.css')))
    cpSync(join(PLUGIN, 'theme', name), join(out, 'theme', name))
  for (const script of ['diagrams/frame.js', 'offline/worker.js'])
    cpSync(join(PLUGIN, script), join(out, script))
  for (const [place, from] of Object.entries(files)) cpSync(from, join(out, place), {recursive: true})
}

/** The platform's loader turns modules into CommonJS unless they are, at each start. */
function serverOptions(folder: string, entries: string[]): BuildOptions {
  return {
    entryPoints: entries.map((name) => `${folder}/src/${name}.ts`),
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: [...(BUNDLE.external ?? []), ...BESIDE, 'mermaid'],
    plugins: BUNDLE.plugins ?? [],
    define: {'import.meta.url': 'bundleUrl'},
    banner: {js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href"},
    logLevel: 'warning',
    logOverride: BUNDLE.logOverride ?? {},
  }
}

/** Each component has the address that the theme's folder gives it; scripts of every page are beside the style sheets. */
function themeOptions(parts: string[]): BuildOptions {
  const themed = parts.filter((name) => name.endsWith('/index.tsx') && !name.startsWith('proofbook/'))
  const scripts = parts.filter((name) => /^[^/]+\.ts$/.test(name))
  return {
    entryPoints: [...themed, ...scripts].map((name) => join(PLUGIN, 'theme', name)),
    outbase: PLUGIN,
    chunkNames: 'theme/chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    jsx: 'automatic',
    external: BESIDE,
    plugins: [styleSheets()],
    logLevel: 'warning',
  }
}

/**
 * Style sheets are copied as they are. What several components share goes into chunks beside the components' folders: from
 * there as from these, a sheet has the same address.
 */
function styleSheets(): Plugin {
  const theme = resolve(PLUGIN, 'theme')
  return {
    name: 'style-sheets',
    setup({onResolve}) {
      onResolve({filter: /\.css$/}, ({path, importer, resolveDir}) => {
        const isInFolder = relative(theme, importer).split(sep).length === 2
        const sheet = relative(theme, join(resolveDir, path)).split(sep).join('/')
        return {path: isInFolder ? `../${sheet}` : path, external: true}
      })
    },
  }
}
