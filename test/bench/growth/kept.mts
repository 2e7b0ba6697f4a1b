import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import type {Measured} from './shape.mts'

/** A run of all shapes takes a quarter of an hour: what one run measured is there for the next. */
const FILE = 'node_modules/.cache/proofbook/growth.json'

/** What was measured last, by the name of the shape. */
export type Kept = Record<string, Measured>

export function readKept(): Kept {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kept) : {}
}

/** Keeps what one shape took; two runs may measure two families at the same time. */
export function keep(name: string, measured: Measured): void {
  mkdirSync(dirname(FILE), {recursive: true})
  const half = `${FILE}.${process.pid}`
  writeFileSync(half, JSON.stringify({...readKept(), [name]: measured}))
  renameSync(half, FILE)
}
