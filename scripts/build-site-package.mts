/** Builds `packages/proofbook-site/dist/`: the command, the platform's configuration with the plugin in it, and the theme. */
import {cpSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type BuildOptions, build} from 'esbuild'
import {BUNDLE, foldersOf} from './bundle.mts'
import {notices} from './notices.mts'

const PLUGIN = 'plugins/docusaurus-plugin-proofbook'
const OUT = 'packages/proofbook-site/dist'

/** What is installed beside the bundle: the platform, and packages with files of their own. */
const BESIDE = [
  '@docusaurus/*',
  '@theme/*',
  '@theme-init/*',
  'react',
  'react/*',
  'react-dom',
  'clsx',
  'prism-react-renderer',
]

/** The platform's loader turns modules into CommonJS unless they are, at each start. */
const SERVER: BuildOptions = {
  entryPoints: ['cli', 'config', 'platform'].map((name) => `packages/proofbook-site/src/${name}.ts`),
  outdir: OUT,
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: [...(BUNDLE.external ?? []), ...BESIDE, 'pagefind', 'mermaid'],
  plugins: BUNDLE.plugins ?? [],
  define: {'import.meta.url': 'bundleUrl'},
  banner: {js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href"},
  logLevel: 'warning',
}

/** Each component has the address that the theme's folder gives it. */
const themed = readdirSync(join(PLUGIN, 'theme'), {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('/index.tsx') && !name.startsWith('proofbook/'))
const THEME: BuildOptions = {
  entryPoints: [...themed.map((name) => join(PLUGIN, 'theme', name)), join(PLUGIN, 'client/anchors.ts')],
  outbase: PLUGIN,
  outdir: OUT,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  jsx: 'automatic',
  external: [...BESIDE, '*.css'],
  logLevel: 'warning',
}

rmSync(OUT, {recursive: true, force: true})
const server = await build({...SERVER, metafile: true})
const theme = await build({...THEME, metafile: true})
const bundled = new Set([server, theme].flatMap(({metafile}) => foldersOf(metafile)))
writeFileSync(join(OUT, 'THIRD-PARTY-NOTICES.txt'), notices([...bundled].sort()))
const styles = readdirSync(join(PLUGIN, 'theme'), {recursive: true, encoding: 'utf8'}).filter((name) =>
  name.endsWith('.css'),
)
for (const name of styles) cpSync(join(PLUGIN, 'theme', name), join(OUT, 'theme', name))
cpSync(join(PLUGIN, 'diagrams/frame.js'), join(OUT, 'diagrams/frame.js'))
cpSync('static/img', join(OUT, 'static/img'), {recursive: true})
