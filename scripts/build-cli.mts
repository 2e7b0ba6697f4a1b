/**
 * Bundles the command line into files that start fast: each command is loaded when it is asked for. What holds data files
 * of its own, and what is installed by choice, stays outside.
 */
import {rmSync} from 'node:fs'
import {build} from 'esbuild'
import {BUNDLE} from './bundle.mts'

rmSync('dist', {recursive: true, force: true})
await build(BUNDLE)
