/**
 * Loaded before a program with `--import <this file>?<call>=<number>`: sends the process a signal, SIGKILL where none is
 * named, right before that call of the file system; `any` counts all calls that change something. So a kill comes between
 * the same two steps on every machine, and the program knows nothing of it.
 */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const {searchParams} = new URL(import.meta.url)
const signal = searchParams.get('signal') ?? 'SIGKILL'
const CALLS = [
  'chmodSync',
  'chownSync',
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'writeFileSync',
]

const counts = new Map()
for (const name of CALLS) {
  const call = fs[name]
  fs[name] = (...words) => {
    // Reading opens files too.
    if (name !== 'openSync' || String(words[1]).includes('w'))
      for (const counted of [name, 'any']) {
        const count = (counts.get(counted) ?? 0) + 1
        counts.set(counted, count)
        if (String(count) === searchParams.get(counted)) process.kill(process.pid, signal)
      }
    return call(...words)
  }
}
syncBuiltinESMExports()
