#!/usr/bin/env node
import {existsSync} from 'node:fs'
import module from 'node:module'

const built = new URL('../dist/cli.mjs', import.meta.url)
if (!existsSync(built)) {
  console.error('Cannot find dist/cli.mjs; build it with `npm run build:cli` (`npm ci` does so too)')
  process.exit(2)
}
// Of later Node versions: what was compiled is kept for the next run.
module.enableCompileCache?.()
const {main} = await import(built.href)
process.exitCode = await main(process.argv.slice(2))
