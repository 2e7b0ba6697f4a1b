import {readFile} from 'node:fs/promises'
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild'
import {bundleActionData} from './bundle-action-data.mts'
import {bundleNative} from './bundle-native.mts'

/** Where the entry points of the package are, by the name of their file in `dist/`. */
export const ENTRIES = {
  index: 'src/api/index.ts',
  unified: 'src/api/unified.ts',
  'remark-lint': 'src/api/remark-lint.ts',
} as const

/** Files that load a package when it is first needed, by `createRequire`, which no bundler follows. */
const LATE_LOADERS = /[\\/]src[\\/](?:config[\\/]validate|shapes[\\/]linear)\.ts$/

/** Makes such a load a call that the bundler follows; the package is in the bundle, and still runs when it is needed. */
const bundleLateLoads: Plugin = {
  name: 'bundle-late-loads',
  setup({onLoad}) {
    onLoad({filter: LATE_LOADERS}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replace(/createRequire\(import\.meta\.url\)(?=\('[\w-]+'\))/, 'require')
      if (contents === text) throw new Error(`Cannot find what ${path} loads`)
      return {contents, loader: 'ts'}
    })
  },
}

/** Of what and how the library is bundled. */
export const BUNDLE: BuildOptions = {
  entryPoints: ENTRIES,
  outdir: 'dist',
  outExtension: {'.js': '.mjs'},
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ['@aws-sdk/client-accessanalyzer'],
  plugins: [bundleLateLoads, bundleActionData, bundleNative],
  banner: {
    js: "import {createRequire as bundleRequire} from 'node:module'\nconst require = bundleRequire(import.meta.url)",
  },
  legalComments: 'linked',
  logLevel: 'warning',
  // Where a binary and data are installed is asked at run time.
  logOverride: {'require-resolve-not-external': 'silent'},
}

/** Of what and how the command line is bundled: one script, so that the code that V8 makes of it can be kept whole. */
export const PROGRAM = {
  ...BUNDLE,
  entryPoints: {cli: 'src/cli/main.ts'},
  outExtension: {'.js': '.cjs'},
  splitting: false,
  format: 'cjs',
  minifyWhitespace: true,
  lineLimit: 120,
  define: {'import.meta.url': 'moduleUrl'},
  banner: {js: "'use strict'\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href"},
} satisfies BuildOptions

/** Folders below the project's of the packages whose code is in the bundles, such as `node_modules/yaml`, sorted. */
export async function bundledFolders(): Promise<string[]> {
  const made = [BUNDLE, PROGRAM].map((options) => build({...options, metafile: true, write: false}))
  return foldersOf(...(await Promise.all(made)).map(({metafile}) => metafile))
}

/** The same of bundles that were made before. */
export function foldersOf(...made: readonly Metafile[]): string[] {
  const folders = made
    .flatMap(({inputs}) => Object.keys(inputs))
    .flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  return [...new Set(folders)].sort()
}
