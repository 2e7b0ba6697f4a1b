#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {loadScript} from './load-script.mjs'
import {optimizeLater} from './optimize-later.mjs'

const built = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
if (!existsSync(built)) {
  console.error('Cannot find dist/cli.cjs; build it with `npm run build:cli` (`npm ci` does so too)')
  process.exit(2)
}
optimizeLater('command')
const words = process.argv.slice(2)
const {exports, keepCode} = loadScript(built)
process.exitCode = await exports.main(words)
// Nearly all that a command needs, a check needs too.
if (words[0] === 'check' && process.exitCode < 2) keepCode()
