#!/usr/bin/env node
const {existsSync} = require('node:fs')
const {join} = require('node:path')
const {loadScript} = require('./load-script.cjs')
const {optimizeLater} = require('./optimize-later.cjs')

// What a check needs of Node, which has it compiled for V8's flags as they are now; after a change it would be compiled anew.
require('node:child_process')
require('node:fs/promises')
require('node:os')
require('node:zlib')

const built = join(__dirname, '../dist/cli.cjs')

async function run(words) {
  optimizeLater('command')
  const {exports: program, keepCode} = loadScript(built)
  process.exitCode = await program.main(words)
  // Nearly all that a command needs, a check needs too.
  if (words[0] === 'check' && process.exitCode < 2) keepCode()
}

if (existsSync(built)) run(process.argv.slice(2))
else {
  console.error('Cannot find dist/cli.cjs; build it with `npm run build:cli` (`npm ci` does so too)')
  process.exitCode = 2
}
