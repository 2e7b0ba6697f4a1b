import {randomUUID} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'

/**
 * Bundles the site's configuration, with all of our own that it imports, into one file of CommonJS. The platform's loader
 * leaves such a file to Node; of TypeScript it would compile each file with Babel, and each package that is an ECMAScript
 * module too: twenty seconds of the first build on a machine, and two of each later one. Packages stay as they are
 * installed.
 * @param {string} config path of the configuration
 * @param {string} file path of the bundle. It is written aside and renamed, so that of two builds at once each reads it whole.
 */
export async function bundleConfig(config, file) {
  const {outputFiles} = await build({
    entryPoints: [config],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    packages: 'external',
    plugins: [ownAddresses],
    logLevel: 'warning',
  })
  const temporary = `${file}.${randomUUID()}.tmp`
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(temporary, outputFiles[0].contents)
  renameSync(temporary, file)
}

/** A module that asks where it is, to find files beside it, is told where its source is. */
const ownAddresses = {
  name: 'own-addresses',
  setup({onLoad}) {
    onLoad({filter: /\.ts$/}, ({path}) => {
      const text = readFileSync(path, 'utf8')
      const address = JSON.stringify(pathToFileURL(path).href)
      return {contents: text.replaceAll('import.meta.url', address), loader: 'ts'}
    })
  },
}
