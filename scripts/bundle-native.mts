import {readFile} from 'node:fs/promises'
import type {Plugin} from 'esbuild'

/**
 * Puts into the bundle what the native parser has in JavaScript: one part of one module in place of the 27 that the package
 * loads, which take half as long as a small check. The binary stays where it is installed, or is not installed at all.
 */
export const bundleNative: Plugin = {
  name: 'bundle-native',
  setup({onLoad, onResolve}) {
    onLoad({filter: /[\\/]src[\\/]parse[\\/]native[\\/]load\.ts$/}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      const contents = text.replace('createRequire(import.meta.url)', "() => require('bundled:satteri')")
      if (contents === text) throw new Error(`Cannot find what ${path} loads`)
      return {contents, loader: 'ts'}
    })
    onResolve({filter: /^bundled:satteri$/}, ({path}) => ({path, namespace: 'native'}))
    onLoad({filter: /^bundled:satteri$/, namespace: 'native'}, () => ({
      contents: "export {markdownToMdast} from 'satteri'",
      resolveDir: process.cwd(),
    }))
    onResolve({filter: /^#binding$/}, ({path}) => ({path, namespace: 'native'}))
    onLoad({filter: /^#binding$/, namespace: 'native'}, async () => ({
      contents: await binding(),
      resolveDir: process.cwd(),
    }))
  },
}

/**
 * The package's own loader of the binary, which looks for it from where the package is installed. Only the binary of the
 * version in the bundle gives what the bundle reads.
 */
async function binding(): Promise<string> {
  const {version} = JSON.parse(await readFile('node_modules/satteri/package.json', 'utf8')) as {
    version: string
  }
  const loader = await readFile('node_modules/satteri/index.js', 'utf8')
  return `
    import {createRequire as requireFrom} from 'node:module'
    import {join} from 'node:path'
    import {pathToFileURL} from 'node:url'
    import {installedFolder} from './src/files/installed-folder.ts'
    const loaderUrl = findLoader(requireFrom(import.meta.url))
    function findLoader(require) {
      const folder = installedFolder('satteri', require)
      if (require(join(folder, 'package.json')).version !== ${JSON.stringify(version)}) throw new Error('another version')
      return pathToFileURL(join(folder, 'index.js')).href
    }
    ${loader.replaceAll('import.meta.url', 'loaderUrl')}
  `
}
