import {existsSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {repositoryAround} from '../files/boundary.ts'
import {didYouMean} from '../likeness/slips.ts'
import {ConfigError} from './config-error.ts'
import {PRESETS} from './presets/index.ts'
import {readLayer} from './read-layer.ts'
import {placeOf} from './source.ts'
import type {Layer} from './written.ts'

/**
 * What a layer says, and what it extends, nearest first: its own words go before those of what it extends, and of
 * several that it extends the last goes before the others.
 * @throws {ConfigError} for what cannot be extended
 */
export function withExtended(layer: Layer, frameworks: readonly string[]): Layer[] {
  const folder = posix.dirname(layer.name)
  return extendedBy(layer, {frameworks, root: repositoryAround(folder) ?? folder}, [resolve(layer.name)])
}

/** What files are read with: the frameworks that slots can be tied to, and the folder outside which none is read. */
interface Reading {
  frameworks: readonly string[]
  root: string
}

/** @param chain absolute paths of the files that led here */
function extendedBy(layer: Layer, reading: Reading, chain: readonly string[]): Layer[] {
  const names = [layer.written.extends ?? []].flat()
  const extended = names.map((name, index) => {
    const isList = Array.isArray(layer.written.extends)
    const place = () => placeOf(layer, isList ? ['extends', index] : ['extends'])
    const preset = PRESETS.get(name)
    if (preset) return [{name: `preset ${name}`, folder: undefined, written: preset, source: undefined}]
    const file = fileOf(name, layer, place)
    if (chain.includes(resolve(file)))
      throw new ConfigError(
        `${place()} Unexpected \`${name}\`, expected a file that does not extend this one`,
      )
    const {root, frameworks} = reading
    return extendedBy(readLayer(file, [root], frameworks), reading, [...chain, resolve(file)])
  })
  return [layer, ...extended.reverse().flat()]
}

function fileOf(name: string, layer: Layer, place: () => string): string {
  const file = posix.join(posix.dirname(layer.name), name)
  if (/\.(?:ya?ml|json)$/i.test(name)) {
    if (existsSync(file)) return file
    throw new ConfigError(`${place()} Cannot find \`${file}\`, expected a configuration file`)
  }
  const presets = [...PRESETS.keys()]
  const known = presets.map((each) => `\`${each}\``).join(', ')
  throw new ConfigError(
    `${place()} Unexpected \`${name}\` in \`extends\`, expected a preset (${known}) or the path of a configuration file${didYouMean(name, presets)}`,
  )
}
