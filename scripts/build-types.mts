/**
 * Bundles the declarations of the library's entry points beside their code. Types of packages that are in the bundle are
 * taken in too, so that they compile where only Proofbook is installed.
 */
import {rolldown} from 'rolldown'
import {dts} from 'rolldown-plugin-dts'
import {ENTRIES} from './bundle.mts'

/** Whoever uses the plugins has it. */
const EXTERNAL = ['unified']

const bundle = await rolldown({
  input: ENTRIES,
  external: (id) => EXTERNAL.includes(id) || id.startsWith('node:'),
  plugins: [dts({emitDtsOnly: true, resolver: 'tsc', tsconfig: 'tsconfig.types.json'})],
})
await bundle.write({
  dir: 'dist',
  entryFileNames: '[name].mjs',
  chunkFileNames: 'types-[hash].mjs',
})
